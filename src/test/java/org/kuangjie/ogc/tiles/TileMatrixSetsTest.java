package org.kuangjie.ogc.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

@DisplayName("OGC-17: the tile matrix sets have the published numbers")
class TileMatrixSetsTest {

  private static final TileMatrixSet TIANDITU = TileMatrixSets.CGCS2000_QUAD;

  @Test
  @DisplayName("WebMercatorQuad as in OGC 17-083, annex D.1")
  void webMercator() {
    TileMatrixSet set = TileMatrixSets.WEB_MERCATOR_QUAD;
    TileMatrix top = set.matrices().get(0);
    assertThat(top.id()).isEqualTo("0");
    assertThat(top.scaleDenominator()).isCloseTo(559082264.028717, within(1e-5));
    assertThat(top.cellSize()).isCloseTo(156543.033928041, within(1e-8));
    assertThat(top.west()).isCloseTo(-20037508.3427892, within(1e-6));
    assertThat(top.north()).isCloseTo(20037508.3427892, within(1e-6));
    TileMatrix deep = set.find("24").orElseThrow();
    assertThat(deep.scaleDenominator()).isCloseTo(33.3238997477002, within(1e-9));
    assertThat(deep.width()).isEqualTo(16777216).isEqualTo(deep.height());
    assertThat(set.matrices()).hasSize(25);
  }

  @Test
  @DisplayName("WorldCRS84Quad as in OGC 17-083, annex D.2")
  void worldCrs84() {
    TileMatrixSet set = TileMatrixSets.WORLD_CRS84_QUAD;
    TileMatrix top = set.matrices().get(0);
    assertThat(top.scaleDenominator()).isCloseTo(279541132.014358, within(1e-5));
    assertThat(top.cellSize()).isEqualTo(0.703125);
    assertThat(top.width()).isEqualTo(2);
    assertThat(top.height()).isEqualTo(1);
    TileMatrix deep = set.find("17").orElseThrow();
    assertThat(deep.scaleDenominator()).isCloseTo(2132.72958384978, within(1e-8));
    assertThat(deep.width()).isEqualTo(262144);
    assertThat(deep.height()).isEqualTo(131072);
  }

  @Test
  @DisplayName("天地图: 0.703125 degrees to a pixel at level 1, two tiles wide; levels 1 to 20")
  void tianditu() {
    assertThat(TIANDITU.matrices()).hasSize(20);
    TileMatrix first = TIANDITU.find("1").orElseThrow();
    assertThat(first.cellSize()).isEqualTo(0.703125);
    assertThat(first.width()).isEqualTo(2);
    assertThat(first.height()).isEqualTo(1);
    assertThat(TIANDITU.find("0")).isEmpty();
    TileMatrix tenth = TIANDITU.find("10").orElseThrow();
    TileLimits chongqing = tenth.limits(new Envelope(new Coordinate(106.55, 29.56)));
    assertThat(chongqing).isEqualTo(new TileLimits(171, 171, 815, 815));
    assertThat(tenth.box(171, 815).contains(106.55, 29.56)).isTrue();
  }

  @Test
  @DisplayName("Limits stay inside of the matrix whatever the box")
  void limits() {
    TileMatrix matrix = TileMatrixSets.WEB_MERCATOR_QUAD.find("3").orElseThrow();
    double far = 1e9;
    assertThat(matrix.limits(new Envelope(-far, far, -far, far))).isEqualTo(matrix.all());
    assertThat(matrix.all()).isEqualTo(new TileLimits(0, 7, 0, 7));
    assertThat(matrix.limits(new Envelope(far, far, far, far)))
        .isEqualTo(new TileLimits(0, 0, 7, 7));
  }
}
