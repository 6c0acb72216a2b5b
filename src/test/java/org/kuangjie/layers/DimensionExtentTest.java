package org.kuangjie.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.shared.DomainException;

@DisplayName("OGC-05 (06-042, annexes C.2 and D.3): the values of a dimension")
class DimensionExtentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ELEVATION | 500,490,480 | 490.00 | true",
        "ELEVATION | 500,490,480 | 492 | false",
        "ELEVATION | 0/425/1 | 250 | true",
        "ELEVATION | 0/425/1 | 250.5 | false",
        "ELEVATION | 0/425 | 250.5 | true",
        "ELEVATION | -10/10/0 | -10 | true",
        "TIME | 2000-01-01T00:00:00Z/2000-01-01T00:01:00Z/PT5S | 2000-01-01T00:00:55Z | true",
        "TIME | 2000-01-01T00:00:00Z/2000-01-01T00:01:00Z/PT5S | 2000-01-01T08:00:55+08:00 | true",
        "TIME | 2000-01-01T00:00:00Z/2000-01-01T00:01:00Z/PT5S | 2000-01-01T00:00:56Z | false",
        "TIME | 2000-01-01T00:00:00Z/2000-01-01T00:01:00Z/PT5S | 2000-01-01 | true",
        "TIME | 2020-01/2020-12/P1M | 2020-11-01 | true",
        "TIME | 2020-01/2020-12/P1M | 2020-11-02 | false",
        "TIME | 2020,2022 | 2021 | false",
        "TIME | 2020-01-01/2020-03-01 | 2020-03-01T23:00:00 | true"
      })
  @DisplayName("D.3: single values, steps and everything between belong to an extent")
  void holds(DimensionAxis axis, String extent, String value, boolean held) {
    assertThat(DimensionExtent.read(axis, extent).holds(axis.read(value))).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ELEVATION | 500,490,480 | 492 | 490",
        "ELEVATION | 500,490,480 | 9000 | 500",
        "ELEVATION | 0/10 | 12.5 | 10",
        "TIME | 2000-01-01T00:00:00Z/2000-01-01T00:01:00Z/PT5S | 1999 | 2000-01-01T00:00:00Z",
        "TIME | 2020-01-31/2020-12-31/P1M | 2020-03-02 | 2020-02-29",
        "TIME | 2020/2024/P1Y | 2021-02-01 | 2021"
      })
  @DisplayName("C.4.3: the nearest value, written as the extent writes it")
  void nearest(DimensionAxis axis, String extent, String value, String nearest) {
    BigDecimal position = axis.read(value).from();
    assertThat(DimensionExtent.read(axis, extent).nearest(position)).isEqualTo(nearest);
  }

  @Test
  @DisplayName("Extents are what is written; the latest value is the last")
  void equality() {
    DimensionExtent one = DimensionExtent.read(DimensionAxis.ELEVATION, "1, 3,\n2");
    assertThat(one).isEqualTo(DimensionExtent.read(DimensionAxis.ELEVATION, "1,3,2"));
    assertThat(one.text()).isEqualTo("1,3,2");
    assertThat(one.last()).isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TIME | ''",
        "TIME | 2020-13",
        "TIME | 2020-01-01T25:00:00Z",
        "TIME | 1/2/3/4",
        "TIME | 2021/2020",
        "TIME | 2020/2021/P0D",
        "TIME | 2020/2021/soon",
        "TIME | 1900-01-01/2100-12-31/P1D",
        "ELEVATION | 1,,2",
        "ELEVATION | 1e400",
        "ELEVATION | 0/1/0.00000001",
        "ELEVATION | 0/10/-1"
      })
  @DisplayName("Extents nobody can read, or with too many values, are refused")
  void refuses(DimensionAxis axis, String extent) {
    assertThatThrownBy(() -> DimensionExtent.read(axis, extent))
        .isInstanceOf(DomainException.class);
  }
}
