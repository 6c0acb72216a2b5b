package org.kuangjie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.testing.TestClient.json;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("Foundation: OpenAPI at /api/docs")
class ApiDocumentationTest {

  private final TestClient client;

  ApiDocumentationTest(@LocalServerPort int port) {
    client = TestClient.of(port);
  }

  @Test
  void anybodyReadsTheDescriptionWithProblemsAndWithoutOurOwnParameters() {
    JsonNode api = json(client.get("/api/docs"));
    assertThat(api.get("info").get("title").asString()).isEqualTo("矿界接口 / Kuangjie API");
    JsonNode problem = api.get("components").get("schemas").get("Problem").get("properties");
    assertThat(problem.propertyNames()).contains("type", "titleEn", "detailEn", "code");
    JsonNode audit = api.get("paths").get("/api/audit").get("get");
    assertThat(audit.get("responses").get("default").toString())
        .contains("#/components/schemas/Problem");
    assertThat(api.get("paths").propertyNames()).doesNotContain("/login", "/error");
  }

  @Test
  void thePageForPeopleLoads() {
    var moved = client.get("/api/docs/ui");
    assertThat(moved.statusCode()).isEqualTo(302);
    String location = moved.headers().firstValue("Location").orElse("");
    String path = location.startsWith("http") ? java.net.URI.create(location).getPath() : location;
    assertThat(client.get(path).body()).contains("swagger-ui");
  }

  @Test
  void healthIsOpenAndNothingElseOfTheActuator() {
    assertThat(client.get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(client.get("/actuator/env").statusCode()).isEqualTo(401);
  }
}
