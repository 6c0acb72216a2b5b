package org.kuangjie.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Case;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.ComplianceSettings.BlockWindow;
import org.kuangjie.compliance.ComplianceSettings.Infrastructure;
import org.kuangjie.compliance.ComplianceSettings.Overlap;
import org.kuangjie.compliance.ComplianceSettings.Rivers;
import org.kuangjie.compliance.ComplianceSettings.UnnamedStrategic;
import org.kuangjie.compliance.ComplianceSettings.Workings;

/** Every setting changes a verdict, a rule document and the hash of the rule set. */
class SettingsTest {

  private static final ComplianceSettings DEFAULTS = ComplianceSettings.defaults();
  private static final double CORRIDOR = CatalogueSettings.defaults().corridorMetres();

  private static Case bauxite() {
    return Case.of("'rightKind':'探矿权','action':'新设','mineral':'铝土矿'")
        .in("黔江区")
        .overlap(LayerName.ECO_REDLINE, "general", 1000);
  }

  private static Case plant(double metres) {
    return Case.of(
            "'rightKind':'采矿权','action':'新设','mineral':'铝土矿','facilities':['化工'],'elevationTop':2,'elevationBottom':1")
        .in("涪陵区")
        .near(LayerName.RIVER_REACHES, "bank", "长江", metres, 0);
  }

  private static Case crowded() {
    return Case.newQuarry("建筑石料用灰岩", "100")
        .in("涪陵区")
        .overlap(LayerName.ZONES_CONCENTRATED, "集中开采区", 1000)
        .used("集中开采区", 160, "1000");
  }

  @Test
  @DisplayName("SB-01, G10: a strategic mineral the notice does not name is BLOCK or INDETERMINATE")
  void unnamedStrategic() {
    assertThat(bauxite().verdict("SB-01")).isEqualTo("BLOCK");
    ComplianceSettings open =
        with(
            d ->
                new ComplianceSettings(
                    d.overlap(),
                    100,
                    UnnamedStrategic.INDETERMINATE,
                    false,
                    d.rivers(),
                    d.infrastructure(),
                    d.blockWindow(),
                    d.workings()));
    assertThat(bauxite().settings(open).verdict("SB-01")).isEqualTo("INDETERMINATE");
  }

  @Test
  @DisplayName("PL-14: about 160 rights are soft unless the caps are set hard")
  void hardCaps() {
    assertThat(crowded().verdict("PL-14")).isEqualTo("STRICT");
    ComplianceSettings hard =
        with(
            d ->
                new ComplianceSettings(
                    d.overlap(),
                    100,
                    UnnamedStrategic.BLOCK,
                    true,
                    d.rivers(),
                    d.infrastructure(),
                    d.blockWindow(),
                    d.workings()));
    assertThat(crowded().settings(hard).verdict("PL-14")).isEqualTo("BLOCK");
  }

  @Test
  @DisplayName("RV-03: an authority may ask for more than the statutory 1 km")
  void widerDistance() {
    assertThat(plant(1500).verdict("RV-03")).isEqualTo("PASS");
    ComplianceSettings wide =
        with(
            d ->
                new ComplianceSettings(
                    d.overlap(),
                    100,
                    UnnamedStrategic.BLOCK,
                    false,
                    new Rivers(2000, 3000, 1000),
                    d.infrastructure(),
                    d.blockWindow(),
                    d.workings()));
    assertThat(plant(1500).settings(wide).verdict("RV-03")).isEqualTo("BLOCK");
  }

  @Test
  @DisplayName("U9, IF-01: a wider half width widens the band that cannot be decided")
  void halfWidth() {
    Case road =
        Case.newQuarry("建筑石料用灰岩", "100")
            .beside(LayerName.INFRASTRUCTURE, "县道", 118, 0, Map.of("edge", "centreline"));
    assertThat(road.verdict("IF-01")).isEqualTo("PASS");
    ComplianceSettings wide = works(new Infrastructure(40, 30, 20, 10, 30, 50, 500));
    assertThat(road.settings(wide).verdict("IF-01")).isEqualTo("INDETERMINATE");
  }

