package org.kuangjie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CatalogueTest
class DistrictsTest {

  private static final LocalDate BEFORE = LocalDate.of(2025, 11, 5);
  private static final LocalDate AFTER = LocalDate.of(2025, 11, 6);

  private final Districts districts;
  private final PlanImporter importer;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  @Autowired
  DistrictsTest(
      Districts districts,
      PlanImporter importer,
      JdbcClient database,
      PlatformTransactionManager transactions) {
    this.districts = districts;
    this.importer = importer;
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  @BeforeEach
  void load() {
    importer.load("classpath:gis-data/", Actor.SYSTEM);
  }

  @Test
  @DisplayName("Fact 3: 38 units until 2025-11-05, then 37 with 两江新区 and without 江北区 and 渝北区")
  void listsTheUnitsOfTheDay() {
    assertThat(districts.list(BEFORE)).hasSize(38);
    assertThat(districts.list(AFTER))
        .hasSize(37)
        .extracting(Districts.District::nameZh)
        .contains("两江新区", "北碚区")
        .doesNotContain("江北区", "渝北区");
  }

  @Test
  @DisplayName(
      "Fact 3: a new version of districts or reference shows at once, and only once it is there")
  void neverListsAFormerVersion() {
    assertThat(districts.list(BEFORE)).hasSize(38);
    transaction.executeWithoutResult(
        status -> {
          database
              .sql(
                  """
                  UPDATE catalogue.regional_group SET parent_code = NULL WHERE code = '中心城区'
                  """)
              .update();
          database
              .sql(
                  """
                  INSERT INTO catalogue.content_version (subject, version, hash, content, loaded_by)
                  SELECT 'reference', max(version) + 1, 'another', '{}', 'test' FROM catalogue.content_version
                  """)
              .update();
          assertThat(districts.list(BEFORE))
              .filteredOn(district -> district.code().equals("500103"))
              .extracting(Districts.District::planRegion)
              .containsExactly("中心城区");
          database
              .sql("UPDATE catalogue.layer_version SET in_force = false WHERE layer = 'districts'")
              .update();
          assertThat(districts.list(BEFORE)).isEmpty();
          status.setRollbackOnly();
        });
    assertThat(districts.list(BEFORE))
        .hasSize(38)
        .filteredOn(district -> district.code().equals("500103"))
        .extracting(Districts.District::planRegion)
        .containsExactly("主城都市区");
  }

  @ParameterizedTest(name = "{0} belongs to {1}, for 专栏10 to {2}")
  @CsvSource({
    "500103,中心城区,主城都市区",
    "500102,主城新区,主城都市区",
    "500101,渝东北三峡库区城镇群,渝东北三峡库区城镇群",
    "500240,渝东南武陵山区城镇群,渝东南武陵山区城镇群"
  })
  void knowsGroupAndPlanRegion(String code, String group, String region) {
    Districts.District district = districts.find(code, BEFORE).orElseThrow();
    assertThat(district.regionalGroup()).isEqualTo(group);
    assertThat(district.planRegion()).isEqualTo(region);
  }

  @Test
  @DisplayName("Fact 4: 两江新区 answers for part of 渝北区 until it becomes a district itself")
  void listsAuthoritiesOfADistrict() {
    assertThat(codes("500112", BEFORE)).containsExactly("500112", "CQ", "LJXQ");
    assertThat(codes("500112", AFTER)).isEmpty();
    assertThat(codes("500109", BEFORE)).containsExactly("500109", "CQ", "LJXQ");
    assertThat(codes("500109", AFTER)).containsExactly("500109", "CQ");
    assertThat(codes("500110", AFTER)).containsExactly("500110", "CQ", "WSJKQ");
    assertThat(codes("500107", AFTER)).containsExactly("500107", "CQ", "GXQ");
  }

  @ParameterizedTest
  @CsvSource({"500102,500102", "涪陵区,500102", "涪陵区规划和自然资源局,500102", "WSJKQ,WSJKQ"})
  void findsAnAuthorityByCodeOrName(String name, String code) {
    assertThat(districts.findAuthority(name).map(Districts.Authority::code)).contains(code);
    assertThat(districts.findAuthority("某某局")).isEmpty();
  }

  private List<String> codes(String district, LocalDate day) {
    return districts.listAuthorities(district, day).stream()
        .map(Districts.Authority::code)
        .toList();
  }
}
