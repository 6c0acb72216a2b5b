package org.kuangjie.enforcement.clues;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("004-R18…R20, 004-SM1: one register for clues of all sources")
class ClueApiTest {

  private static final String OFFICERS = "[\"test_enforcement_officer\",\"second.officer\"]";

  private final int port;
  private TestClient officer;
  private TestClient informant;

  @Autowired
  ClueApiTest(@LocalServerPort int port) {
    this.port = port;
    this.officer = TestClient.of(port);
    this.informant = officer;
  }

  @BeforeEach
  void signIn() {
    officer = TestClient.of(port).as(Role.ENFORCEMENT_OFFICER);
    informant = TestClient.of(port).as(Role.INFORMANT);
  }

  @ParameterizedTest
  @EnumSource(ClueSource.class)
  void everySourceIsRegistered(ClueSource source) {
    JsonNode clue = report(officer, source.name());
    assertThat(clue.get("number").asString()).matches("XS-\\d{4}-\\d{6}");
    assertThat(clue.get("state").asString()).isEqualTo("REGISTERED");
  }

  @Test
  @DisplayName("004-R19: an informant adds photos to own reports, officers see them, others do not")
  void photosComeWithAClue() {
    String id = report(informant, "INFORMANT").get("id").asString();
    String path = "/api/clues/" + id + "/photos";
    assertThat(sendPhoto(informant, path, "not a photo").body()).contains("evidence-no-photo");

    HttpResponse<String> sent = sendPhoto(informant, path, PHOTO);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(sendPhoto(informant, path, PHOTO).body())
        .as("the same one twice")
        .contains(TestClient.json(sent).get("id").asString());

    assertThat(TestClient.json(officer.get(path)).size()).isEqualTo(1);
    assertThat(officer.get(path + "/" + TestClient.json(sent).get("id").asString()).statusCode())
        .isEqualTo(200);
    assertThat(officer.get("/api/clues/" + id + "/history").body()).contains("PHOTO", "sha256");
    TestClient planner = TestClient.of(port).as(Role.CITY_PLANNER);
    assertThat(sendPhoto(planner, path, PHOTO + "x").statusCode()).isEqualTo(403);
    String official = report(officer, "HOTLINE").get("id").asString();
    assertThat(sendPhoto(informant, "/api/clues/" + official + "/photos", PHOTO).statusCode())
        .isEqualTo(404);
    assertThat(informant.get("/api/clues/" + official + "/photos").statusCode()).isEqualTo(404);
  }

  /** Starts as a PNG does, read as Latin-1. */
  private static final String PHOTO = "\u0089PNG";

