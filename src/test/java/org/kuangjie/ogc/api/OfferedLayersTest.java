package org.kuangjie.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SampleTest
@DisplayName("OGC-19: what the lists of the OGC API name")
class OfferedLayersTest {

  private static final String EMPTY = "first_ridge";

  @LocalServerPort private int port;

  @Test
  @DisplayName("A layer that was never loaded is in no list, but there when asked for by its name")
  void emptyLayers() {
    TestClient entity = as("entity");
    for (String list : List.of("/ogcapi?f=html", "/ogcapi/api", "/ogcapi/styles")) {
      assertThat(entity.get(list).body()).as(list).contains("eco_redline").doesNotContain(EMPTY);
    }
    assertThat(collections(entity)).contains("districts", "eco_redline").doesNotContain(EMPTY);
    assertThat(entity.get("/ogcapi/collections/" + EMPTY).statusCode()).isEqualTo(200);
    String items = entity.get("/ogcapi/collections/" + EMPTY + "/items").body();
    assertThat(JsonMapper.shared().readTree(items).get("numberMatched").asInt()).isZero();
  }

  @Test
  @DisplayName("Who may put features into an empty layer is shown it")
  void editors() {
    assertThat(collections(as("planner"))).contains(EMPTY);
  }

  private static List<String> collections(TestClient client) {
    String body = client.get("/ogcapi/collections").body();
    return JsonMapper.shared()
        .readTree(body)
        .get("collections")
        .valueStream()
        .map(collection -> collection.get("id").asString())
        .toList();
  }

  private TestClient as(String user) {
    byte[] pair = (user + ":" + SampleTest.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return TestClient.of(port)
        .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }
}
