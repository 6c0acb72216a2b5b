package org.kuangjie.credit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kuangjie.credit.listing.ListState;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * 000-SM1, 000-R05, 000-R06, 000-R07, 000-R34: every state, every role, every step. The table is
 * also what creditLife.test.mjs walks in the browser.
 */
@KuangjieTest
@DisplayName("the arrows of the two lists: what is offered is what may be done")
class ListArrowsTest {

  private static final String PATH = "/api/credit/list-entries";
  private static final String JSON = "application/json";
  private static final List<String> STEPS =
      Arrays.asList(
          "DISMISS",
          "SPARE",
          "ORDER",
          "ACCEPT",
          "FAIL",
          "PENALISE",
          "NOTIFY",
          "APPEAL",
          "ANSWER",
          "LIST",
          "ESCALATE",
          "ASK_REMOVAL",
          "REFUSE_REMOVAL",
          "PUBLISH_REMOVAL",
          "OBJECT",
          "REMOVE",
          "REMOVE_DIRECTLY",
          "REVOKE",
          "CONTINUE_DISCLOSURE",
          "STOP_DISCLOSURE");

  private final SampleMatters matters;
  private final TestClient nobody;

  @Autowired
  ListArrowsTest(SampleMatters matters, @LocalServerPort int port) {
    this.matters = matters;
    this.nobody = TestClient.of(port);
  }

  @ParameterizedTest(name = "{0} {1}: authority {2}, unit {3}, city above {4}")
  @DisplayName("each arrow is taken by its hand and refused to every other")
  @CsvFileSource(resources = "/credit-arrows/lists.csv", numLinesToSkip = 1)
  void everyArrowHasItsHand(
      ListState state, @Nullable String note, String authority, String unit, String above) {
    boolean answered = note != null;
    Supplier<String> ofTheDistrict = () -> walked(state, answered, Role.DISTRICT_OFFICER);
    tries(Role.DISTRICT_OFFICER, ofTheDistrict, words(authority));
    tries(Role.ENTITY, ofTheDistrict, words(unit));
    tries(Role.CREDIT_OFFICER, ofTheDistrict, words(above));
    Supplier<String> ofTheCity = () -> walked(state, answered, Role.CREDIT_OFFICER);
    tries(Role.CREDIT_OFFICER, ofTheCity, words(authority));
    String foreign = ofTheCity.get();
    assertThat(refusals(nobody.as(Role.DISTRICT_OFFICER), foreign)).isSubsetOf(403, 404);
    for (Role other :
        List.of(
            Role.CITY_PLANNER,
            Role.ENFORCEMENT_OFFICER,
            Role.CITY_ENFORCEMENT,
            Role.TECHNICAL_SUPPORT,
            Role.ADMINISTRATOR)) {
      assertThat(texts(TestClient.json(nobody.as(other).get(foreign)).at("/steps"))).isEmpty();
      for (String step : words(authority)) {
        assertThat(nobody.as(other).post(foreign + "/steps", JSON, body(step)).statusCode())
            .as("%s as %s", step, other)
            .isEqualTo(403);
      }
    }
  }

  /** All steps as one role; a matter that moved is replaced by another in the same state. */
  private void tries(Role role, Supplier<String> matter, Set<String> open) {
    TestClient who = nobody.as(role);
    String path = matter.get();
    HttpResponse<String> read = who.get(path);
    if (read.statusCode() == 200) {
      assertThat(texts(TestClient.json(read).get("steps")))
          .as("offered to %s", role)
          .containsExactlyInAnyOrderElementsOf(open);
    }
    for (String step : STEPS) {
      HttpResponse<String> answer = who.post(path + "/steps", JSON, body(step));
      boolean refused =
          answer.statusCode() == 403
              || answer.statusCode() == 404
              || answer.body().contains("\"wrong-state\"")
              || answer.body().contains("answered-already")
              || answer.body().contains("appeal-unanswered");
      assertThat(refused)
          .as("%s as %s: %s", step, role, answer.body())
          .isEqualTo(!open.contains(step));
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 403, 404, 409);
      if (answer.statusCode() == 200) {
        path = matter.get();
      }
    }
  }

  private static List<Integer> refusals(TestClient who, String path) {
    return STEPS.stream()
        .map(step -> who.post(path + "/steps", JSON, body(step)).statusCode())
        .distinct()
        .toList();
  }

  /** An appeal stands in the same state before and after its written answer. */
  private String walked(ListState state, boolean answered, Role authority) {
    String path = walked(state, authority);
    if (answered) {
      String refusal =
          "{\"step\":\"ANSWER\",\"words\":\"示意\",\"accepted\":false,\"document\":\"示意文号\"}";
      HttpResponse<String> answer = nobody.as(authority).post(path + "/steps", JSON, refusal);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
    return path;
  }

  private String walked(ListState state, Role authority) {
    UUID unit = newUnit();
    Set<String> districts =
        authority == Role.DISTRICT_OFFICER ? Set.of(TestAccounts.DISTRICT) : Set.of();
    Actor officer = new Actor(TestAccounts.username(authority), Set.of(authority), districts);
    if (state == ListState.ESCALATED) {
      matters.escalate(unit, officer);
    } else {
      matters.walk(unit, state, officer);
    }
    JsonNode all = TestClient.json(nobody.as(Role.CREDIT_OFFICER).get(PATH + "?state=" + state));
    return PATH
        + "/"
        + all.valueStream()
            .filter(entry -> entry.get("entityId").asString().equals(unit.toString()))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asString();
  }

  private UUID newUnit() {
    TestClient district = nobody.as(Role.DISTRICT_OFFICER);
    String body = Units.body(Units.uscc(), "示意单位" + UUID.randomUUID());
    HttpResponse<String> made = district.post("/api/credit/entities", JSON, body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String id = TestClient.json(made).get("id").asString();
    String account = "{\"username\":\"%s\"}".formatted(TestAccounts.username(Role.ENTITY));
    district.post("/api/credit/entities/" + id + "/representatives", JSON, account);
    return UUID.fromString(id);
  }

  /** With all a step may ask for; grounds fit the step. */
  private static String body(String step) {
    return """
    {"step":"%s","words":"示意说明","ground":"%s","groundOn":"2024-02-01","document":"示意文号",
     "notice":{"facts":"事由","basis":"依据","rights":"权利"},"accepted":true,"direct":"BASIS_CHANGED",
     "findings":{"rectified":true,"effectRemoved":true,"commitment":true,"insufficient":true,"obligationsMet":true},
     "request":{"circumstances":"情况","reason":"理由","rectification":"整改","evidence":["证据"],"promise":true}}
    """
        .formatted(step, step.equals("PENALISE") ? "HEAVIER_FINE" : "RULES_VIOLATED");
  }

  private static Set<String> words(String list) {
    return list == null ? Set.of() : Set.of(list.split(" "));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
