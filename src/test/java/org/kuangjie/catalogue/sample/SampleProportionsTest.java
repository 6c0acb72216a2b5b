package org.kuangjie.catalogue.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Polygon;

class SampleProportionsTest {

  private static final double CITY_KM2 = 82_400;

  @Test
  @DisplayName(
      "002 A.002.1: 916 mining rights, 38 of them oil and gas; some 150 exploration rights")
  void rightsAreAsManyAsTheCityHas() {
    assertThat(mining(right -> true)).hasSize(916);
    assertThat(mining(SampleProportionsTest::oilAndGas)).hasSize(38);
    assertThat(rights(right -> !isMining(right))).hasSize(150);
  }

  @Test
  @DisplayName("002-R03: 46 % of the non-oil mines are large or medium, as in 2020")
  void nearlyHalfAreLargeOrMedium() {
    List<LayerFeature> mines = mining(right -> !oilAndGas(right));
    long bigger =
        mines.stream().filter(right -> !Drawn.text(right, "scale_class").equals("小型")).count();
    assertThat(100.0 * bigger / mines.size()).isCloseTo(46, within(0.5));
  }

  @Test
  @DisplayName("002-R20: 160 rights inside the concentrated zones with 16 980, under 17 500 万吨")
  void concentratedZonesKeepTheirCap() {
    List<LayerFeature> inside = mining(right -> Drawn.text(right, "zone_code").startsWith("JZ"));
    assertThat(inside).hasSize(160);
    assertThat(capacity(inside)).isEqualTo(16_980);
    for (LayerFeature right : inside) {
      LayerFeature zone =
          Drawn.features(LayerName.ZONES_CONCENTRATED).stream()
              .filter(z -> Drawn.text(z, "code").equals(Drawn.text(right, "zone_code")))
              .findFirst()
              .orElseThrow();
      assertThat(Drawn.shape(zone).covers(Drawn.shape(right))).isTrue();
    }
  }

  @Test
  @DisplayName("002-R20: outside 40 large mines with 5 500 and 260 smaller ones with 9 000 万吨")
  void minesOutsideKeepTheirCaps() {
    List<LayerFeature> outside =
        mining(
            right ->
                Drawn.text(right, "mineral").equals("建筑石料用灰岩")
                    && right.properties().get("zone_code") == null);
    List<LayerFeature> large = outside.stream().filter(r -> scale(r) >= 100).toList();
    List<LayerFeature> small = outside.stream().filter(r -> scale(r) < 100).toList();
    assertThat(large).hasSize(40);
    assertThat(capacity(large)).isEqualTo(5500);
    assertThat(small).hasSize(260);
    assertThat(capacity(small)).isEqualTo(9000);
  }

  @Test
  @DisplayName("002-R17, 002-R39: 30 exploration and 54 mining blocks, 14 and 29 of six districts")
  void blocksAreAsManyAsThePlanGrants() {
    List<LayerFeature> exploration = Drawn.features(LayerName.BLOCKS_EXPLORATION);
    List<LayerFeature> mining = Drawn.features(LayerName.BLOCKS_MINING);
    assertThat(exploration).hasSize(30);
    assertThat(mining).hasSize(54);
    assertThat(exploration).filteredOn("properties.authority", "CQ").hasSize(16);
    assertThat(mining).filteredOn("properties.authority", "CQ").hasSize(25);
    assertThat(exploration).filteredOn(block -> block.geometry() == null).isNotEmpty();
    assertThat(mining).filteredOn(block -> block.geometry() == null).isNotEmpty();
  }

  @Test
  @DisplayName("002-R09: 9 + 9 + 27 zones")
  void zonesAreAsManyAsThePlanNames() {
    assertThat(Drawn.features(LayerName.ZONES_KEY_EXPLORATION)).hasSize(9);
    assertThat(Drawn.features(LayerName.ZONES_KEY_MINING)).hasSize(9);
    assertThat(Drawn.features(LayerName.ZONES_CONCENTRATED)).hasSize(27);
  }

  @Test
  @DisplayName("SB-01: the red line takes 24.8 % of the city")
  void redLineIsAQuarterOfTheCity() {
    List<Polygon> parts = polygons(LayerName.ECO_REDLINE);
    double area = parts.stream().mapToDouble(Shapes::squareKilometres).sum();
    assertThat(100 * area / CITY_KM2).isCloseTo(24.8, within(0.5));
    assertThat(parts).anyMatch(part -> part.getNumInteriorRing() > 5);
    assertThat(kinds(LayerName.ECO_REDLINE)).containsExactlyInAnyOrder("core", "general");
  }