  @Test
  @DisplayName("IF-17: how far “a certain distance” reaches is configured")
  void oldLawDistance() {
    Case works =
        Case.newQuarry("建筑石料用灰岩", "100")
            .beside(LayerName.INFRASTRUCTURE, "重要工业区", 600, 0, Map.of("edge", "edge"));
    assertThat(works.verdict("IF-17")).isEqualTo("PASS");
    ComplianceSettings wide = works(new Infrastructure(40, 30, 15, 10, 30, 50, 800));
    assertThat(works.settings(wide).verdict("IF-17")).isEqualTo("BLOCK_UNLESS");
  }

  private static ComplianceSettings works(Infrastructure infrastructure) {
    return with(
        d ->
            new ComplianceSettings(
                d.overlap(),
                100,
                UnnamedStrategic.BLOCK,
                false,
                d.rivers(),
                infrastructure,
                d.blockWindow(),
                d.workings()));
  }

  @Test
  @DisplayName("PL-22: the yearly window is configured, also over the end of the year")
  void blockWindow() {
    Case changed =
        Case.of("'rightKind':'采矿权','action':'新设','mineral':'锶','blockChangedOn':'2025-12-15'");
    assertThat(changed.verdict("PL-22")).isEqualTo("WARN");
    ComplianceSettings winter = window("12-01", "02-15");
    assertThat(changed.settings(winter).verdict("PL-22")).isEqualTo("PASS");
    Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
    assertThat(validator.validate(window("02-30", "13-01"))).hasSize(2);
  }

  private static ComplianceSettings window(String from, String to) {
    return with(
        d ->
            new ComplianceSettings(
                d.overlap(),
                100,
                UnnamedStrategic.BLOCK,
                false,
                d.rivers(),
                d.infrastructure(),
                new BlockWindow(from, to),
                d.workings()));
  }

  private static ComplianceSettings workings(double licence, double area, double elevation) {
    return with(
        d ->
            new ComplianceSettings(
                d.overlap(),
                100,
                UnnamedStrategic.BLOCK,
                false,
                d.rivers(),
                d.infrastructure(),
                d.blockWindow(),
                new Workings(licence, area, elevation)));
  }

  @Test
  @DisplayName("SB-01: common ground up to the tolerance is a touch")
  void overlapTolerance() {
    ComplianceSettings coarse = coarse();
    Case touch = bauxite().settings(coarse);
    assertThat(touch.verdict("SB-01")).isEqualTo("BLOCK");
    Case small =
        Case.of("'rightKind':'探矿权','action':'新设','mineral':'铝土矿'")
            .in("黔江区")
            .overlap(LayerName.ECO_REDLINE, "general", 40);
    assertThat(small.verdict("SB-01")).isEqualTo("BLOCK");
    assertThat(small.settings(coarse).verdict("SB-01")).isEqualTo("PASS");
  }

  @Test
  @DisplayName("DQ-08: claimed and computed area may differ by the configured amount")
  void claimedArea() {
    Case claim =
        Case.of(
                "'rightKind':'采矿权','action':'新设','mineral':'锶','claimedAreaSquareMetres':%s"
                    .formatted(Case.area() + 150))
            .in("大足区");
    assertThat(claim.verdict("DQ-08")).isEqualTo("WARN");
    assertThat(
            claim
                .settings(
                    with(
                        d ->
                            new ComplianceSettings(
                                d.overlap(),
                                200,
                                UnnamedStrategic.BLOCK,
                                false,
                                d.rivers(),
                                d.infrastructure(),
                                d.blockWindow(),
                                d.workings())))
                .verdict("DQ-08"))
        .isEqualTo("PASS");
  }

