package org.kuangjie.catalogue.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Geometry;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Polygons of a GeoJSON file of a data folder, by one of their properties. */
final class OutlineFile {

  private static final JsonMapper JSON = JsonMapper.shared();

  private OutlineFile() {}

  /** What cannot be read becomes a problem and is left out. */
  static Map<String, Geometry> read(
      PlanFolder folder, String file, String key, PlanProblems problems) {
    Map<String, Geometry> outlines = new TreeMap<>();
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
              feature.path("properties").path(key).asString(""), GeoJson.read(geometry.toString()));
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

  /** Notes what makes an outline unfit. */
  static void check(Geometry outline, PlanCells.Place place, PlanProblems problems) {
    for (ImportIssue issue : GeometryCheck.check(place.line(), outline, LayerTable.Outline.AREA)) {
      problems.add(
          place.file(), place.line(), place.column(), issue.text().zh(), issue.text().en());
    }
  }
}
