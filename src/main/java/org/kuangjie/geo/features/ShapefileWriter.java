package org.kuangjie.geo.features;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/**
 * A zipped shapefile, always with .prj and .cpg. What the format cannot hold is beside it: full
 * field names in {@code NAME.fields.csv}, texts of more than 254 bytes in {@code NAME.texts.csv}. A
 * layer of mixed geometry becomes one shapefile of each kind that occurs: {@code NAME_point},
 * {@code NAME_line}, {@code NAME_polygon}; rows without geometry go to the last.
 */
final class ShapefileWriter implements FeatureWriter {

  private final OutputStream out;
  private final WriteLayout layout;
  private final List<String> fieldNames;
  private final Map<Shape, ShapefileMember> members = new EnumMap<>(Shape.class);

  ShapefileWriter(OutputStream out, WriteLayout layout) throws IOException {
    this.out = out;
    this.layout = layout;
    this.fieldNames = DbfWriter.shortNames(layout.fields());
    if (layout.shape() != Shape.ANY) {
      member(layout.shape());
    }
  }

  @Override
  public void write(FeatureRow row) throws IOException {
    member(layout.shape() == Shape.ANY ? kind(row.geometry()) : layout.shape()).write(row);
  }

  private static Shape kind(@Nullable Geometry geometry) {
    if (geometry == null || geometry.isEmpty()) {
      return Shape.POLYGON;
    }
    return switch (geometry.getDimension()) {
      case 0 -> Shape.POINT;
      case 1 -> Shape.LINE;
      default -> Shape.POLYGON;
    };
  }

  private ShapefileMember member(Shape kind) throws IOException {
    ShapefileMember held = members.get(kind);
    if (held == null) {
      String name =
          layout.shape() == Shape.ANY
              ? layout.name() + "_" + kind.name().toLowerCase(Locale.ROOT)
              : layout.name();
      held = new ShapefileMember(name, kind, layout, fieldNames);
      members.put(kind, held);
    }
    return held;
  }

  @Override
  public List<Text> notes() {
    List<Text> notes = new ArrayList<>();
    List<String> names = members.values().stream().map(ShapefileMember::name).toList();
    if (names.size() > 1) {
      notes.add(
          Text.of(
              "图形不止一种，已按类型分为 " + String.join("、", names),
              "Geometry is of several kinds, one shapefile each: " + String.join(", ", names)));
    }
    boolean renamed = false;
    for (int i = 0; i < fieldNames.size(); i++) {
      renamed |= !fieldNames.get(i).equals(layout.fields().get(i).name());
    }
    if (renamed) {
      notes.add(
          Text.of(
              "字段名已截为 10 字节以内，全名见压缩包内 %s.fields.csv".formatted(names.get(0)),
              "Field names are cut to 10 bytes; %s.fields.csv in the archive tells the full ones"
                  .formatted(names.get(0))));
    }
    members.values().stream()
        .filter(member -> member.longTexts() > 0)
        .forEach(member -> notes.add(longTexts(member)));
    return notes;
  }

  private static Text longTexts(ShapefileMember member) {
    return Text.of(
        "有 %d 个值放不进 Shapefile 的字段（文字上限 254 字节），全文见压缩包内 %s.texts.csv"
            .formatted(member.longTexts(), member.name()),
        "%d values do not fit a shapefile's fields (254 bytes of text); they are whole in %s.texts.csv"
            .formatted(member.longTexts(), member.name()));
  }

  @Override
  public void close() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8)) {
      if (members.isEmpty()) {
        member(Shape.POLYGON);
      }
      for (ShapefileMember member : members.values()) {
        member.copyTo(zip);
      }
    } finally {
      for (ShapefileMember member : members.values()) {
        member.close();
      }
    }
  }
}