  @Test
  @DisplayName("F-1: every setting is part of the hash of the rule set")
  void hashes() {
    String plain = RuleSet.defaults().hash();
    Rivers rivers = DEFAULTS.rivers();
    UnnamedStrategic block = UnnamedStrategic.BLOCK;
    Infrastructure works = DEFAULTS.infrastructure();
    List<ComplianceSettings> changed =
        List.of(
            coarse(),
            new ComplianceSettings(
                new Overlap(1, 1e-4),
                100,
                block,
                false,
                rivers,
                works,
                DEFAULTS.blockWindow(),
                DEFAULTS.workings()),
            new ComplianceSettings(
                DEFAULTS.overlap(),
                99,
                block,
                false,
                rivers,
                works,
                DEFAULTS.blockWindow(),
                DEFAULTS.workings()),
            new ComplianceSettings(
                DEFAULTS.overlap(),
                100,
                UnnamedStrategic.INDETERMINATE,
                false,
                rivers,
                works,
                DEFAULTS.blockWindow(),
                DEFAULTS.workings()),
            new ComplianceSettings(
                DEFAULTS.overlap(),
                100,
                block,
                true,
                rivers,
                works,
                DEFAULTS.blockWindow(),
                DEFAULTS.workings()),
            new ComplianceSettings(
                DEFAULTS.overlap(),
                100,
                block,
                false,
                new Rivers(1001, 3000, 1000),
                works,
                DEFAULTS.blockWindow(),
                DEFAULTS.workings()),
            new ComplianceSettings(
                DEFAULTS.overlap(),
                100,
                block,
                false,
                new Rivers(1000, 3001, 1000),
                works,
                DEFAULTS.blockWindow(),
                DEFAULTS.workings()),
            new ComplianceSettings(
                DEFAULTS.overlap(),
                100,
                block,
                false,
                new Rivers(1000, 3000, 1001),
                works,
                DEFAULTS.blockWindow(),
                DEFAULTS.workings()));
    List<ComplianceSettings> otherWorks =
        List.of(
            works(new Infrastructure(41, 30, 15, 10, 30, 50, 500)),
            works(new Infrastructure(40, 31, 15, 10, 30, 50, 500)),
            works(new Infrastructure(40, 30, 16, 10, 30, 50, 500)),
            works(new Infrastructure(40, 30, 15, 11, 30, 50, 500)),
            works(new Infrastructure(40, 30, 15, 10, 31, 50, 500)),
            works(new Infrastructure(40, 30, 15, 10, 30, 51, 500)),
            works(new Infrastructure(40, 30, 15, 10, 30, 50, 501)));
    List<ComplianceSettings> others =
        List.of(
            window("01-02", "03-31"),
            window("01-01", "03-30"),
            workings(0.6, 100, 0.5),
            workings(0.5, 99, 0.5),
            workings(0.5, 100, 0.4));
    assertThat(Stream.of(changed, otherWorks, others).flatMap(List::stream))
        .allSatisfy(
            settings -> assertThat(RuleSet.of(settings, CORRIDOR).hash()).isNotEqualTo(plain));
    assertThat(RuleSet.of(DEFAULTS, 6000).hash()).isNotEqualTo(plain);
  }

  @Test
  @DisplayName("a distance below the statute and a corridor nobody searches are refused")
  void ranges() {
    Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
    assertThat(validator.validate(DEFAULTS)).isEmpty();
    assertThat(
            validator.validate(
                new ComplianceSettings(
                    DEFAULTS.overlap(),
                    100,
                    UnnamedStrategic.BLOCK,
                    false,
                    new Rivers(999, 3000, 1000),
                    DEFAULTS.infrastructure(),
                    DEFAULTS.blockWindow(),
                    DEFAULTS.workings())))
        .hasSize(1);
    assertThatThrownBy(
            () ->
                new CatalogueSettings(
                    CatalogueSettings.defaults().search(),
                    10_001,
                    false,
                    false,
                    1,
                    CatalogueSettings.defaults().importTopology()))
        .hasMessageContaining("corridor-metres");
  }

  private static ComplianceSettings coarse() {
    return with(
        d ->
            new ComplianceSettings(
                new Overlap(50, 1e-5),
                100,
                UnnamedStrategic.BLOCK,
                false,
                d.rivers(),
                d.infrastructure(),
                d.blockWindow(),
                d.workings()));
  }

  private static ComplianceSettings with(UnaryOperator<ComplianceSettings> change) {
    return change.apply(DEFAULTS);
  }
}
