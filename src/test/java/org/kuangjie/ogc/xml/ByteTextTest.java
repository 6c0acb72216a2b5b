package org.kuangjie.ogc.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ByteTextTest {

  @Test
  @DisplayName("GML: numbers are written as rounded decimals without zeros at their end")
  void writesNumbers() {
    assertThat(number(106.5, 9)).isEqualTo("106.5");
    assertThat(number(-0.000000001, 9)).isEqualTo("-0.000000001");
    assertThat(number(-0.0000000001, 9)).isEqualTo("0");
    assertThat(number(29, 9)).isEqualTo("29");
    assertThat(number(35500000.12345, 4)).isEqualTo("35500000.1235");
    assertThat(number(0.05, 1)).isEqualTo("0.1");
    assertThat(number(1e15, 4)).isEqualTo("1000000000000000");
    assertThat(number(999999999.9999, 4)).isEqualTo("999999999.9999");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9));
      BigDecimal exact = new BigDecimal(value).setScale(7, RoundingMode.HALF_UP);
      assertThat(new BigDecimal(number(value, 7)).subtract(exact).abs())
          .as("%s", value)
          .isLessThanOrEqualTo(new BigDecimal("0.0000001"));
    }
  }

  @Test
  @DisplayName("XML: markup is escaped, forbidden characters become blanks, Chinese stays")
  void escapes() {
    assertThat(text("矿<&>\" \u0001\t𠮷\ud800x")).isEqualTo("矿&lt;&amp;&gt;&quot;  \t𠮷 x");
    String longText = "长".repeat(100_000);
    assertThat(text(longText)).isEqualTo(longText);
  }

  private static String number(double value, int decimals) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ByteText(out).number(value, decimals).flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String text(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ByteText(out).xml(text).flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
