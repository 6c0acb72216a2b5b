package org.kuangjie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From a file at the import desk to the officer's list, with nobody asking for it. */
@SampleTest
@DisplayName("C.1, E16: what a delivery shows reaches the officers in charge of itself")
class DeliveredPatchesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int port;
  private final JdbcClient database;
  private final ImportClient planner;

  @Autowired
  DeliveredPatchesTest(JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.port = port;
    this.planner = new ImportClient(as("planner"));
  }

  private TestClient as(String user) {
    return TestClient.of(port).with("Authorization", TestAccounts.basic(user, SampleTest.PASSWORD));
  }

  @Test
  @DisplayName("C.4: patches that came in are alerts of their district, and the desk says so")
  void alertsComeOfThemselves() {
    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    long delivery = deliver("自动比对", year, 107.6001);

    JsonNode answer = compared(delivery);

    assertThat(answer.at("/progress/patches").asInt()).isEqualTo(1);
    assertThat(answer.at("/progress/compared").asInt()).isEqualTo(1);
    assertThat(answer.at("/sentence/zh").asString()).contains("1 个待核实").doesNotContain("违法");
    assertThat(answer.at("/findings/0/clue").asBoolean()).isTrue();
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(alerts("patrol500102")).contains("自动比对"));
    assertThat(alerts("patrol500101")).doesNotContain("自动比对");
  }

  @Test
  @DisplayName("E16: patches of years long past are compared, and nobody is sent out for them")
  void oldPatchesAreSilent() {
    long old = deliver("早年图斑", 2009, 107.6101);

    assertThat(compared(old).at("/progress/compared").asInt()).isEqualTo(1);

    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    compared(deliver("其后图斑", year, 107.6201));
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(alerts("patrol500102")).contains("其后图斑"));
    assertThat(alerts("patrol500102")).doesNotContain("早年图斑");
    forget(old);
  }

  @Test
  void aDeliveryThatNeverCameIsUnknown() {
    assertThat(as("planner").get("/api/patches/deliveries/987654321").statusCode()).isEqualTo(404);
  }

  private long deliver(String code, int year, double lon) {
    String feature =
        ImportClient.feature(
            "{\"TBBH\":\"%s\",\"HSX\":\"%d0415\",\"TBLX\":\"露天采场\"}".formatted(code, year),
            ImportClient.box(lon, 29.55, 0.002));
    JsonNode job =
        planner.load(
            ImportClient.collection(feature),
            ImportClient.order(
                "patches",
                """
                ,"mapping":{"columns":{"code":"TBBH","image_date":"HSX","image_type":"TBLX"},
                 "constants":{"year":%d,"period":2,"issuer":"市级自测"}}\
                """
                    .formatted(year)));
    assertThat(job.path("state").stringValue()).as(job.toString()).isEqualTo("DONE");
    return job.path("version").asLong();
  }

  private JsonNode compared(long delivery) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> planner.get("/api/patches/deliveries/" + delivery),
            answer -> answer.at("/progress/state").asString().equals("DONE"));
  }

  /** Others count on every clue being an alert. */
  private void forget(long delivery) {
    for (String table : List.of("assessment", "history")) {
      database
          .sql(
              "DELETE FROM sensing."
                  + table
                  + " WHERE patch_id IN (SELECT id FROM sensing.patch WHERE delivery_id = :id)")
          .param("id", delivery)
          .update();
    }
    database
        .sql("DELETE FROM sensing.patch WHERE delivery_id = :id")
        .param("id", delivery)
        .update();
  }

  private String alerts(String user) {
    return as(user).get("/api/alerts?limit=1000").body();
  }
}
