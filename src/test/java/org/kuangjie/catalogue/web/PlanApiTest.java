package org.kuangjie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.CatalogueTest;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CatalogueTest
class PlanApiTest {

  private final MockMvcTester mvc;
  private final PlanImporter importer;

  @Autowired
  PlanApiTest(MockMvcTester mvc, PlanImporter importer) {
    this.mvc = mvc;
    this.importer = importer;
  }

  @BeforeEach
  void load() {
    importer.load("classpath:gis-data/", Actor.SYSTEM);
  }

  @ParameterizedTest(name = "002-R01: {0} plans on {1}")
  @CsvSource({"1, ?asOf=2025-12-31", "0, ?asOf=2026-01-01", "1, ''"})
  void listsPlans(int plans, String query) {
    assertThat(get("/api/plans" + query).path("items").size()).isEqualTo(plans);
  }

  @ParameterizedTest(name = "the document has {1} {0}")
  @CsvSource({
    "baseline, 16",
    "indicators, 20",
    "policies, 60",
    "scaleClasses, 12",
    "scaleFloors, 18",
    "caps, 4",
    "balances, 4",
    "blockQuotas, 4",
    "projects, 43",
    "directions, 33",
    "notes, 11",
    "zones, 45",
    "blocks, 84"
  })
  void givesEverySection(String section, int rows) {
    assertThat(get("/api/plans/CQ-MRP-2021").path(section).size()).isEqualTo(rows);
  }

  @Test
  @DisplayName("A.002.1: 916 mining rights at the end of 2020, 38 of oil and gas and 878 others")
  void givesTheBaseline() {
    Map<String, Integer> figures = new HashMap<>();
    get("/api/plans/CQ-MRP-2021")
        .path("baseline")
        .forEach(
            row -> {
              assertThat(row.path("asOf").stringValue()).isEqualTo("2020-12-31");
              figures.put(row.path("name").stringValue(), row.path("value").intValue());
            });
    assertThat(figures)
        .containsEntry("采矿权", 916)
        .containsEntry("采矿权：油气", 38)
        .containsEntry("采矿权：非油气", 878)
        .containsEntry("非油气大中型矿山比例", 46)
        .containsEntry("开发利用的矿产", 24);
  }

  @Test
  @DisplayName("002-R01: the head names document, period and outlook")
  void givesTheHead() {
    JsonNode plan = get("/api/plans/CQ-MRP-2021");
    assertThat(plan.path("documentNumber").asString("")).isEqualTo("渝府办发〔2022〕113号");
    assertThat(plan.path("validTo").asString("")).isEqualTo("2025-12-31");
    assertThat(plan.path("outlookYear").asInt()).isEqualTo(2035);
    assertThat(plan.path("name").path("zh").asString("")).contains("2021—2025年");
  }

  @ParameterizedTest(name = "002-R50: {0} finds {1} directions")
  @CsvSource({
    "?district=梁平区, 1",
    "?mineral=岩盐, 5",
    "?q=温泉, 2",
    "?district=石柱土家族自治县, 2",
    "?district=涪陵区&mineral=页岩气, 1"
  })
  void searchesDirections(String query, int found) {
    assertThat(get("/api/plans/CQ-MRP-2021/directions" + query).path("items").size())
        .isEqualTo(found);
  }

  @Test
  void answersNotFoundWithThePlansHeld() {
    MvcTestResult answer = mvc.get().uri("/api/plans/CQ-MRP-2026").exchange();
    assertThat(answer).hasStatus(404);
    assertThat(read(answer).path("detail").asString("")).contains("CQ-MRP-2021");
  }

  private JsonNode get(String path) {
    MvcTestResult answer = mvc.get().uri(path).exchange();
    assertThat(answer).hasStatusOk();
    return read(answer);
  }

  private static JsonNode read(MvcTestResult answer) {
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
  }
}
