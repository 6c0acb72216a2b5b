package org.kuangjie.catalogue.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.io.WKBWriter;

class SampleGeneratorTest {

  /** Features of a layer compared byte by byte. */
  private static final int COMPARED = 40;

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Test
  @DisplayName("The same seed draws the same bytes, another seed others")
  void sameSeedSameBytes() throws NoSuchAlgorithmException {
    SampleLandscape again = SampleGenerator.generate(Drawn.SPEC, SampleInputs.fromResources());
    SampleLandscape other = SampleGenerator.generate(new SampleSpec(1, 8), Drawn.INPUTS);
    for (String layer : Drawn.layers()) {
      String first = hash(Drawn.features(layer).stream());
      assertThat(hash(again.get(layer).features().get())).as(layer).isEqualTo(first);
      assertThat(hash(other.get(layer).features().get())).as(layer).isNotEqualTo(first);
    }
  }

  @Test
  @DisplayName("Layers come in an order in which references hold, all marked 示意")
  void layersComeInOrder() {
    assertThat(Drawn.layers())
        .containsExactly(
            LayerName.ZONES_KEY_EXPLORATION,
            LayerName.ZONES_KEY_MINING,
            LayerName.ZONES_CONCENTRATED,
            LayerName.BLOCKS_EXPLORATION,
            LayerName.BLOCKS_MINING,
            LayerName.ECO_REDLINE,
            LayerName.FARMLAND,
            LayerName.CROPLAND,
            LayerName.URBAN_BOUNDARY,
            LayerName.PROTECTED_AREAS,
            LayerName.INFRASTRUCTURE,
            LayerName.WATERS,
            LayerName.RESERVE_SITES,
            LayerName.MINING_RIGHTS);
    assertThat(Drawn.LANDSCAPE.layers())
        .allMatch(SampleLayer::synthetic)
        .allMatch(layer -> layer.source().startsWith("示意"));
    assertThatThrownBy(() -> Drawn.LANDSCAPE.get(LayerName.FIRST_RIDGE))
        .isInstanceOf(DomainException.class);
  }

  @Test
  @DisplayName("D.1: every holder's code has both check digits right and an invented name")
  void holdersHaveValidCodes() {
    assertThat(checkDigit("91350100M000100Y4")).isEqualTo('3');
    assertThat(Drawn.features(LayerName.MINING_RIGHTS))
        .allSatisfy(
            right -> {
              String code = Drawn.text(right, "holder_uscc");
              assertThat(code).hasSize(18).startsWith("91" + Drawn.text(right, "district_code"));
              assertThat(code.charAt(17)).isEqualTo(checkDigit(code.substring(0, 17)));
              assertThat(code.charAt(16)).isEqualTo(organisationDigit(code.substring(8, 16)));
              assertThat(Drawn.text(right, "holder_name")).startsWith("示意");
            });
  }

  @Test
  @DisplayName("At scale 4 every right becomes four, still inside the zones and without overlap")
  void rightsMultiplyWithTheScale() {
    List<LayerFeature> rights = scaled(4).get(LayerName.MINING_RIGHTS).features().get().toList();
    assertThat(rights).hasSize(4 * (916 + 150));
    assertThat(rights).allMatch(right -> Drawn.shape(right).isValid());
    assertThat(SampleShapesTest.overlaps(rights)).isEmpty();
    assertThat(rights.stream().map(right -> right.properties().get("licence_number")).distinct())
        .hasSize(rights.size());
  }

  @Test
  @DisplayName("At scale 9 a district's farmland falls into about nine times as many patches")
  void farmlandMultipliesWithTheScale() {
    assertThat(1.0 * patches(scaled(9)) / patches(Drawn.LANDSCAPE)).isBetween(6.0, 12.0);
  }

  @Test
  @DisplayName("A scale that cannot be drawn is refused in words")
  void scaleMustBeSensible() {
    assertThatThrownBy(() -> new SampleSpec(0, 1))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("between 1 and 400");
  }

  private static SampleLandscape scaled(int scale) {
    return SampleGenerator.generate(new SampleSpec(scale, Drawn.SPEC.seed()), Drawn.INPUTS);
  }

  /** Patches of the first two districts; the stream stops there. */
  private static long patches(SampleLandscape landscape) {
    return landscape
        .get(LayerName.FARMLAND)
        .features()
        .get()
        .takeWhile(f -> Drawn.text(f, "code").matches("YN-50010[12]-.*"))
        .mapToLong(f -> Drawn.shape(f).getNumGeometries())
        .sum();
  }

  private static String hash(Stream<LayerFeature> features) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    WKBWriter writer = new WKBWriter();
    features
        .limit(COMPARED)
        .forEach(
            feature -> {
              digest.update(feature.properties().toString().getBytes(StandardCharsets.UTF_8));
              if (feature.geometry() != null) {
                digest.update(writer.write(feature.geometry()));
              }
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static char checkDigit(String body) {
    int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * ALPHABET.indexOf(body.charAt(i));
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organisationDigit(String body) {
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      char c = body.charAt(i);
      sum += weights[i] * (c <= '9' ? c - '0' : c - 'A' + 10);
    }
    return "0123456789X0".charAt(11 - sum % 11);
  }
}
