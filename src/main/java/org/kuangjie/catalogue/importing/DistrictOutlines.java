package org.kuangjie.catalogue.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Geometry;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the outline of each district row: the feature of the same name in the file it names. */
final class DistrictOutlines {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final PlanFolder folder;
  private final PlanProblems problems;
  private final Map<String, Map<String, Geometry>> files = new HashMap<>();

  DistrictOutlines(PlanFolder folder, PlanProblems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** By row; rows without a sound outline are noted as problems. */
  Map<PlanRow, Geometry> find(List<PlanRow> districts) {
    Map<PlanRow, Geometry> found = new LinkedHashMap<>();
    for (PlanRow row : districts) {
      String file = row.text("geometry_file");
      if (file.isEmpty()) {
        continue;
      }
      Geometry outline = files.computeIfAbsent(file, this::read).get(row.text("name_zh"));
      if (outline == null) {
        problems.add(
            row.file(),
            row.line(),
            "geometry_file",
            file + " 中没有名为“" + row.text("name_zh") + "”的面",
            file + " has no polygon named " + row.text("name_zh"));
      } else {
        check(row, outline);
        found.put(row, outline);
      }
    }
    return found;
  }

  private void check(PlanRow row, Geometry outline) {
    for (ImportIssue issue : GeometryCheck.check(row.line(), outline, LayerTable.Outline.AREA)) {
      problems.add(row.file(), row.line(), "geometry_file", issue.text().zh(), issue.text().en());
    }
  }

  private Map<String, Geometry> read(String file) {
    Map<String, Geometry> outlines = new HashMap<>();
    Resource resource = folder.file(file);
    if (!resource.exists()) {
      problems.add(file, 0, "", "缺少文件", "the file is missing");
      return outlines;
    }
    try (var stream = resource.getInputStream()) {
      for (JsonNode feature : JSON.readTree(stream).path("features")) {
        JsonNode geometry = feature.path("geometry");
        if (geometry.path("type").asString("").endsWith("Polygon")) {
          outlines.put(
              feature.path("properties").path("name").asString(""),
              GeoJson.read(geometry.toString()));
        }
      }
    } catch (DomainException e) {
      problems.add(file, 0, "", e.text().zh(), e.text().en());
    } catch (JacksonException e) {
      problems.add(file, 0, "", "不是可读的 GeoJSON", "not readable GeoJSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outlines;
  }
}
