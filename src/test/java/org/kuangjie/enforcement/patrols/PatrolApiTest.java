package org.kuangjie.enforcement.patrols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.alerts.Drafts;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("004-R17, R29, E17: patrols, tasks and proof of coverage")
class PatrolApiTest {

  private final Alerts alerts;
  private final TestClient officer;
  private final TestClient city;
  private final double x = 121 + ThreadLocalRandom.current().nextDouble(10);

  @Autowired
  PatrolApiTest(Alerts alerts, @LocalServerPort int port) {
    this.alerts = alerts;
    this.officer = TestClient.of(port).as(Role.ENFORCEMENT_OFFICER);
    this.city = TestClient.of(port).as(Role.CITY_ENFORCEMENT);
  }

  @Test
  void aTrackCoversTheGroundToItsSidesAndTheRestIsSeenToBeMissing() {
    String area = area("KEY");
    String gpx =
        """
        <gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"><trk><trkseg>
        <trkpt lat="29.005" lon="%s"><time>2026-09-02T17:00:00Z</time></trkpt>
        <trkpt lat="29.005" lon="%s"/></trkseg></trk></gpx>
        """
            .formatted(x, x + 0.01);
    JsonNode track =
        json(post("/api/patrol-tracks?districtCode=500102", "application/gpx+xml", gpx), 201);
    JsonNode again =
        json(post("/api/patrol-tracks?districtCode=500102", "application/gpx+xml", gpx), 201);

    assertThat(again.get("id")).isEqualTo(track.get("id"));
    assertThat(track.get("onDay").asString()).isEqualTo("2026-09-03"); // Asia/Shanghai
    assertThat(track.get("metres").asDouble()).isCloseTo(974, within(3.0));
    JsonNode covered = coverage(area, "2026-09-01", "2026-09-30");
    // 1.079 km² of ground, 250 m to both sides of a line through its middle
    assertThat(covered.get("squareKilometres").asDouble()).isCloseTo(1.0795, within(0.001));
    assertThat(covered.get("coveredSquareKilometres").asDouble()).isCloseTo(0.487, within(0.003));
    assertThat(covered.get("lastVisit").asString()).isEqualTo("2026-09-03");
    assertThat(covered.get("daysSinceVisit").asInt()).isEqualTo(27);
    JsonNode before = coverage(area, "2026-08-01", "2026-08-31");
    assertThat(before.get("share").asDouble()).isZero();
    assertThat(before.has("lastVisit")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<gpx><trk><trkseg><trkpt lat=\"29\" lon=\"107\"/></trkseg></trk></gpx>",
        "<gpx><trk><trkseg><trkpt lat=\"107\" lon=\"29\"/><trkpt lat=\"107\" lon=\"29\"/></trkseg></trk></gpx>",
        "<gpx><trk><trkseg><trkpt lat=\"29\"/></trkseg></trk></gpx>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><gpx>&a;</gpx>",
        "{\"type\":\"Point\",\"coordinates\":[107,29]}",
        "nothing of the kind",
      })
  void aFileThatIsNoTrackIsRefusedInWords(String file) {
    HttpResponse<String> answer =
        post("/api/patrol-tracks?districtCode=500102", "text/plain", file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("root:");
  }

  @Test
  void aTaskMadeOfAnAlertIsForNamedPeopleAndEndsOnce() {
    Alert alert = alerts.observe(Drafts.of("500102", x, 30, 100)).orElseThrow();
    String body =
        """
        {"kind":"ALERT","reference":"%s","assignees":["test_enforcement_officer"],"dueOn":"2099-01-01"}
        """
            .formatted(alert.id());
    String id = json(post("/api/patrol-tasks", "application/json", body), 201).get("id").asString();
    assertThat(post("/api/patrol-tasks", "application/json", body).body())
        .contains("task-open-already");
    String end = "/api/patrol-tasks/" + id + "/steps";
    String done = "{\"step\":\"DONE\",\"words\":\"已到场，未见开采\"}";
    assertThat(city.post(end, "application/json", done).body()).contains("not-your-task");
    assertThat(json(post(end, "application/json", done), 200).get("state").asString())
        .isEqualTo("DONE");
    assertThat(post(end, "application/json", done).body()).contains("wrong-state");
    assertThat(
            post("/api/patrol-tasks", "application/json", body.replace(alert.id().toString(), "1"))
                .body())
        .contains("bad-reference");
  }

  @Test
  void ownOpenTasksMakeARoundTrip() {
    for (int i = 0; i < 3; i++) {
      json(post("/api/patrol-tasks", "application/json", task(i)), 201);
    }
    JsonNode route =
        json(officer.get("/api/patrol-tasks/route?longitude=%s&latitude=28".formatted(x)), 200);
    assertThat(route.get("stops").size()).isGreaterThanOrEqualTo(3);
    assertThat(route.get("metres").asDouble()).isPositive();
  }

  @Test
  void aPlanNeedsAreaAndTeamOfItsDistrict() {
    String area = area("FULL");
    String team =
        json(
                post(
                    "/api/patrol-teams",
                    "application/json",
                    "{\"name\":\"一队\",\"districtCode\":\"500102\",\"members\":[\"a\",\"b\"]}"),
                201)
            .get("id")
            .asString();
    String plan =
        """
        {"name":"秋季巡查","districtCode":"500102","areaId":"%s","teamId":"%s","from":"2026-09-01","to":"2026-11-30","rounds":3}
        """
            .formatted(area, team);
    json(post("/api/patrol-plans", "application/json", plan), 201);
    assertThat(post("/api/patrol-plans", "application/json", plan.replace(team, area)).body())
        .contains("bad-plan");
    assertThat(
            post("/api/patrol-plans", "application/json", plan.replace("2026-11-30", "2026-08-01"))
                .body())
        .contains("bad-plan");
    assertThat(officer.get("/api/patrol-plans").body()).contains("秋季巡查");
  }

  private String task(int n) {
    return """
    {"kind":"AREA","reference":"L%s","title":"检查","districtCode":"500102",
     "assignees":["test_enforcement_officer"],"dueOn":"2099-01-01","longitude":%s,"latitude":28.1}
    """
        .formatted(UUID.randomUUID().toString().substring(0, 8), x + n * 0.01);
  }

  private String area(String kind) {
    String body =
        """
        {"name":"示意区","kind":"%1$s","districtCode":"500102","outline":{"type":"Polygon","coordinates":
        [[[%2$s,29],[%3$s,29],[%3$s,29.01],[%2$s,29.01],[%2$s,29]]]}}
        """
            .formatted(kind, x, x + 0.01);
    return json(post("/api/patrol-areas", "application/json", body), 201).get("id").asString();
  }

  private JsonNode coverage(String area, String from, String to) {
    JsonNode all = json(officer.get("/api/patrol-areas/coverage?from=" + from + "&to=" + to), 200);
    List<JsonNode> ours =
        StreamSupport.stream(all.spliterator(), false)
            .filter(each -> each.get("areaId").asString().equals(area))
            .toList();
    assertThat(ours).hasSize(1);
    return ours.get(0);
  }

  private HttpResponse<String> post(String path, String type, String body) {
    return officer.post(path, type, body);
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return TestClient.json(answer);
  }
}
