package org.kuangjie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.CatalogueTest;
import org.kuangjie.catalogue.RightsFixture;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CatalogueTest
class RegisterApiTest {

  private final MockMvcTester mvc;
  private final PlanImporter importer;
  private final JdbcClient database;
  private final PlatformTransactionManager transactions;

  @Autowired
  RegisterApiTest(
      MockMvcTester mvc,
      PlanImporter importer,
      JdbcClient database,
      PlatformTransactionManager transactions) {
    this.transactions = transactions;
    this.mvc = mvc;
    this.importer = importer;
    this.database = database;
  }

  @BeforeEach
  void load() {
    importer.load("classpath:gis-data/", Actor.SYSTEM);
    RightsFixture.load(database);
  }

  @ParameterizedTest(name = "F-2: {0} on {1} lies in {2}")
  @CsvSource({
    "'106.63,29.72', 2025-11-05, 渝北区",
    "'106.63,29.72', 2025-11-07, 两江新区",
    "'106.87,29.90', 2025-11-05, 渝北区",
    "'106.87,29.90', 2025-11-07, 北碚区",
    "'106.45,29.84', 2025-11-05, 北碚区",
    "'106.45,29.84', 2025-11-07, 北碚区",
    "'106.55,29.80', 2025-11-05, 北碚区",
    "'106.55,29.80', 2025-11-07, 两江新区"
  })
  void findsTheDistrictOfAPointByDay(String at, String day, String district) {
    assertThat(names(get("/api/districts?at=" + at + "&asOf=" + day), "nameZh"))
        .containsExactly(district);
  }

