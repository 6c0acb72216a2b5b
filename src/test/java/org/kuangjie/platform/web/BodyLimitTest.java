package org.kuangjie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("Foundation: no request body fills the memory")
class BodyLimitTest {

  private static final int LIMIT_BYTES = 32 * 1024 * 1024;

  private final int port;

  BodyLimitTest(@LocalServerPort int port) {
    this.port = port;
  }

  @Test
  void anAnnouncedBodyThatIsTooLargeIsA413InBothLanguages() throws Exception {
    expectTooLarge(
        BodyPublishers.ofByteArray(
            ("\"" + "a".repeat(LIMIT_BYTES)).getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aBodyWithoutLengthIsCutOffWhileReading() throws Exception {
    expectTooLarge(BodyPublishers.ofInputStream(() -> text(LIMIT_BYTES + 1)));
  }

  @Test
  void aBodyWithinTheLimitReachesItsHandler() throws Exception {
    HttpResponse<String> answer = post(BodyPublishers.ofInputStream(() -> text(1024 * 1024)));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aFormThatAFilterReadsIsBoundedToo() throws Exception {
    HttpResponse<String> answer =
        send(
            "DELETE",
            "application/x-www-form-urlencoded",
            BodyPublishers.ofInputStream(() -> text(LIMIT_BYTES + 1)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(TestClient.json(answer).get("code").asString()).isEqualTo("body-too-large");
  }

  private void expectTooLarge(BodyPublisher body) throws Exception {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = TestClient.json(answer);
    assertThat(problem.get("code").asString()).isEqualTo("body-too-large");
    assertThat(problem.get("detail").asString()).contains("32 MB");
    assertThat(problem.get("detailEn").asString()).contains("32 MB");
  }

  /** White space: JSON that never begins. */
  private static InputStream text(int bytes) {
    return new ByteArrayInputStream(" ".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
  }

  private HttpResponse<String> post(BodyPublisher body) throws Exception {
    return send("POST", "application/json", body);
  }

  private HttpResponse<String> send(String method, String type, BodyPublisher body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/session"))
            .header("Content-Type", type)
            .header("Authorization", TestAccounts.basic(Role.ENTITY))
            .method(method, body)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
