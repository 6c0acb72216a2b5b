package org.kuangjie.geo.boundary;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.RawBoundary.AxisOrder;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.file.WorkFile;
import org.kuangjie.geo.geopackage.FeatureTable;
import org.kuangjie.geo.geopackage.GeoPackage;
import org.kuangjie.shared.DomainException;

/**
 * The polygons of the one layer of a GeoPackage that has any. SQLite reads files only, so the
 * content stands in a temporary one meanwhile.
 */
final class GeoPackageBoundaryReader {

  /** SQLite counts its own statements against the limit as well. */
  private static final int SHORTEST_LIMIT = 1 << 20;

  private final GeoPackage file;
  private final int maxVertices;
  private final Issues issues;

  private GeoPackageBoundaryReader(GeoPackage file, int maxVertices, Issues issues) {
    this.file = file;
    this.maxVertices = maxVertices;
    this.issues = issues;
  }

  static RawBoundary read(byte[] content, int maxVertices, Issues issues) {
    try (WorkFile work =
            WorkFile.copy(
                new ByteArrayInputStream(content), null, ".gpkg", Files::newOutputStream);
        GeoPackage file = GeoPackage.open(work.path(), Math.max(SHORTEST_LIMIT, content.length))) {
      return new GeoPackageBoundaryReader(file, maxVertices, issues).read();
    } catch (SQLException e) {
      throw GeoPackage.damaged(e);
    }
  }

  private RawBoundary read() throws SQLException {
    List<FeatureTable> tables = file.listFeatureTables();
    tables.forEach(file::requireTable);
    file.requireSound(tables);
    Map<FeatureTable, List<RawPart>> found = new LinkedHashMap<>();
    for (FeatureTable table : tables) {
      List<RawPart> parts = parts(table);
      if (!parts.isEmpty()) {
        found.put(table, parts);
      }
    }
    if (found.isEmpty()) {
      throw Unreadable.invalid(
          "geopackage-empty", "GeoPackage 中没有任何面图形", "The GeoPackage holds no polygon at all");
    } else if (found.size() > 1) {
      throw several(found.keySet().stream().map(FeatureTable::name).toList());
    }
    Map.Entry<FeatureTable, List<RawPart>> only = found.entrySet().iterator().next();
    return new RawBoundary(
        "geopackage", only.getValue(), AxisOrder.EAST_FIRST, hint(only.getKey()), null);
  }

  private static DomainException several(List<String> names) {
    return Unreadable.invalid(
        "geopackage-several-layers",
        "GeoPackage 中有几个图层都有面（" + String.join("、", names) + "），请只导出其中一个后提交",
        "Several layers of the GeoPackage hold polygons ("
            + String.join(", ", names)
            + "); export one of them and send that");
  }

  private @Nullable CrsHint hint(FeatureTable table) {
    return file.findSystem(table)
        .map(named -> CrsHint.named(named.organization(), named.code(), named.definition()))
        .orElse(null);
  }

  private List<RawPart> parts(FeatureTable table) throws SQLException {
    List<String> attributes = attributes(table);
    String columns =
        Stream.concat(Stream.of(table.geometryColumn()), attributes.stream())
            .map(GeoPackage::quoted)
            .collect(Collectors.joining(", "));
    GeoPackageAreas areas = new GeoPackageAreas(table.name(), maxVertices, issues);
    try (Statement statement = file.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT " + columns + " FROM " + GeoPackage.quoted(table.name()))) {
      while (rows.next()) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
          values.put(attributes.get(i), text(rows.getObject(i + 2)));
        }
        areas.add(rows.getObject(1), new RawAttributes(values));
      }
    }
    return areas.finish();
  }

  private List<String> attributes(FeatureTable table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = file.connection().createStatement();
        ResultSet columns =
            statement.executeQuery("PRAGMA table_info(" + GeoPackage.quoted(table.name()) + ")")) {
      while (columns.next()) {
        String name = columns.getString("name");
        if (RawAttributes.isRead(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Double number && Double.isFinite(number)) {
      return BigDecimal.valueOf(number).toPlainString();
    }
    return value == null || value instanceof byte[] ? "" : value.toString().strip();
  }
}
