package org.kuangjie.ogc.render;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.geotools.api.style.Style;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.feature.Shapes;
import org.kuangjie.ogc.imagery.ImageStore;
import org.kuangjie.ogc.imagery.ImagerySettings;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Some areas, lines and points, in memory, within longitude 0 to 8 and latitude 0 to 6. */
final class DrawnFeatures implements FeatureSource {

  static final LayerDefinition LAYER =
      new LayerDefinition(
          "drawn",
          Text.of("示意", "Drawn"),
          Text.of("", ""),
          new Source(
              "public.drawn",
              "id",
              "geom",
              "Geometry",
              List.of(
                  new Attribute("kind", Text.of("类", "Kind"), "text"),
                  new Attribute("name", Text.of("名称", "Name"), "text"),
                  new Attribute("number", Text.of("数", "Number"), "integer"),
                  new Attribute("colour", Text.of("颜色", "Colour"), "text"))),
          Access.PUBLIC,
          new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));

  private final List<Row> rows = new ArrayList<>();
  private int reads;

  private record Row(String id, @Nullable Geometry geometry, List<@Nullable Object> values) {}

  /** A painter of them; no layer is a raster. */
  static MapPainter painter(FeatureSource features) {
    return new StyledMapPainter(features, new ImageStore(), new ImagerySettings(1));
  }

  /** An area with a hole, one of two parts, a tiny one, two lines, three points, an empty one. */
  static DrawnFeatures create() {
    DrawnFeatures drawn = new DrawnFeatures();
    drawn.add(
        "area",
        "采矿权甲",
        10,
        "#c04040",
        "POLYGON((0.5 2.8, 3.6 2.6, 3.9 5.4, 2.2 5.7, 0.7 5.2, 0.5 2.8),"
            + " (1.6 3.6, 1.7 4.5, 2.6 4.6, 2.7 3.5, 1.6 3.6))");
    drawn.add(
        "area",
        "B zone",
        20,
        "#4060c0",
        "MULTIPOLYGON(((4.4 3, 6.4 3, 5.4 5.6, 4.4 3)), ((6.6 4, 7.6 4, 7.6 5.6, 6.6 5.6, 6.6 4)))");
    drawn.add("area", "丙", 30, "#40a040", "POLYGON((7.2 3.1, 7.26 3.1, 7.26 3.15, 7.2 3.1))");
    drawn.add("line", "长江支流", 5, "#2060a0", "LINESTRING(0.3 2.2, 2 1.2, 3.2 2.2, 5 1.3, 5.8 2.3)");
    drawn.add("line", "road", 15, "#a06020", "LINESTRING(0.4 0.3, 4.2 0.6, 4.4 0.2, 7.7 2.4)");
    drawn.add("point", "甲点", 8, "#000000", "POINT(1 1)");
    drawn.add("point", "乙点", 16, "#800080", "POINT(3 1.4)");
    drawn.add("point", null, 24, null, "MULTIPOINT((6.3 1), (7.2 1))");
    drawn.add("point", "无", 1, "#000000", null);
    return drawn;
  }

  private void add(
      String kind,
      @Nullable String name,
      int number,
      @Nullable String colour,
      @Nullable String wkt) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(kind);
    values.add(name);
    values.add(number);
    values.add(colour);
    rows.add(new Row("f" + rows.size(), wkt == null ? null : geometry(wkt), values));
  }

  private static Geometry geometry(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** 320 × 240 pixels of everything; a degree is 40 pixels. */
  static Scene scene(Style style) {
    return scene(style, MapCrs.CGCS2000, new Envelope(0, 8, 0, 6));
  }

  static Scene scene(Style style, MapCrs crs, Envelope box) {
    return new Scene(
        crs,
        box,
        320,
        240,
        Scene.STANDARD_DPI,
        0xffffffff,
        List.of(new Scene.Layer(FeatureQuery.all(LAYER, Actor.ANONYMOUS), style)),
        Duration.ofSeconds(30));
  }

  int reads() {
    return reads;
  }

  @Override
  public FeatureCursor read(FeatureQuery query) {
    reads++;
    Iterator<Row> iterator = rows.iterator();
    return new FeatureCursor() {
      @Override
      public @Nullable Feature next() {
        return iterator.hasNext() ? feature(query, iterator.next()) : null;
      }

      @Override
      public void close() {}
    };
  }

  private static Feature feature(FeatureQuery query, Row row) {
    @Nullable Object[] values =
        query.columns().attributes().stream()
            .map(attribute -> row.values().get(LAYER.attributes().indexOf(attribute)))
            .toArray();
    Geometry geometry = row.geometry();
    return new Feature(
        query.columns(), row.id(), geometry == null ? null : Shapes.of(geometry), values);
  }

  @Override
  public long count(FeatureQuery query) {
    return rows.size();
  }

  @Override
  public Envelope extent(LayerDefinition layer, Actor actor) {
    return new Envelope(0, 8, 0, 6);
  }

  @Override
  public String revision(LayerDefinition layer) {
    return "0";
  }
}
