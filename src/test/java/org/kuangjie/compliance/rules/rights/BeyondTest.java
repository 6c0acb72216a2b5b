package org.kuangjie.compliance.rules.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.compliance.Case;
import org.locationtech.jts.geom.Geometry;

class BeyondTest {

  private static final Geometry LICENCE = Case.square(106.55, 29.55, 0.01);

  @Test
  @DisplayName("MR-14, C.5: distance, area and the part that no error explains are told apart")
  void measures() {
    Geometry tenMetresOut = Case.box(106.555, 29.553, 0.005 + 10 / 96_970.0, 0.0009);
    Beyond beyond = Beyond.of(tenMetresOut, LICENCE, 2);
    assertThat(beyond.metres()).isCloseTo(10, within(0.05));
    assertThat(beyond.squareMetres()).isCloseTo(998, within(8.0));
    assertThat(beyond.certainSquareMetres()).isCloseTo(0.8 * beyond.squareMetres(), within(8.0));
    assertThat(beyond.clear()).isTrue();
    assertThat(Beyond.of(tenMetresOut, LICENCE, 4).clear()).isFalse();
    assertThat(Beyond.of(tenMetresOut, LICENCE, 11).uncertain()).isFalse();
  }

  @Test
  @DisplayName("MR-14: workings that fill an excluded block lie outside although its rim is near")
  void holes() {
    Geometry block = Case.square(106.553, 29.553, 0.002);
    Beyond beyond = Beyond.of(block, LICENCE.difference(block), 1);
    assertThat(beyond.clear()).isTrue();
    assertThat(beyond.certainSquareMetres()).isGreaterThan(30_000);
  }
}
