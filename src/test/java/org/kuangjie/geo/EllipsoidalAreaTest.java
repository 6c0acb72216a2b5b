package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** TD/T 1055-2019 appendix D against the vectors of C.7. */
class EllipsoidalAreaTest {

  private static final double MINUTE = 1 / 60.0;

  @ParameterizedTest
  @CsvSource({
    "106.5, 29.5, 0.016666666666666666, 2985352.8004, 0.00006",
    "108, 31, 0.016666666666666666, 2940999.7625, 0.00006",
    "106, 29, 0.1, 107945934.989, 0.0006"
  })
  void cellsHaveTheirPrintedArea(double x, double y, double side, double area, double digits) {
    assertThat(EllipsoidalArea.squareMetres(Shapes.square(x, y, side)))
        .isCloseTo(area, within(digits));
  }

  @Test
  void triangleHasItsPrintedArea() {
    Polygon triangle = Shapes.polygon(107.40, 29.70, 107.42, 29.70, 107.41, 29.72);
    assertThat(EllipsoidalArea.squareMetres(triangle)).isCloseTo(2_145_245.8741, within(0.00006));
    assertThat(EllipsoidalArea.squareMetres(triangle.reverse()))
        .isCloseTo(2_145_245.8741, within(0.00006));
  }

  @Test
  void squareKilometreInThePlaneIsSmallerOnTheEllipsoidFarFromTheMeridian() {
    // C.7 and G18: 1.0000 km² planar is 0.9995 km² on the ellipsoid
    Geometry square = Shapes.square(359460.24, 3271108.67, 1000);
    double corners = EllipsoidalArea.squareMetres(Crs.GK_CM_108.toGeographic(square, 1e9));
    double dense = EllipsoidalArea.squareMetres(Crs.GK_CM_108.toGeographic(square));
    assertThat(corners).isCloseTo(999_516.4108, within(0.00006));
    assertThat(dense).isCloseTo(999_516.4095, within(0.00006));
    assertThat(Areas.squareKilometres(dense)).hasToString("0.9995");
    Geometry central = Shapes.square(500_000, 3271108.67, 1000);
    assertThat(EllipsoidalArea.squareMetres(Crs.GK_CM_108.toGeographic(central)))
        .isCloseTo(999_999.99, within(0.006));
  }

  @Test
  void coefficientsFollowFromTheEllipsoid() {
    double[] printed = {
      1.0033640898341927,
      0.0011241893819271072,
      1.6994594735188535e-6,
      2.717857845577432e-9,
      4.358419004834252e-12
    };
    for (int i = 0; i < printed.length; i++) {
      assertThat(EllipsoidalArea.COEFFICIENTS[i] / printed[i]).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void holesSubtractAndPartsAdd() {
    Polygon outer = Shapes.square(106.5, 29.5, MINUTE);
    Polygon inner = Shapes.square(106.505, 29.505, MINUTE / 4);
    double ring = EllipsoidalArea.squareMetres(outer.difference(inner));
    double outerArea = EllipsoidalArea.squareMetres(outer);
    double innerArea = EllipsoidalArea.squareMetres(inner);
    assertThat(ring).isCloseTo(outerArea - innerArea, within(1e-5));
    Geometry both = Shapes.collect(outer, Shapes.collect(Shapes.square(108, 31, MINUTE)));
    assertThat(EllipsoidalArea.squareMetres(both))
        .isCloseTo(outerArea + 2_940_999.7625, within(0.0001));
    assertThat(EllipsoidalArea.squareMetres(Shapes.collect())).isZero();
    assertThat(EllipsoidalArea.squareMetres(Shapes.point(106, 29))).isZero();
  }

  @Test
  void unitsAreRoundedOnceFromSquareMetres() {
    // C.7: km² and 公顷 4 decimals, 亩 2 decimals, half up
    Areas areas = new Areas(2_985_352.8004, null, null, null);
    assertThat(areas.squareKilometres()).hasToString("2.9854");
    assertThat(areas.hectares()).hasToString("298.5353");
    assertThat(areas.mu()).hasToString("4478.03");
    assertThat(Areas.mu(10_000)).hasToString("15.00");
    assertThat(Areas.mu(2000 / 3.0)).hasToString("1.00");
    assertThat(Areas.hectares(0.5)).hasToString("0.0001");
  }
}