  @Test
  @DisplayName("SB-01: the red line is delivered as one feature a district and category")
  void redLineIsOneFeatureADistrictAndCategory() {
    List<LayerFeature> features = Drawn.features(LayerName.ECO_REDLINE);
    assertThat(features)
        .extracting(
            feature -> Drawn.text(feature, "code").substring(3, 9) + Drawn.text(feature, "kind"))
        .doesNotHaveDuplicates()
        .hasSizeBetween(38, 76);
    assertThat(features).anyMatch(feature -> Drawn.shape(feature).getNumGeometries() > 50);
    assertThat(features).anyMatch(feature -> Drawn.shape(feature).getNumPoints() > 100_000);
  }

  @Test
  @DisplayName("SB-01: the red line has a vertex every 10 to 20 m, as digitised at 1:10 000")
  void redLineIsDigitised() {
    List<Polygon> parts = polygons(LayerName.ECO_REDLINE);
    double kilometres = parts.stream().mapToDouble(Drawn::edgeKilometres).sum();
    int vertices = parts.stream().mapToInt(Polygon::getNumPoints).sum();
    assertThat(1000 * kilometres / vertices).isBetween(10.0, 20.0);
  }

  @Test
  @DisplayName("SB-02: farmland is some 14 % of the city in 20 to 40 thousand patches with a day")
  void farmlandIsManySmallPatches() {
    List<Polygon> patches = polygons(LayerName.FARMLAND);
    double area = patches.stream().mapToDouble(Shapes::squareKilometres).sum();
    assertThat(patches).hasSizeBetween(20_000, 40_000);
    assertThat(100 * area / CITY_KM2).isCloseTo(14.5, within(1.5));
    assertThat(Drawn.features(LayerName.FARMLAND))
        .extracting(feature -> Drawn.text(feature, "delimited_on"))
        .containsOnly("2017-06-30", "2022-10-30")
        .contains("2017-06-30", "2022-10-30");
  }

  @Test
  @DisplayName("PA-01 to PA-13, MR-07, MR-13: protected areas of every kind")
  void protectedAreasHaveEveryKind() {
    assertThat(kinds(LayerName.PROTECTED_AREAS))
        .containsExactlyInAnyOrder(
            "自然保护区核心保护区",
            "自然保护区一般控制区",
            "国家公园",
            "风景名胜区",
            "重要湿地",
            "饮用水水源一级保护区",
            "饮用水水源二级保护区",
            "饮用水水源准保护区",
            "文物保护范围",
            "文物建设控制地带",
            "地质遗迹",
            "公益林",
            "彭水保护范围",
            "古生物化石产地",
            "天然林",
            "国家规划矿区",
            "战略性矿产地");
  }

  @Test
  @DisplayName("IF-01 to IF-17: infrastructure of every kind, each with its edge and error")
  void infrastructureHasEveryKind() {
    assertThat(kinds(LayerName.INFRASTRUCTURE))
        .containsExactlyInAnyOrder(
            "国道",
            "省道",
            "县道",
            "乡道",
            "公路渡口",
            "公路桥梁",
            "公路隧道",
            "铁路",
            "铁路隧道",
            "铁路桥梁",
            "输油气管道",
            "穿河管道",
            "管道隧道",
            "管道附属设施",
            "军事禁区",
            "作战工程",
            "电力设施",
            "重要工业区",
            "军事外围安全控制范围",
            "港口",
            "机场",
            "大型水利工程设施",
            "城镇市政工程设施");
    assertThat(Drawn.features(LayerName.INFRASTRUCTURE))
        .filteredOn(feature -> Drawn.shape(feature).getDimension() < 2)
        .allMatch(feature -> Drawn.text(feature, "edge").equals("centreline"))
        .allMatch(feature -> Drawn.number(feature, "est_error_m") > 0);
    assertThat(Drawn.features(LayerName.INFRASTRUCTURE))
        .filteredOn(f -> List.of("军事禁区", "作战工程", "军事外围安全控制范围").contains(Drawn.text(f, "kind")))
        .allMatch(feature -> Drawn.text(feature, "restricted").equals("true"));
    assertThat(Drawn.features(LayerName.INFRASTRUCTURE))
        .filteredOn("properties.kind", "铁路")
        .allMatch(f -> String.valueOf(f.properties().get("attributes")).contains("zone_kind"))
        .extracting(f -> Drawn.text(f, "grade"))
        .containsOnly("普速铁路", "高速铁路")
        .contains("普速铁路", "高速铁路");
  }

