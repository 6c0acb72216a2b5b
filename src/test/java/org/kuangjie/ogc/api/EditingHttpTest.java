package org.kuangjie.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes through the checks is shown by {@code TransactionHttpTest}; this is HTTP alone. */
@SampleTest
@DisplayName("OGC-23: editing by OGC API Features Part 4, over HTTP")
class EditingHttpTest {

  private static final String ITEMS = "/ogcapi/collections/urban_boundary/items";
  private static final String READ_ONLY = "/ogcapi/collections/mining_rights/items";
  private static final String FEATURE =
      "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}";

  @LocalServerPort private int port;

  @Test
  @DisplayName("OPTIONS names the methods that are open to whoever asks")
  void options() {
    assertThat(allowed(planner(), ITEMS)).containsExactly("GET", "HEAD", "OPTIONS", "POST");
    assertThat(allowed(planner(), ITEMS + "/1"))
        .containsExactly("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE");
    for (String address : List.of(READ_ONLY, READ_ONLY + "/1")) {
      assertThat(allowed(client(), address)).containsExactly("GET", "HEAD", "OPTIONS");
    }
    assertThat(client().send("OPTIONS", ITEMS, null, "").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("A body of another kind is 415, an unknown parameter 400, an unknown feature 404")
  void refuses() {
    for (String type : List.of("text/xml", "application/x-www-form-urlencoded")) {
      assertThat(planner().send("POST", ITEMS, type, FEATURE).statusCode()).isEqualTo(415);
      assertThat(planner().send("PUT", ITEMS + "/1", type, FEATURE).statusCode()).isEqualTo(415);
      assertThat(planner().send("PATCH", ITEMS + "/1", type, FEATURE).statusCode()).isEqualTo(415);
    }
    for (String method : List.of("PUT", "PATCH", "DELETE")) {
      HttpResponse<String> answer = send(method, ITEMS + "/none?when=now");
      assertThat(answer.statusCode()).as(method).isEqualTo(400);
      assertThat(answer.body()).contains("unknown-parameter");
      assertThat(send(method, ITEMS + "/none").statusCode()).as(method).isEqualTo(404);
    }
    assertThat(send("POST", ITEMS + "?when=now").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> send(String method, String path) {
    return planner().send(method, path, "application/geo+json", FEATURE);
  }

  private static List<String> allowed(TestClient client, String path) {
    HttpResponse<String> answer = client.send("OPTIONS", path, null, "");
    assertThat(answer.statusCode()).as(path).isEqualTo(204);
    return List.of(answer.headers().firstValue("Allow").orElse("").split(",\\s*", -1));
  }

  private TestClient client() {
    return TestClient.of(port);
  }

  private TestClient planner() {
    byte[] pair = ("planner:" + SampleTest.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return client().with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }
}
