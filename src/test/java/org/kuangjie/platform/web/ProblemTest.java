package org.kuangjie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.testing.TestClient.json;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

@KuangjieTest
@DisplayName("Foundation: errors are problem+json in both languages and show nothing of the inside")
class ProblemTest {

  private final TestClient client;

  ProblemTest(@LocalServerPort int port) {
    client = TestClient.of(port).as(Role.ADMINISTRATOR);
  }

  @Test
  void anUnknownAddressIs404() {
    check(client.get("/api/nothing"), 404, "no-such-address");
  }

  @Test
  void aWrongMethodIs405AndSaysWhichAreAllowed() {
    HttpResponse<String> answer = client.send("PUT", "/api/audit", "application/json", "{}");
    check(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
  }

  @Test
  void anUnreadableBodyIs400WithThePlace() {
    HttpResponse<String> answer =
        client.post("/api/session", "application/json", "{\"username\": \"a\",\n \"password\": ]");
    check(answer, 400, "unreadable-body");
    assertThat(json(answer).get("line").asInt()).isEqualTo(2);
  }

  @Test
  void aMissingBodyIs400() {
    check(client.post("/api/session", "application/json", ""), 400, "unreadable-body");
  }

  @Test
  void invalidFieldsAreNamed() {
    HttpResponse<String> answer =
        client.post("/api/session", "application/json", "{\"username\":\"\",\"password\":\"x\"}");
    check(answer, 400, "invalid-fields");
    assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo("username");
  }

  @Test
  void aParameterOutOfRangeIsNamed() {
    HttpResponse<String> answer = client.get("/api/audit?size=100000");
    check(answer, 400, "invalid-fields");
    assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo("size");
  }

  @Test
  void aParameterOfTheWrongTypeIsNamed() {
    HttpResponse<String> answer = client.get("/api/audit?from=yesterday");
    check(answer, 400, "wrong-type");
    assertThat(json(answer).get("field").asString()).isEqualTo("from");
  }

  @Test
  void anUnknownContentTypeIs415() {
    check(client.post("/api/session", "text/csv", "a,b"), 415, "unsupported-media-type");
  }

  @Test
  void aFormatWeDoNotSpeakIs406() {
    check(client.with("Accept", "image/png").get("/api/audit"), 406, "not-acceptable");
  }

  @Test
  void aMalformedAddressIs400() {
    assertThat(client.get("/api/a%2F..%2Fb;x=1").statusCode()).isEqualTo(400);
  }

  @Test
  void whatNobodyForesawLeavesOnlyANumber() {
    Problem problem =
        Problems.of(
            new IllegalStateException("SELECT secret FROM account", new RuntimeException()));
    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.toString()).doesNotContain("SELECT", "secret");
    assertThat(problem.detail()).contains(String.valueOf(problem.details().get("errorId")));
  }

  @ParameterizedTest
  @EnumSource(DomainException.Kind.class)
  void everyKindOfDomainErrorHasAStatusAndKeepsItsWords(DomainException.Kind kind) {
    DomainException failure =
        new DomainException(
            kind, "some-code", Text.of("中文", "English"), Map.of("nearest", "砂岩"), null);
    Problem problem = Problems.of(failure);
    assertThat(problem.status()).isNotEqualTo(500);
    assertThat(problem.detail()).isEqualTo("中文");
    assertThat(problem.detailEn()).isEqualTo("English");
    assertThat(problem.details()).containsEntry("nearest", "砂岩");
    assertThat(problem.titleEn())
        .isNotEqualTo(HttpStatus.valueOf(problem.status()).getReasonPhrase() + "?");
  }

  private static void check(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    var problem = json(answer);
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("type").asString()).isEqualTo("urn:kuangjie:problem:" + code);
    assertThat(problem.get("title").asString()).containsPattern("[\\u4e00-\\u9fff]");
    assertThat(problem.get("detail").asString()).containsPattern("[\\u4e00-\\u9fff]");
    assertThat(problem.get("titleEn").asString()).isNotEmpty();
    assertThat(problem.get("detailEn").asString()).isNotEmpty();
    assertThat(answer.body()).doesNotContain("org.kuangjie", "Exception", "springframework");
  }
}
