package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GeometryRepairTest {

  @Test
  @DisplayName("E12: a bow-tie comes with the two areas it may have been meant to be")
  void proposesForABowTie() {
    GeometryRepair repair =
        GeometryRepair.propose(
                Shapes.polygon(107.4, 29.7, 107.42, 29.72, 107.42, 29.7, 107.4, 29.72))
            .orElseThrow();
    assertThat(repair.geometry().isValid()).isTrue();
    assertThat(repair.geometry().getNumGeometries()).isEqualTo(2);
    assertThat(repair.words().zh()).contains("2 个部分", "不自动采用");
    assertThat(EllipsoidalArea.squareMetres(repair.geometry())).isCloseTo(2.146e6, within(2e4));
  }

  @Test
  @DisplayName("E12: nothing is proposed for a sound outline, nor for one without area")
  void proposesNothingElse() {
    assertThat(GeometryRepair.propose(Shapes.square(107.4, 29.7, 0.01))).isEmpty();
    assertThat(GeometryRepair.propose(Shapes.line(107.4, 29.7, 107.5, 29.7))).isEmpty();
    assertThat(GeometryRepair.propose(Shapes.polygon(107.4, 29.7, 107.5, 29.7, 107.45, 29.7)))
        .isEmpty();
  }
}
