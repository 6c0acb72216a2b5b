package org.kuangjie.ogc.wfs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.features.FeatureField;
import org.kuangjie.geo.features.FeatureFormat;
import org.kuangjie.geo.features.FeatureRow;
import org.kuangjie.geo.features.FeatureWriter;
import org.kuangjie.geo.features.FeatureWriters;
import org.kuangjie.geo.features.FieldType;
import org.kuangjie.geo.features.WriteLayout;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.wfs.Answer.Part;

/** Features as a layer file: CSV, zipped shapefile, GeoPackage. */
final class FileAnswer {

  private FileAnswer() {}

  /**
   * @throws OgcException InvalidParameterValue when the format does not hold the answer
   */
  static WriteLayout layout(Part part) {
    FeatureColumns columns = part.columns().get(0);
    LayerDefinition layer = columns.layer();
    boolean idIsColumn = columns.indexOf(layer.idColumn()) >= 0;
    Stream<FeatureField> id =
        idIsColumn ? Stream.of() : Stream.of(FeatureField.of(layer.idColumn(), FieldType.TEXT));
    Stream<FeatureField> fields =
        columns.attributes().stream().map(a -> FeatureField.of(a.name(), type(a)));
    return new WriteLayout(
        layer.name(),
        layer.title(),
        Stream.concat(id, fields).toList(),
        part.query().withGeometry() ? shape(layer.geometryType()) : WriteLayout.Shape.NONE,
        crs(part.query().crs().crs()));
  }

  static void write(Part part, FeatureFormat format, WriteLayout layout, OutputStream out)
      throws IOException {
    FeatureColumns columns = part.columns().get(0);
    String idColumn = columns.layer().idColumn();
    try (FeatureWriter writer = FeatureWriters.open(format, out, layout);
        TupleCursor rows = part.rows().get()) {
      long number = 0;
      for (Feature[] row = rows.next(); row != null; row = rows.next()) {
        Feature feature = row[0];
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(idColumn, feature.id());
        for (int i = 0; i < columns.names().size(); i++) {
          values.put(columns.names().get(i), value(feature.value(i)));
        }
        writer.write(FeatureRow.of(++number, values, feature.geometry()));
      }
    }
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number.longValue();
    } else if (value instanceof Float number) {
      return number.doubleValue();
    }
    return value instanceof java.time.LocalTime time ? time.toString() : value;
  }

  private static FieldType type(Attribute attribute) {
    return switch (attribute.type()) {
      case "smallint", "integer", "bigint" -> FieldType.INTEGER;
      case "numeric", "real", "double precision" -> FieldType.NUMBER;
      case "boolean" -> FieldType.BOOLEAN;
      case "date" -> FieldType.DATE;
      case "timestamp with time zone", "timestamp without time zone" -> FieldType.DATETIME;
      default -> attribute.type().endsWith("[]") ? FieldType.JSON : FieldType.TEXT;
    };
  }

  private static WriteLayout.Shape shape(String type) {
    List<WriteLayout.Shape> kinds =
        Stream.of(
                type.endsWith("Point") ? WriteLayout.Shape.POINT : null,
                type.endsWith("LineString") ? WriteLayout.Shape.LINE : null,
                type.endsWith("Polygon") ? WriteLayout.Shape.POLYGON : null)
            .flatMap(Stream::ofNullable)
            .toList();
    return kinds.isEmpty() ? WriteLayout.Shape.ANY : kinds.get(0);
  }

  private static Crs crs(MapCrs crs) {
    if (crs == MapCrs.WEB_MERCATOR) {
      throw OgcException.invalid(
          "srsName",
          "该格式不写网络墨卡托坐标，请用 EPSG:4490 或高斯投影坐标系",
          "The format is not written in web Mercator; use EPSG:4490 or a Gauss-Krüger system");
    }
    return crs == MapCrs.CRS84 ? Crs.WGS84 : Crs.find(crs.code()).orElseThrow();
  }
}