  @Test
  @DisplayName("RV-03 to RV-08: waters of every kind")
  void watersHaveEveryKind() {
    assertThat(kinds(LayerName.WATERS))
        .containsExactlyInAnyOrder("支流", "重要支流", "河道管理范围", "堤防", "护堤地", "采砂禁采区");
  }

  @Test
  @DisplayName("002-R26, PL-24: reserve sites of the six minerals, on land no right or block has")
  void reserveSitesAreOfTheSixMinerals() {
    List<LayerFeature> sites = Drawn.features(LayerName.RESERVE_SITES);
    assertThat(sites)
        .extracting(site -> site.properties().get("attributes"))
        .extracting("mineral")
        .containsOnly("煤", "铁", "锰", "铝土矿", "锶", "毒重石")
        .contains("煤", "铁", "锰", "铝土矿", "锶", "毒重石");
    assertThat(sites).extracting(site -> Drawn.text(site, "name")).doesNotHaveDuplicates();
    for (String layer :
        List.of(LayerName.MINING_RIGHTS, LayerName.BLOCKS_MINING, LayerName.BLOCKS_EXPLORATION)) {
      assertThat(Drawn.features(layer))
          .filteredOn(other -> other.geometry() != null)
          .noneMatch(
              other -> sites.stream().anyMatch(s -> Drawn.shape(s).intersects(Drawn.shape(other))));
    }
  }

  @Test
  @DisplayName("AU-01: ordinary stone is the district's, strategic minerals are the city's")
  void authoritiesFollowMineralAndClass() {
    assertThat(mining(right -> Drawn.text(right, "mineral").equals("建筑石料用灰岩")))
        .allMatch(r -> Drawn.text(r, "authority").equals(Drawn.text(r, "district_code")));
    assertThat(mining(right -> Drawn.text(right, "mineral").equals("铝土矿")))
        .allMatch(r -> Drawn.text(r, "authority").equals("CQ"));
  }

  @Test
  @DisplayName("Licence numbers are unique, of 18 characters before May 2020 and 23 since")
  void licenceNumbersFitTheirTime() {
    Set<String> numbers = new HashSet<>();
    for (LayerFeature right : Drawn.features(LayerName.MINING_RIGHTS)) {
      String number = Drawn.text(right, "licence_number");
      LocalDate from = LocalDate.parse(Drawn.text(right, "valid_from"));
      assertThat(numbers.add(number)).as(number).isTrue();
      assertThat(number).hasSize(from.isBefore(LocalDate.of(2020, 5, 1)) ? 18 : 23);
      assertThat(LocalDate.parse(Drawn.text(right, "set_on")).getYear()).isBetween(1998, 2025);
    }
    assertThat(numbers).anyMatch(n -> n.length() == 18).anyMatch(n -> n.length() == 23);
    assertThat(Drawn.features(LayerName.MINING_RIGHTS))
        .filteredOn("properties.status", "过期")
        .isNotEmpty()
        .allMatch(r -> LocalDate.parse(Drawn.text(r, "valid_to")).getYear() <= 2025);
  }

  @Test
  @DisplayName("DQ-10, DQ-11: mining rights have elevations, the top above the bottom")
  void elevationsStandUpright() {
    assertThat(mining(right -> true))
        .allMatch(r -> Drawn.number(r, "elevation_top") > Drawn.number(r, "elevation_bottom"));
    assertThat(mining(r -> Drawn.list(r, "elevation_bands").size() == 2)).isNotEmpty();
  }

  private static List<LayerFeature> rights(Predicate<LayerFeature> filter) {
    return Drawn.features(LayerName.MINING_RIGHTS).stream().filter(filter).toList();
  }

  private static List<LayerFeature> mining(Predicate<LayerFeature> filter) {
    return rights(filter.and(SampleProportionsTest::isMining));
  }

  private static boolean isMining(LayerFeature right) {
    return Drawn.text(right, "right_kind").equals("采矿权");
  }

  private static boolean oilAndGas(LayerFeature right) {
    return List.of("天然气", "页岩气").contains(Drawn.text(right, "mineral"));
  }

  private static double scale(LayerFeature right) {
    return Drawn.number(right, "scale");
  }

  private static double capacity(List<LayerFeature> rights) {
    return rights.stream().mapToDouble(SampleProportionsTest::scale).sum();
  }

  private static List<Polygon> polygons(String layer) {
    return Drawn.features(layer).stream()
        .flatMap(feature -> Shapes.polygons(Drawn.shape(feature)).stream())
        .toList();
  }

  private static Set<String> kinds(String layer) {
    Set<String> kinds = new HashSet<>();
    Drawn.features(layer).forEach(feature -> kinds.add(Drawn.text(feature, "kind")));
    return kinds;
  }
}