  private static HttpResponse<String> sendPhoto(TestClient client, String path, String content) {
    return client.post(
        path,
        "multipart/form-data; boundary=cut",
        ("--cut\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\n\r\n"
                + content
                + "\r\n--cut--\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  @DisplayName("004-R19: an informant reports, sees own reports and nothing else")
  void anInformantSeesOwnReportsOnly() {
    JsonNode own = report(informant, "INFORMANT");
    JsonNode other = report(officer, "HOTLINE");

    assertThat(ids(TestClient.json(informant.get("/api/clues?limit=500"))))
        .contains(own.get("id").asString())
        .doesNotContain(other.get("id").asString());
    assertThat(informant.get("/api/clues/" + other.get("id").asString()).statusCode())
        .isEqualTo(404);
    assertThat(informant.get("/api/clues/" + own.get("id").asString()).statusCode()).isEqualTo(200);
    assertThat(send(informant, "/api/clues", body("HOTLINE")).statusCode()).isEqualTo(403);
    assertThat(informant.get("/api/checks").statusCode()).isEqualTo(403);
    assertThat(informant.get("/api/alerts").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("004-SM1: what is offered is what the step allows; who reported does not verify")
  void offersFollowTheStepsAndThePerson() {
    JsonNode own = report(officer, "PATROL");
    assertThat(own.get("steps").toString()).contains("TAKE", "LINK").doesNotContain("CONFIRM");
    String path = "/api/clues/" + own.get("id").asString();
    JsonNode taken = TestClient.json(send(officer, path + "/steps", "{\"step\":\"TAKE\"}"));
    JsonNode confirm =
        taken
            .get("steps")
            .valueStream()
            .filter(offer -> offer.get("step").asString().equals("CONFIRM"))
            .findFirst()
            .orElseThrow();
    assertThat(confirm.at("/refusal/zh").asString()).contains("本人");
    assertThat(TestClient.json(informant.get("/api/clues")).toString()).doesNotContain("CONFIRM");
    JsonNode reported = report(informant, "INFORMANT");
    assertThat(reported.get("steps")).isEmpty();
  }

  @Test
  @DisplayName("004-R18: a long register comes in pages without gap or double")
  void cluesArePaged() {
    TestClient city = TestClient.of(port).as(Role.CITY_ENFORCEMENT);
    for (int i = 0; i < 3; i++) {
      report(city, "MEDIA");
    }
    List<String> all = ids(TestClient.json(city.get("/api/clues?source=MEDIA&limit=500")));
    String first = all.get(0);
    assertThat(ids(TestClient.json(city.get("/api/clues?source=MEDIA&limit=500&after=" + first))))
        .isEqualTo(all.subList(1, all.size()));
  }

  @Test
  void anOfficerOfAnotherDistrictNeitherSeesNorRegistersIt() {
    String elsewhere = body("HOTLINE").replace("500102", "500103");
    assertThat(send(officer, "/api/clues", elsewhere).statusCode()).isEqualTo(403);
    TestClient city = TestClient.of(port).as(Role.CITY_ENFORCEMENT);
    JsonNode clue = TestClient.json(send(city, "/api/clues", elsewhere));
    assertThat(officer.get("/api/clues/" + clue.get("id").asString()).statusCode()).isEqualTo(404);
  }

  @Test
  void aClueIsVerifiedByTwoOfficersStoppedAndRewarded() {
    String id = report(informant, "INFORMANT").get("id").asString();

    step(id, "{\"step\":\"TAKE\"}", 200);
    problem(
        id,
        "{\"step\":\"CONFIRM\",\"words\":\"在挖\",\"officers\":[\"test_enforcement_officer\"]}",
        "two-officers");
    problem(
        id,
        "{\"step\":\"CONFIRM\",\"words\":\"在挖\",\"officers\":[\"a\",\"b\"]}",
        "not-one-of-them");
    problem(
        id,
        "{\"step\":\"CONFIRM\",\"words\":\"在挖\",\"officers\":[\"test_enforcement_officer\",\"test_informant\"]}",
        "own-work");
    step(id, "{\"step\":\"CONFIRM\",\"words\":\"在挖\",\"officers\":" + OFFICERS + "}", 200);
    step(id, "{\"step\":\"STOP\",\"words\":\"责令停止通知书\"}", 200);
    JsonNode clue = step(id, "{\"step\":\"REWARD\",\"words\":\"500元\"}", 200);

    assertThat(clue.get("state").asString()).isEqualTo("STOPPED");
    assertThat(clue.get("rewardNote").asString()).isEqualTo("500元");
    JsonNode history = TestClient.json(officer.get("/api/clues/" + id + "/history"));
    assertThat(
            StreamSupport.stream(history.spliterator(), false)
                .map(l -> l.at("/step/step").asString()))
        .containsExactly("REPORT", "TAKE", "VERIFY", "STOP", "REWARD");
    assertThat(history.at("/2/step/reason").asString()).isEqualTo("在挖");
    assertThat(history.at("/2/step/actor").asString()).isEqualTo("test_enforcement_officer");
  }

  @Test
  void aRecusedOfficerDoesNothingMoreInTheMatter() {
    String id = report(officer, "LETTER").get("id").asString();
    step(
        id,
        "{\"step\":\"RECUSE\",\"officer\":\"test_enforcement_officer\",\"words\":\"近亲属\"}",
        200);
    problem(id, "{\"step\":\"TAKE\"}", "recused");
  }

  @Test
  void theSameFactReportedTwiceIsLinkedToTheFirst() {
    String first = report(officer, "MEDIA").get("id").asString();
    String second = report(officer, "HOTLINE").get("id").asString();
    problem(second, "{\"step\":\"LINK\",\"firstClue\":\"" + second + "\"}", "bad-duplicate");
    JsonNode linked = step(second, "{\"step\":\"LINK\",\"firstClue\":\"" + first + "\"}", 200);
    assertThat(linked.get("state").asString()).isEqualTo("DUPLICATE");
    assertThat(linked.get("duplicateOf").asString()).isEqualTo(first);
    problem(second, "{\"step\":\"TAKE\"}", "wrong-state");
    problem(first, "{\"step\":\"LINK\",\"firstClue\":\"" + second + "\"}", "bad-duplicate");
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    assertThat(send(officer, "/api/clues", "{}").statusCode()).isEqualTo(400);
    assertThat(send(officer, "/api/clues", body("HOTLINE").replace("107.4", "407.4")).body())
        .contains("bad-position");
    String id = report(officer, "HOTLINE").get("id").asString();
    step(id, "{\"step\":\"LINK\"}", 400);
    step(id, "{\"step\":\"FLY\"}", 400);
    problem(id, "{\"step\":\"REWARD\",\"words\":\"x\"}", "wrong-state");
  }

  private JsonNode report(TestClient client, String source) {
    HttpResponse<String> answer = send(client, "/api/clues", body(source));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return TestClient.json(answer);
  }

  private static String body(String source) {
    return """
    {"source":"%s","description":"夜间有挖掘机作业","districtCode":"500102","longitude":107.4,"latitude":29.7}
    """
        .formatted(source);
  }

  private JsonNode step(String id, String body, int status) {
    HttpResponse<String> answer = send(officer, "/api/clues/" + id + "/steps", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return TestClient.json(answer);
  }

  private void problem(String id, String body, String code) {
    assertThat(step(id, body, 409).toString()).contains(code);
  }

  private static HttpResponse<String> send(TestClient client, String path, String body) {
    return client.post(path, "application/json", body);
  }

  private static List<String> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.get("id").asString())
        .toList();
  }
}
