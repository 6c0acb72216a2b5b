package org.kuangjie.ogc.tiles.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
import org.kuangjie.ogc.feature.Shapes;
import org.kuangjie.ogc.tiles.TileMatrix;
import org.kuangjie.ogc.tiles.TileMatrixSets;
import org.kuangjie.ogc.tiles.vector.DecodedTile.DecodedFeature;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

@DisplayName("OGC-25: vector tiles say what Mapbox Vector Tile 2.1 wants")
class VectorTileWriterTest {

  /** One degree to each side, so that a unit is 1/4096 degree. */
  private static final Envelope BOX = new Envelope(106, 107, 29, 30);

  private static final LayerDefinition LAYER =
      new LayerDefinition(
          "pits",
          Text.of("坑", "Pits"),
          Text.of("", ""),
          new Source(
              "pits",
              "id",
              "geom",
              "Geometry",
              List.of(column("name", "text"), column("depth", "numeric"), column("open", "bool"))),
          Access.PUBLIC,
          new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  private static final FeatureQuery QUERY = FeatureQuery.all(LAYER, Actor.ANONYMOUS);

  private static Attribute column(String name, String type) {
    return new Attribute(name, Text.of(name, name), type);
  }

  @Test
  @DisplayName(
      "4.3.4.4: a shell runs clockwise as seen, its hole the other way, both from the top left")
  void writesPolygons() {
    DecodedFeature f =
        only(
            feature(
                "1",
                "POLYGON((106.25 29.25, 106.75 29.25, 106.75 29.75, 106.25 29.75, 106.25 29.25),"
                    + "(106.4 29.4, 106.4 29.6, 106.6 29.6, 106.6 29.4, 106.4 29.4))"));
    assertThat(f.type()).isEqualTo(3);
    assertThat(f.parts()).hasSize(2);
    assertThat(twiceArea(f.parts().get(0))).isEqualTo(2L * 2048 * 2048);
    assertThat(twiceArea(f.parts().get(1))).isNegative();
    assertThat(f.parts().get(0)).containsSequence(1024, 1024).contains(3072);
  }

  @Test
  @DisplayName(
      "A polygon is cut at the buffer, one over everything fills it, one beside is left out")
  void cuts() {
    DecodedFeature f = only(feature("1", "POLYGON((100 20, 115 20, 115 40, 100 40, 100 20))"));
    int side = 4096 + 2 * GeometryWriter.BUFFER;
    assertThat(twiceArea(f.parts().get(0))).isEqualTo(2L * side * side);
    assertThat(f.parts().get(0)).hasSize(8);
    assertThat(tile(feature("1", "POLYGON((108 29, 109 29, 109 30, 108 29))"))).isEmpty();
  }

  @Test
  @DisplayName("Lines that leave and come back are several; points outside are dropped")
  void cutsLinesAndPoints() {
    DecodedFeature line =
        only(feature("1", "LINESTRING(106.5 29.5, 108 29.5, 108 29.6, 106.5 29.6)"));
    assertThat(line.type()).isEqualTo(2);
    assertThat(line.parts())
        .containsExactly(List.of(2048, 2048, 4224, 2048), List.of(4224, 1638, 2048, 1638));
    DecodedFeature points = only(feature("1", "MULTIPOINT((106.5 29.5),(120 29.5),(106 30))"));
    assertThat(points.type()).isEqualTo(1);
    assertThat(points.parts()).containsExactly(List.of(2048, 2048), List.of(0, 0));
  }

  @Test
  @DisplayName("A collection becomes a feature for each kind; no geometry, none at all")
  void writesMixedKinds() {
    DecodedTile tile =
        DecodedTile.of(
            tile(
                feature("7", "GEOMETRYCOLLECTION(POINT(106.5 29.5),LINESTRING(106 29,107 30))"),
                new Feature(QUERY.columns(), "8", null, "x", null, null)));
    assertThat(tile.layer("pits").features())
        .extracting(DecodedFeature::type)
        .containsExactly(1L, 2L);
    assertThat(tile.layer("pits").features()).extracting(DecodedFeature::id).containsOnly(7L);
  }

  @Test
  @DisplayName("4.4: values keep their types, each is written once, null is not written")
  void writesTags() {
    DecodedTile tile =
        DecodedTile.of(
            tile(
                feature("1", "POINT(106.5 29.5)", "甲", new BigDecimal("10.5"), true),
                feature("2", "POINT(106.5 29.5)", "甲", new BigDecimal("-3"), null),
                feature("a", "POINT(106.5 29.5)", LocalDate.of(2025, 7, 1), 12, false)));
    DecodedTile.Layer layer = tile.layer("pits");
    assertThat(layer.version()).isEqualTo(2);
    assertThat(layer.extent()).isEqualTo(4096);
    assertThat(layer.features().get(0).tags())
        .isEqualTo(Map.of("name", "甲", "depth", 10.5, "open", true));
    assertThat(layer.features().get(1).tags()).isEqualTo(Map.of("name", "甲", "depth", -3L));
    assertThat(layer.features().get(2).tags())
        .isEqualTo(Map.of("name", "2025-07-01", "depth", 12L, "open", false, "id", "a"));
    assertThat(layer.features()).extracting(DecodedFeature::id).containsExactly(1L, 2L, -1L);
    assertThat(layer.values()).isEqualTo(8);
  }

  @Test
  @DisplayName("What is too small to be seen is left out; needless points as well")
  void thins() {
    assertThat(tile(feature("1", "POLYGON((106.5 29.5,106.5001 29.5,106.5 29.5001,106.5 29.5))")))
        .isEmpty();
    StringBuilder ring = new StringBuilder("106.25 29.25");
    for (int i = 1; i <= 1000; i++) {
      ring.append(", ").append(106.25 + i * 0.0005).append(" 29.25");
    }
    DecodedFeature f =
        only(feature("1", "POLYGON((" + ring + ", 106.75 29.75, 106.25 29.75, 106.25 29.25))"));
    assertThat(f.parts().get(0)).hasSize(8);
  }

  @Test
  @DisplayName("E19: more features than allowed are left out, and the tile says so")
  void cutsTheNumber() {
    VectorTileWriter writer = new VectorTileWriter(MapCrs.CGCS2000, BOX);
    List<Feature> five = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      five.add(feature("" + i, "POINT(106.5 29.5)"));
    }
    writer.add(QUERY, cursor(five), 3);
    assertThat(DecodedTile.of(writer.finish()).layer("pits").features()).hasSize(3);
    assertThat(writer.cut()).containsExactly("pits");
    VectorTileWriter enough = new VectorTileWriter(MapCrs.CGCS2000, BOX);
    enough.add(QUERY, cursor(five), 5);
    assertThat(enough.cut()).isEmpty();
  }