  @ParameterizedTest(name = "{0} gives {1} entries")
  @CsvSource({
    "/api/zones, 45",
    "/api/zones?kind=集中开采区, 27",
    "/api/zones?kind=集中开采区&district=涪陵区, 1",
    "/api/zones?mineral=普通萤石, 1",
    "/api/zones?plan=CQ-MRP-2021&q=珍溪, 1",
    "'/api/zones?bbox=105,28,111,33', 0",
    "/api/blocks?kind=勘查规划区块, 30",
    "/api/blocks?kind=开采规划区块&authority=CQ, 25",
    "/api/blocks?authority=渝北区&mineral=地热, 8",
    "/api/districts?asOf=2025-11-05, 38",
    "/api/districts?asOf=2025-11-06, 37",
    "/api/districts?asOf=2025-11-05&group=主城都市区, 21",
    "'/api/districts?asOf=2025-11-05&bbox=106.5,29.55,106.55,29.57', 2",
    "/api/authorities?asOf=2025-11-05&level=功能区, 3",
    "/api/authorities?asOf=2025-11-05&district=渝北区, 3",
    "/api/authorities?asOf=2025-11-06&district=渝北区, 0",
    "/api/rights, 8",
    "/api/rights?kind=采矿权&status=有效&mineral=建筑石料用灰岩, 5",
    "/api/rights?asOf=2031-01-01, 0",
    "/api/rights?zone=JZ01&district=500102, 4",
    "'/api/rights?bbox=107.009,28.9,107.011,29.1', 1"
  })
  void filters(String path, int entries) {
    assertThat(get(path).path("items").size()).isEqualTo(entries);
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource({
    "/api/zones?kinds=集中开采区, unknown-parameter, kind",
    "/api/zones?kind=集中采区, unknown-kind, 重点开采区",
    "/api/zones?mineral=石灰石, unknown-mineral, 石灰岩",
    "/api/zones?district=江北县, unknown-district, 江北区",
    "/api/zones?plan=CQ-2026, unknown-plan, CQ-MRP-2021",
    "/api/zones?kind=集中开采区&kind=重点开采区, repeated-parameter, kind",
    "'/api/zones?bbox=110,28,105,33', bbox, bbox",
    "'/api/zones?bbox=1,2,3,NaN', bbox, bbox",
    "/api/zones?limit=0, limit, 1000",
    "/api/zones?limit=1001, limit, 1000",
    "/api/zones?limit=ten, limit, 1000",
    "/api/zones?f=kml, format, geojson",
    "/api/authorities?f=geojson, format, json",
    "/api/districts?asOf=2025-02-30, as-of, 2025",
    "/api/districts?at=106, at, at",
    "/api/districts?group=渝西, unknown-group, 中心城区",
    "/api/blocks?authority=某局, unknown-authority, authorities",
    "/api/rights?status=valid, unknown-status, 有效",
    "/api/rights?scope=500101, unknown-parameter, status",
    "/api/rights/1?after=2, unknown-parameter, f"
  })
  void refusesWhatItDoesNotKnow(String path, String code, String allowed) {
    MvcTestResult answer = mvc.get().uri(path).exchange();
    assertThat(answer).hasStatus(400);
    JsonNode problem = read(answer);
    assertThat(problem.path("code").asString("")).isEqualTo(code);
    assertThat(problem.path("detail").asString("")).contains(allowed);
  }

  @Test
  void walksThroughPagesByTheNextLink() {
    List<String> codes = new ArrayList<>();
    String path = "/api/zones?limit=20&f=json";
    int pages = 0;
    while (!path.isEmpty()) {
      JsonNode page = get(path);
      codes.addAll(names(page, "code"));
      path = link(page, "next");
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(codes).hasSize(45).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void givesTheNextLinkInAFormThatCanBeFollowed() {
    String next = link(get("/api/zones?kind=集中开采区&limit=26"), "next");
    assertThat(next).doesNotContain("集");
    MvcTestResult last = mvc.get().uri(java.net.URI.create(next)).exchange();
    assertThat(names(read(last), "code")).containsExactly("JZ27");
  }

  @Test
  @DisplayName("Fact 5: a zone without an outline is a feature with geometry null")
  void givesFeaturesWithoutAnOutline() {
    JsonNode collection = get("/api/zones?f=geojson&limit=1");
    assertThat(collection.path("type").asString("")).isEqualTo("FeatureCollection");
    JsonNode feature = collection.path("features").get(0);
    assertThat(feature.path("geometry").isNull()).isTrue();
    assertThat(feature.path("properties").path("located").asBoolean()).isFalse();
  }

  @Test
  void givesOutlinesAsGeoJsonOnly() {
    MvcTestResult answer =
        mvc.get()
            .uri("/api/districts?asOf=2025-11-06&q=两江")
            .header("Accept", "application/geo+json")
            .exchange();
    assertThat(answer).hasStatusOk().hasContentType("application/geo+json;charset=UTF-8");
    JsonNode feature = read(answer).path("features").get(0);
    assertThat(feature.path("geometry").path("type").asString("")).isEqualTo("MultiPolygon");
    assertThat(feature.path("properties").path("note").asString("")).contains("示意");
    assertThat(get("/api/districts?q=涪陵").toString()).doesNotContain("coordinates");
  }

  @Test
  @DisplayName("The public sees rights without holder name and USCC")
  void hidesTheHolderFromThePublic() {
    for (String path : List.of("/api/rights", "/api/rights?f=geojson", "/api/rights/" + RIGHT)) {
      String body = get(path).toString();
      assertThat(body).contains("示意矿 1").doesNotContain("示意矿业公司", "91500000MA", "holder");
    }
  }

  @Test
  @DisplayName("Each read of holders is remembered, without their names")
  void remembersReadsOfHolders() {
    long before = reads();
    assertThat(get("/api/rights?q=示意矿 1", Someone.planner()).toString()).contains("示意矿业公司1");
    assertThat(get("/api/rights/" + RIGHT, Someone.planner()).path("holderUscc").asString(""))
        .isEqualTo("91500000MA00000001");
    assertThat(reads()).isEqualTo(before + 2);
    get("/api/rights");
    assertThat(reads()).isEqualTo(before + 2);
  }

  @Test
  @DisplayName("A district officer sees the rights of the district only")
  void limitsADistrictOfficer() {
    RequestPostProcessor officer = Someone.officerOf("500101");
    assertThat(names(get("/api/rights", officer), "district")).hasSize(2).containsOnly("500101");
    assertThat(get("/api/rights?district=500102", officer).path("items").size()).isZero();
    assertThat(mvc.get().uri("/api/rights/" + RIGHT).with(officer).exchange()).hasStatus(404);
    assertThat(mvc.get().uri("/api/rights/C0").exchange()).hasStatus(404);
  }

  @ParameterizedTest(name = "{0} of 500101 sees {1} holders")
  @DisplayName("000 art. 16: officials see holders, those of a district its own, an entity none")
  @CsvSource({
    "CITY_PLANNER, 8",
    "CITY_ENFORCEMENT, 8",
    "CREDIT_OFFICER, 8",
    "TECHNICAL_SUPPORT, 8",
    "ADMINISTRATOR, 8",
    "DISTRICT_OFFICER, 2",
    "ENFORCEMENT_OFFICER, 2",
    "ENTITY, 0"
  })
  void showsHoldersByRole(Role role, int holders) {
    RequestPostProcessor person = Someone.with("500101", role);
    assertThat(holders(get("/api/rights", person))).hasSize(holders);
  }

  @ParameterizedTest(name = "{0} of 500101 finds {1} rights by their holder")
  @DisplayName("000-R04: whoever may not see a holder does not find a right by it")
  @CsvSource({"CITY_PLANNER, 8", "DISTRICT_OFFICER, 2", "ENTITY, 0"})
  void findsRightsByHolderForThoseWhoSeeHim(Role role, int rights) {
    JsonNode page = get("/api/rights?q=示意矿业公司", Someone.with("500101", role));
    assertThat(page.path("items").size()).isEqualTo(rights);
    assertThat(get("/api/rights?q=示意矿业公司").path("items").size()).isZero();
  }

  @Test
  @DisplayName("An entity who is a district officer too sees all rights, holders of the district")
  void showsHoldersOfTheDistrictToAMixedAccount() {
    RequestPostProcessor both = Someone.with("500101", Role.ENTITY, Role.DISTRICT_OFFICER);
    JsonNode page = get("/api/rights", both);
    assertThat(page.path("items").size()).isEqualTo(8);
    assertThat(holders(page)).containsExactlyInAnyOrder("示意矿业公司3", "示意矿业公司4");
  }

  @Test
  @DisplayName("002-R51: the public and entities see no official outline, nor find it by its place")
  void hidesOfficialOutlines() {
    TransactionTemplate undone = new TransactionTemplate(transactions);
    undone.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          draw("catalogue.zone", "JZ01", false);
          draw("catalogue.zone", "JZ02", true);
          draw("catalogue.planning_block", "CK01", false);
          for (String path : List.of("/api/zones", "/api/blocks")) {
            String here = path + "?f=geojson&bbox=107,29,107.1,29.1";
            List<String> synthetic = path.endsWith("zones") ? List.of("JZ02") : List.of();
            assertThat(located(get(here))).isEqualTo(synthetic);
            assertThat(located(get(here, Someone.with("500101", Role.ENTITY))))
                .isEqualTo(synthetic);
            assertThat(located(get(here, Someone.planner()))).hasSize(synthetic.size() + 1);
            assertThat(located(get(path + "?f=geojson"))).isEqualTo(synthetic);
          }
          JsonNode item = get("/api/zones?q=JZ01").path("items").get(0);
          assertThat(item.path("located").asBoolean()).isTrue();
          assertThat(item.path("outlineInternal").asBoolean()).isTrue();
        });
  }

  @Test
  @DisplayName("F-2: a right is 过期 from the day after its last, and 有效 as of a day before")
  void saysThatARightHasRunOut() {
    TransactionTemplate undone = new TransactionTemplate(transactions);
    undone.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          end(RIGHT, "2025-03-31");
          JsonNode right = get("/api/rights/" + RIGHT);
          assertThat(right.path("status").asString()).isEqualTo("过期");
          assertThat(right.path("validTo").asString()).isEqualTo("2025-03-31");
          assertThat(names(get("/api/rights?status=过期"), "licenceNumber")).contains(RIGHT);
          assertThat(names(get("/api/rights?status=有效"), "licenceNumber"))
              .isNotEmpty()
              .doesNotContain(RIGHT);
          assertThat(names(get("/api/rights?status=有效&asOf=2025-03-31"), "licenceNumber"))
              .contains(RIGHT);
        });
  }

  private void end(String licence, String lastDay) {
    int ended =
        database
            .sql(
                """
                UPDATE catalogue.mining_right AS f SET valid_to = :lastDay::date
                FROM catalogue.layer_version AS v
                WHERE v.id = f.layer_version_id AND v.in_force AND f.licence_number = :licence
                """)
            .param("lastDay", lastDay)
            .param("licence", licence)
            .update();
    assertThat(ended).isEqualTo(1);
  }

  private void draw(String table, String code, boolean synthetic) {
    int drawn =
        database
            .sql(
                """
                UPDATE %s AS f SET synthetic = :synthetic,
                  geom = ST_Multi(ST_MakeEnvelope(107.01, 29.01, 107.02, 29.02, 4490))
                FROM catalogue.layer_version AS v
                WHERE v.id = f.layer_version_id AND v.in_force AND f.code = :code
                """
                    .formatted(table))
            .param("synthetic", synthetic)
            .param("code", code)
            .update();
    assertThat(drawn).isEqualTo(1);
  }

  /** Codes of the features that show an outline. */
  private static List<String> located(JsonNode collection) {
    return collection
        .path("features")
        .valueStream()
        .filter(feature -> !feature.path("geometry").isNull())
        .map(feature -> feature.path("id").asString())
        .toList();
  }

  private static List<String> holders(JsonNode page) {
    return names(page, "holderName").stream().filter(name -> !name.isEmpty()).toList();
  }

  private static final String RIGHT = "C5000002020010000000001";

  private long reads() {
    return database
        .sql("SELECT count(*) FROM platform.audit_entry WHERE action = 'rights.read-holder'")
        .query(Long.class)
        .single();
  }

  private JsonNode get(String path) {
    MvcTestResult answer = mvc.get().uri(path).exchange();
    assertThat(answer).hasStatusOk();
    return read(answer);
  }

  private JsonNode get(String path, RequestPostProcessor someone) {
    MvcTestResult answer = mvc.get().uri(path).with(someone).exchange();
    assertThat(answer).hasStatusOk();
    return read(answer);
  }

  private static JsonNode read(MvcTestResult answer) {
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
  }

  private static List<String> names(JsonNode page, String member) {
    List<String> names = new ArrayList<>();
    page.path("items").forEach(item -> names.add(item.path(member).asString("")));
    return names;
  }

  private static String link(JsonNode page, String relation) {
    for (JsonNode link : page.path("links")) {
      if (link.path("rel").asString("").equals(relation)) {
        return link.path("href").asString("");
      }
    }
    return "";
  }
}
