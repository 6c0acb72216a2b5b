package org.kuangjie.geo.features;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.geo.file.WorkFile;
import org.kuangjie.geo.geopackage.NewGeoPackage;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/** A GeoPackage with one table, put together in a temporary file. */
final class GeoPackageWriter implements FeatureWriter {

  private final WorkFile work = WorkFile.create(null, ".gpkg");
  private final OutputStream out;
  private final WriteLayout layout;
  private final NewGeoPackage file;

  GeoPackageWriter(OutputStream out, WriteLayout layout) {
    this.out = out;
    this.layout = layout;
    NewGeoPackage.Layer layer =
        new NewGeoPackage.Layer(
            layout.name(),
            layout.title().zh() + " / " + layout.title().en(),
            layout.crs(),
            shapeType(layout.shape()),
            Instant.now());
    try {
      this.file =
          NewGeoPackage.create(
              work.path(),
              layer,
              layout.fields().stream()
                  .map(f -> new NewGeoPackage.Column(f.name(), type(f)))
                  .toList());
    } catch (RuntimeException e) {
      work.close();
      throw e;
    }
  }

  private static @Nullable String shapeType(Shape shape) {
    return switch (shape) {
      case POINT -> "MULTIPOINT";
      case LINE -> "MULTILINESTRING";
      case POLYGON -> "MULTIPOLYGON";
      case ANY -> "GEOMETRY";
      case NONE -> null;
    };
  }

  private static String type(FeatureField field) {
    return switch (field.type()) {
      case TEXT, JSON -> "TEXT";
      case INTEGER -> "INTEGER";
      case NUMBER -> "REAL";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case DATETIME -> "DATETIME";
    };
  }

  @Override
  public void write(FeatureRow row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (FeatureField field : layout.fields()) {
      values.add(value(field, row.properties().get(field.name())));
    }
    Geometry geometry = row.geometry();
    file.add(geometry == null ? null : shape(geometry), values);
  }

  private @Nullable Geometry shape(Geometry lonLat) {
    return layout.shape() == Shape.NONE
        ? null
        : Shapes.multi(layout.crs().fromGeographic(lonLat), layout.shape());
  }

  private static @Nullable Object value(FeatureField field, @Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    } else if (value instanceof OffsetDateTime time) {
      return NewGeoPackage.TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    } else if (value instanceof Number number) {
      return field.type() == FieldType.NUMBER ? (Object) number.doubleValue() : (Object) number;
    }
    return value == null ? null : Cells.text(value);
  }

  @Override
  public List<Text> notes() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    try (work;
        out) {
      try (file) {
        file.finish();
      }
      Files.copy(work.path(), out);
    }
  }
}
