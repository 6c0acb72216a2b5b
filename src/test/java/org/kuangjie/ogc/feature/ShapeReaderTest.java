package org.kuangjie.ogc.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class ShapeReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (106 29)",
        "MULTIPOINT ((106 29), (107 30))",
        "LINESTRING (106 29, 107 30, 108 29)",
        "MULTILINESTRING ((106 29, 107 30), (1 2, 3 4))",
        "POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0), (25 1, 26 1, 26 2, 25 1)))",
        "GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((0 0, 9 0, 9 9, 0 0)), LINESTRING (0 0, 1 1))",
        "POLYGON EMPTY",
        "POINT EMPTY"
      })
  @DisplayName("OGC simple features: what PostGIS sends is what JTS would read")
  void readsWhatJtsWrites(String wkt) throws Exception {
    Geometry given = new WKTReader().read(wkt);
    for (int order : new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
      given.setSRID(4490);
      Shape shape = new ShapeReader().read(new WKBWriter(2, order, true).write(given));
      Geometry read = Shapes.geometry(shape);
      assertThat(given.isEmpty() || read.norm().equalsExact(given.norm())).as("%s", read).isTrue();
      assertThat(read.isEmpty()).isEqualTo(given.isEmpty());
      assertThat(shape.envelope().equals(given.getEnvelopeInternal())).isTrue();
    }
  }

  @Test
  @DisplayName("Drawing: shells run anticlockwise and holes clockwise whatever was stored")
  void ringsAreTurned() throws Exception {
    Geometry wrong =
        new WKTReader().read("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))");
    Shape shape = Shapes.of(wrong);
    assertThat(shape.part(0)).isEqualTo(Shape.Part.SHELL);
    assertThat(Arrays.copyOfRange(shape.xy(), 0, 4)).containsExactly(0, 0, 9, 0);
    assertThat(shape.part(1)).isEqualTo(Shape.Part.HOLE);
    assertThat(Arrays.copyOfRange(shape.xy(), 10, 14)).containsExactly(1, 1, 1, 2);
  }

  @Test
  @DisplayName("Heights and measures are passed over")
  void passesOverHeights() throws Exception {
    Geometry line = new WKTReader().read("LINESTRING Z (1 2 300, 3 4 500)");
    assertThat(new ShapeReader().read(new WKBWriter(3).write(line)).xy())
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void refusesBytesThatAnnounceMoreThanTheyHave() throws Exception {
    byte[] wkb = new WKBWriter().write(new WKTReader().read("LINESTRING (1 2, 3 4)"));
    wkb[5] = 0x7f;
    assertThatThrownBy(() -> new ShapeReader().read(wkb))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
