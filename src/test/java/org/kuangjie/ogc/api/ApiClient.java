package org.kuangjie.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the OGC API of the server with the sample. */
record ApiClient(int port) {

  /** Minus the status when it is no answer. */
  int matched(String collection, String query) {
    HttpResponse<String> answer = anybody().get(collection + "/items?" + query);
    return answer.statusCode() == 200
        ? JsonMapper.shared().readTree(answer.body()).get("numberMatched").asInt()
        : -answer.statusCode();
  }

  Set<String> ids(String path) {
    Set<String> ids = new TreeSet<>();
    json(path).get("features").forEach(feature -> ids.add(feature.get("id").asString()));
    return ids;
  }

  JsonNode json(String path) {
    HttpResponse<String> answer = anybody().get(path);
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  TestClient anybody() {
    return TestClient.of(port);
  }

  TestClient planner() {
    byte[] pair = ("planner:" + SampleTest.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return anybody().with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
