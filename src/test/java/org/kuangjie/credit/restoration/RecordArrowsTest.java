package org.kuangjie.credit.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.credit.CreditDesk.JSON;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kuangjie.credit.CreditDesk;
import org.kuangjie.credit.CreditDesk.Unit;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * 001-SM1, 001-SM2, 001-R04, 001-R08…R16, 001-R28…R30: every state, every role, every step. The
 * table is also what creditLife.test.mjs walks in the browser.
 */
@KuangjieTest
@DisplayName("the arrows of credit records: what is offered is what may be done")
class RecordArrowsTest {

  private static final Map<String, Role> HANDS =
      Map.of(
          "unit", Role.ENTITY,
          "district", Role.DISTRICT_OFFICER,
          "patrol", Role.ENFORCEMENT_OFFICER,
          "city", Role.CREDIT_OFFICER,
          "cityenforcer", Role.CITY_ENFORCEMENT,
          "support", Role.TECHNICAL_SUPPORT,
          "admin", Role.ADMINISTRATOR);

  /** These try every step; the others those that somebody may take. */
  private static final Set<String> MAIN_HANDS = Set.of("unit", "district", "city");

  private static final Map<String, String> CONTENT =
      Map.of(
          "BASIC", CreditDesk.basic("示意路1号"),
          "DUTY", "{\"year\":\"2025\",\"plan\":\"示意\",\"fund\":\"示意\",\"reclamation\":\"示意\"}",
          "PROJECT",
              "{\"name\":\"示意\",\"type\":\"示意\",\"contractSignedOn\":\"2026-01-05\",\"leader\":\"示意某\"}",
          "GOOD", CreditDesk.good(),
          "BAD", CreditDesk.bad());

  private final JdbcClient database;
  private final CreditDesk desk;

  @Autowired
  RecordArrowsTest(JdbcClient database, CreditDay day, @LocalServerPort int port) {
    this.database = database;
    this.desk = new CreditDesk(database, day, port);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @DisplayName("each arrow is taken by its hand and refused to every other")
  @CsvFileSource(resources = "/credit-arrows/records.csv", numLinesToSkip = 1)
  void everyArrowHasItsHand(
      String recordClass, RecordState state, @Nullable String note, @Nullable String arrows) {
    boolean asked = note != null;
    desk.clauses();
    Map<String, Set<String>> open = read(arrows);
    for (String hand : HANDS.keySet()) {
      Unit unit = desk.unit();
      TestClient enters = recordClass.equals("BAD") ? desk.district : desk.unit;
      String path =
          desk.enter(enters, unit, recordClass, Objects.requireNonNull(CONTENT.get(recordClass)));
      Set<RecordStep> tried = EnumSet.allOf(RecordStep.class);
      if (!MAIN_HANDS.contains(hand)) {
        tried.removeIf(step -> open.values().stream().noneMatch(all -> all.contains(step.name())));
      }
      put(path, recordClass, state, asked);
      offers(hand, path, state, open.getOrDefault(hand, Set.of()));
      for (RecordStep step : tried) {
        tries(hand, path, step, open.getOrDefault(hand, Set.of()), recordClass);
        put(path, recordClass, state, asked);
      }
    }
  }

  private void offers(String hand, String path, RecordState state, Set<String> open) {
    JsonNode record = TestClient.json(client(hand).get(path));
    assertThat(record.get("state").asString()).isEqualTo(state.name());
    assertThat(record.get("unitName").asString()).as("the desk names the unit").startsWith("示意矿业");
    assertThat(record.get("steps").valueStream().map(JsonNode::asString).toList())
        .as("offered to %s", hand)
        .containsExactlyInAnyOrderElementsOf(open);
  }

  private void tries(
      String hand, String path, RecordStep step, Set<String> open, String recordClass) {
    HttpResponse<String> answer = client(hand).post(path + "/steps", JSON, body(step, recordClass));
    boolean refused =
        answer.statusCode() == 403
            || answer.statusCode() == 404
            || answer.body().contains("\"wrong-state\"")
            || answer.body().contains("no-spot-check")
            || answer.body().contains("spot-check-open");
    assertThat(refused)
        .as("%s by %s: %s", step, hand, answer.body())
        .isEqualTo(!open.contains(step.name()));
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 403, 404, 409);
  }

  private TestClient client(String hand) {
    return desk.nobody.as(Objects.requireNonNull(HANDS.get(hand)));
  }

  /** In a state whose days fit it: publicity over but for what is under publicity. */
  private void put(String path, String recordClass, RecordState state, boolean asked) {
    boolean conduct = Set.of("GOOD", "BAD").contains(recordClass);
    boolean shown =
        conduct
            && !Set.of("DRAFT", "SUBMITTED", "APPROVED", "ENTERED", "DROPPED")
                .contains(state.name());
    boolean runs = state == RecordState.PUBLICISED || state == RecordState.OBJECTED;
    int ago = runs ? 5 : 250;
    database
        .sql("DELETE FROM credit.spot_check WHERE record_id = :id")
        .param("id", id(path))
        .update();
    if (asked) {
      database
          .sql(
              """
              INSERT INTO credit.spot_check (id, record_id, asked_by, words, asked_on)
              VALUES (gen_random_uuid(), :id, 'test_credit', '示意', current_date)
              """)
          .param("id", id(path))
          .update();
    }
    database
        .sql(
            """
            UPDATE credit.record SET state = :state, ended_on = NULL, version = version + 1,
              clause = CASE WHEN :shown THEN :clause END,
              clause_version = CASE WHEN :shown THEN (SELECT max(version) FROM credit.clause_table) END,
              points = CASE WHEN :shown THEN 10 END,
              publicised_on = CASE WHEN :shown THEN current_date - :ago END,
              publicity_ends_on = CASE WHEN :shown THEN current_date - :ago + 20 END,
              expires_on = CASE WHEN :shown THEN current_date + 100 END
            WHERE id = :id
            """)
        .param("state", state.name())
        .param("shown", shown)
        .param("ago", ago)
        .param("clause", recordClass.equals("GOOD") ? "G10" : "B15")
        .param("id", id(path))
        .update();
  }

  private static String body(RecordStep step, String recordClass) {
    String clause = recordClass.equals("GOOD") ? "G10" : "B15";
    return "{\"step\":\"%s\",\"words\":\"说明\",\"clause\":\"%s\",\"on\":\"%s\"}"
        .formatted(step, clause, CreditDesk.today());
  }

  private static UUID id(String path) {
    return CreditDesk.id(path);
  }

  private static Map<String, Set<String>> read(@Nullable String arrows) {
    Map<String, Set<String>> open = new TreeMap<>();
    for (String part : arrows == null ? new String[0] : arrows.split("; ")) {
      List<String> words = Arrays.asList(part.split(" "));
      List<String> hands =
          words.get(0).equals("all") ? List.copyOf(HANDS.keySet()) : List.of(words.get(0));
      for (String hand : hands) {
        open.computeIfAbsent(hand, any -> new TreeSet<>()).addAll(words.subList(1, words.size()));
      }
    }
    return open;
  }
}
