package org.kuangjie.compliance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.compliance.CheckedLand;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is said of a boundary before it is checked (F-4, E11, E12). */
@KuangjieTest
class BoundaryReadingTest {

  private static final String CORNERS =
      """
      J1,3287256.10,36441988.20
      J2,3287256.10,36442956.00
      J3,3288364.40,36442956.00
      J4,3288364.40,36441988.20
      """;

  @LocalServerPort private int port;
  private TestClient planner;

  @BeforeEach
  void signIn() {
    planner = TestClient.of(port).as(Role.CITY_PLANNER);
  }

  private HttpResponse<String> read(TestClient client, String body) {
    return client.post("/api/checks/boundary", "application/json", body);
  }

  @Test
  @DisplayName("F-4: pasted corners come back with system and reason, rings and areas")
  void understandsCorners() {
    String pasted = CORNERS.replace("\n", "\\n");
    HttpResponse<String> answer = read(planner, "{\"boundary\":\"%s\"}".formatted(pasted));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode reading = TestClient.json(answer);
    assertThat(reading.path("usable").booleanValue()).isTrue();
    assertThat(reading.path("crs").stringValue()).isEqualTo("EPSG:4524");
    assertThat(reading.path("crsReason").path("zh").stringValue()).isNotEmpty();
    assertThat(reading.path("crsName").path("zh").stringValue()).contains("36");
    assertThat(reading.path("parts").get(0).path("corners").get(0).intValue()).isEqualTo(4);
    assertThat(reading.path("areas").path("hectares").doubleValue()).isBetween(107.0, 108.0);
    assertThat(reading.path("geometry").path("type").stringValue()).contains("Polygon");
  }

  @Test
  @DisplayName("E12: a bow tie is read, not usable, and its crossing has a place")
  void placesWhatIsWrong() {
    HttpResponse<String> answer = read(planner, "{\"boundary\":%s}".formatted(CheckedLand.BOW_TIE));
    JsonNode reading = TestClient.json(answer);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(reading.path("usable").booleanValue()).isFalse();
    JsonNode issue = reading.path("issues").get(0);
    assertThat(issue.path("error").booleanValue()).isTrue();
    assertThat(issue.path("rule").stringValue()).startsWith("DQ-");
    assertThat(issue.path("place").size()).as(answer.body()).isEqualTo(2);
  }

  @Test
  @DisplayName("E11: a file is read as a check reads it, and nothing is kept")
  void readsFilesAndKeepsNothing() {
    String before = planner.get("/api/checks").body();
    HttpResponse<String> answer =
        planner.post(
            "/api/checks/boundary",
            "multipart/form-data; boundary=cut",
            "--cut\r\nContent-Disposition: form-data; name=\"boundary\"; filename=\"拐点.txt\"\r\n\r\n"
                + CORNERS
                + "\r\n--cut--\r\n");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(TestClient.json(answer).path("format").stringValue()).isEqualTo("corner-list");
    assertThat(planner.get("/api/checks").body()).isEqualTo(before);
  }

  @Test
  @DisplayName("what is no boundary, an unknown system and further fields are refused in words")
  void refuses() {
    assertThat(read(planner, "{\"boundary\":\"你好\"}").statusCode()).isEqualTo(400);
    assertThat(read(planner, "{}").body()).contains("boundary-missing");
    assertThat(read(planner, "[]").body()).contains("body-not-an-object");
    String square = "{\"boundary\":%s,\"%s\":\"%s\"}";
    assertThat(read(planner, square.formatted(CheckedLand.SQUARE, "crs", "EPSG:9999")).body())
        .contains("unknown-crs");
    assertThat(read(planner, square.formatted(CheckedLand.SQUARE, "mineral", "锶")).body())
        .contains("unknown-field", "mineral");
    assertThat(read(TestClient.of(port), "{}").statusCode()).isIn(401, 403);
  }
}
