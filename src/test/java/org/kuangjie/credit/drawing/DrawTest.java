package org.kuangjie.credit.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.credit.cli.DrawCommand;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("000-R17: anyone can repeat a draw, nobody can re-roll it")
class DrawTest {

  private static final Population FOUR =
      new Population(
          "SC-1",
          2,
          1,
          List.of("U1", "U2", "U3", "U4"),
          List.of("A", "B", "C"),
          Map.of("U1", Set.of("A", "B"), "U4", Set.of("C")));

  private final JdbcClient database;
  private final TestClient nobody;
  private final TestClient district;
  private final TestClient support;

  @Autowired
  DrawTest(JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.nobody = TestClient.of(port);
    this.district = nobody.as(Role.DISTRICT_OFFICER);
    this.support = nobody.as(Role.TECHNICAL_SUPPORT);
  }

  @Test
  void theAlgorithmIsTheOneThatIsWrittenDown() {
    assertThat(Lottery.hash("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    String seed = Lottery.seed("秘", "证", Lottery.hash(FOUR.lines()));
    assertThat(seed).isEqualTo(Lottery.hash("秘\n证\n" + Lottery.hash(FOUR.lines())));
    List<String> byHand =
        FOUR.units().stream()
            .sorted(
                (a, b) ->
                    Lottery.hash(seed + " unit " + a).compareTo(Lottery.hash(seed + " unit " + b)))
            .limit(2)
            .toList();
    assertThat(Lottery.draw(FOUR, seed)).extracting(Lottery.Pick::unit).isEqualTo(byHand);
    assertThat(Population.parse(FOUR.lines())).isEqualTo(FOUR);
    assertThatThrownBy(() -> Population.parse("a b c d")).hasMessageContaining("bad-population");
  }

  @Test
  @DisplayName("000-R19: over 500 seeds nobody is sent to a unit they keep away from")
  void recusedInspectorsAreNeverDrawn() {
    for (int i = 0; i < 500; i++) {
      for (Lottery.Pick pick : Lottery.draw(FOUR, Lottery.hash("seed" + i))) {
        assertThat(FOUR.recusedOf(pick.unit())).doesNotContainAnyElementsOf(pick.inspectors());
        assertThat(pick.inspectors()).hasSize(1);
      }
    }
  }

  @Test
  void everyUnitIsDrawnAboutAsOftenAsEveryOther() {
    int[] drawn = new int[4];
    for (int i = 0; i < 2000; i++) {
      Lottery.draw(FOUR, Lottery.hash("fair" + i))
          .forEach(pick -> drawn[FOUR.units().indexOf(pick.unit())]++);
    }
    assertThat(drawn)
        .as("1000 expected, five sigma is 112")
        .satisfies(
            counts -> {
              for (int count : counts) {
                assertThat(count).isBetween(888, 1112);
              }
            });
  }

  @Test
  void announcedWithACommitmentDrawnOnceVerifiedByAnybody(@TempDir Path folder) throws IOException {
    prepare();
    String title = "示意抽取" + UUID.randomUUID();
    assertThat(announce(support, title).statusCode()).isEqualTo(403);
    JsonNode announced = TestClient.json(announce(district, title));
    String id = announced.get("id").asString();
    String open = nobody.get("/api/portal/draws/" + id).body();
    assertThat(open).contains("commitment", "populationHash").doesNotContain("\"secret\"");
    assertThat(stored(id)).startsWith("sealed:");
    assertThat(announce(district, title).body()).contains("drawn-before");

    String said = "{\"witness\":\"示意见证 20261130\"}";
    JsonNode drawn =
        TestClient.json(
            district.post("/api/credit/draws/" + id + "/draw", "application/json", said));
    assertThat(drawn.get("picks")).hasSize(2);
    HttpResponse<String> again =
        district.post("/api/credit/draws/" + id + "/draw", "application/json", said);
    assertThat(again.statusCode()).isEqualTo(409);
    String document = nobody.get("/api/portal/draws/" + id).body();
    assertThat(
            TestClient.json(nobody.get("/api/portal/draws/" + id + "/verification"))
                .get("verified")
                .asBoolean())
        .isTrue();
    assertThat(document).doesNotContain(TestAccounts.username(Role.DISTRICT_OFFICER));

    Path file = folder.resolve("draw.json");
    Files.writeString(file, document);
    assertThat(run(file)).startsWith("0 ").contains("✓", "验证通过");
    String seed = drawn.get("seed").asString();
    Files.writeString(file, document.replace(seed, Lottery.hash("another")));
    assertThat(run(file)).startsWith("1 ").contains("✗", "验证未通过");
    Files.writeString(file, document.replace("示意见证", "示意另证"));
    assertThat(run(file)).startsWith("1 ");
  }

  @Test
  @DisplayName("a draw cannot be changed or deleted in the database either")
  void theDatabaseRefusesARedraw() {
    prepare();
    String id =
        TestClient.json(announce(district, "示意抽取" + UUID.randomUUID())).get("id").asString();
    UUID draw = UUID.fromString(id);
    for (String statement :
        List.of(
            "UPDATE credit.draw SET population = 'x' WHERE id = :id",
            "UPDATE credit.draw SET commitment = 'x' WHERE id = :id",
            "DELETE FROM credit.draw WHERE id = :id")) {
      assertThatThrownBy(() -> database.sql(statement).param("id", draw).update())
          .rootCause()
          .hasMessageContaining("announced once and drawn once");
    }
    String why = "{\"reason\":\"名册有误\"}";
    HttpResponse<String> cancelled =
        district.post("/api/credit/draws/" + id + "/cancel", "application/json", why);
    assertThat(cancelled.body()).contains("CANCELLED", "名册有误");
    assertThatThrownBy(
            () ->
                database
                    .sql("UPDATE credit.draw SET state = 'ANNOUNCED' WHERE id = :id")
                    .param("id", draw)
                    .update())
        .rootCause()
        .hasMessageContaining("announced once and drawn once");
    assertThat(
            TestClient.json(nobody.get("/api/portal/draws/" + id + "/verification"))
                .get("verified")
                .asBoolean())
        .isFalse();
  }

  @Test
  @DisplayName(
      "000-R17: which units may be drawn is limited by a filter that is published with them")
  void theFilterOfThePopulationIsPublished() {
    prepare();
    String uscc = Units.uscc();
    String unit =
        TestClient.json(
                district.post(
                    "/api/credit/entities", "application/json", Units.body(uscc, "示意" + uscc)))
            .get("id")
            .asString();
    String inspection =
        "{\"entityId\":\"%s\",\"authority\":\"500102\",\"inspectors\":[\"JC-500102-00\",\"JC-500102-01\"]}"
            .formatted(unit);
    assertThat(
            district.post("/api/credit/inspections", "application/json", inspection).statusCode())
        .isEqualTo(201);
    String filter = ",\"unitsOf\":\"500102\",\"notInspectedSince\":\"2026-01-01\"";
    JsonNode filtered = TestClient.json(announce(district, "示意" + UUID.randomUUID(), filter));
    assertThat(filtered.get("population").asString())
        .contains("units-of-district 500102\n", "not-inspected-since 2026-01-01\n")
        .doesNotContain(uscc);
    JsonNode all = TestClient.json(announce(district, "示意" + UUID.randomUUID()));
    assertThat(all.get("population").asString()).contains("unit " + uscc).doesNotContain("since");
    String id = filtered.get("id").asString();
    district.post("/api/credit/draws/" + id + "/draw", "application/json", "{\"witness\":\"示意\"}");
    assertThat(
            TestClient.json(nobody.get("/api/portal/draws/" + id + "/verification"))
                .get("verified")
                .asBoolean())
        .isTrue();
    String elsewhere = ",\"unitsOf\":\"500238\"";
    assertThat(announce(district, "示意" + UUID.randomUUID(), elsewhere).body())
        .contains("too-few-to-draw");
  }

  @Test
  void whatIsNoDrawIsSaidSo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x.json");
    Files.writeString(file, "{\"number\":\"SC-1\"}");
    assertThat(run(file)).contains("not-a-draw");
    Files.writeString(file, "不是JSON");
    assertThat(run(file)).contains("not-a-draw");
    assertThat(run(folder.resolve("none"))).contains("no-such-file");
  }

  private void prepare() {
    for (int i = 0; i < 3; i++) {
      String body = Units.body(Units.uscc(), "示意单位" + UUID.randomUUID());
      district.post("/api/credit/entities", "application/json", body);
      String inspector =
          "{\"username\":\"inspector%d\",\"districtCode\":\"500102\",\"active\":true}".formatted(i);
      district.send("PUT", "/api/credit/inspectors/JC-500102-0" + i, "application/json", inspector);
    }
  }

  private static HttpResponse<String> announce(TestClient who, String title) {
    return announce(who, title, "");
  }

  private static HttpResponse<String> announce(TestClient who, String title, String filter) {
    String body =
        "{\"title\":\"%s\",\"authority\":\"500102\",\"units\":2,\"inspectorsPerUnit\":2%s}"
            .formatted(title, filter);
    return who.post("/api/credit/draws", "application/json", body);
  }

  private String stored(String id) {
    return database
        .sql("SELECT secret FROM credit.draw WHERE id = :id")
        .param("id", UUID.fromString(id))
        .query(String.class)
        .single();
  }

  /** Exit code and what was said. */
  private static String run(Path file) {
    StringWriter out = new StringWriter();
    CommandLine line =
        new CommandLine(new DrawCommand())
            .setOut(new PrintWriter(out))
            .setExecutionExceptionHandler(
                (problem, command, parsed) -> {
                  out.write(problem.getMessage());
                  return 3;
                });
    return line.execute(file.toString()) + " " + out;
  }
}