  @Test
  @DisplayName("Web Mercator is met to half a unit at every level, near the tile and far from it")
  void projectsMercator() {
    for (TileMatrix matrix : TileMatrixSets.WEB_MERCATOR_QUAD.matrices()) {
      Coordinate centre = MapCrs.WEB_MERCATOR.fromLonLat(106.55, 29.56);
      var at = matrix.limits(new Envelope(centre));
      Envelope box = matrix.box(at.minRow(), at.minCol());
      TileProjection projection = new TileProjection(MapCrs.WEB_MERCATOR, box);
      for (double t = -0.05; t <= 1.05; t += 0.01) {
        double y = box.getMaxY() - t * box.getHeight();
        double x = box.getMinX() + t * box.getWidth();
        Coordinate lonLat = MapCrs.WEB_MERCATOR.toLonLat(x, y);
        if (Math.abs(lonLat.y) < 85) {
          assertThat(projection.x(lonLat.x)).isBetween(4096 * t - 0.5, 4096 * t + 0.5);
          assertThat(projection.y(lonLat.y)).isBetween(4096 * t - 0.5, 4096 * t + 0.5);
        }
      }
    }
  }

  private static Feature feature(String id, String wkt, @Nullable Object... values) {
    @Nullable Object[] all = values.length == 0 ? new @Nullable Object[3] : values;
    try {
      return new Feature(QUERY.columns(), id, Shapes.of(new WKTReader().read(wkt)), all);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] tile(Feature... features) {
    VectorTileWriter writer = new VectorTileWriter(MapCrs.CGCS2000, BOX);
    writer.add(QUERY, cursor(List.of(features)), 1000);
    return writer.finish();
  }

  private static DecodedFeature only(Feature feature) {
    List<DecodedFeature> all = DecodedTile.of(tile(feature)).layer("pits").features();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static FeatureCursor cursor(List<Feature> features) {
    Iterator<Feature> left = features.iterator();
    return new FeatureCursor() {
      @Override
      public @Nullable Feature next() {
        return left.hasNext() ? left.next() : null;
      }

      @Override
      public void close() {}
    };
  }

  private static long twiceArea(List<Integer> ring) {
    long sum = 0;
    for (int i = 0; i < ring.size(); i += 2) {
      int next = (i + 2) % ring.size();
      sum += (long) ring.get(i) * ring.get(next + 1) - (long) ring.get(next) * ring.get(i + 1);
    }
    return sum;
  }
}
