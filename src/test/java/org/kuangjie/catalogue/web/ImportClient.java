package org.kuangjie.catalogue.web;

import java.net.http.HttpResponse;
import java.util.List;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.TestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who sends files to the import desk. */
record ImportClient(TestClient http) {

  static ImportClient of(int port, Role role) {
    return new ImportClient(TestClient.of(port).as(role));
  }

  /** A red line of general kind, as a GeoJSON feature. */
  static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":%s}"
        .formatted(properties, geometry);
  }

  static String box(double lon, double lat) {
    return box(lon, lat, 0.01);
  }

  static String box(double lon, double lat, double size) {
    return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
        .formatted(lon, lat, lon + size, lat + size);
  }

  static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  static String order(String dataset, String more) {
    return "{\"dataset\":\"%s\",\"source\":\"测试局\",\"licence\":\"内部\",\"date\":\"2025-06-30\",\"synthetic\":true%s}"
        .formatted(dataset, more);
  }

  static String part(String name, String fileName, String type, String content) {
    return "--cut\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n%s\r\n"
        .formatted(
            name, fileName.isEmpty() ? "" : "; filename=\"" + fileName + "\"", type, content);
  }

  HttpResponse<String> form(String path, String... parts) {
    return http.post(
        path, "multipart/form-data; boundary=cut", String.join("", parts) + "--cut--\r\n");
  }

  HttpResponse<String> submit(String fileName, String file, String order) {
    return form(
        "/api/imports",
        part("file", fileName, "application/octet-stream", file),
        part("request", "", "application/json", order));
  }

  /** Sends a file and waits for the end of its import. */
  JsonNode load(String file, String order) {
    HttpResponse<String> answer = submit("送来.geojson", file, order);
    if (answer.statusCode() != 202) {
      throw new AssertionError(answer.body());
    }
    return end(TestClient.json(answer).path("id").stringValue());
  }

  /** The last of the events, which come until the import is over. */
  JsonNode end(String id) {
    List<String> data =
        http.get("/api/imports/" + id + "/events")
            .body()
            .lines()
            .filter(line -> line.startsWith("data:"))
            .toList();
    return JsonMapper.shared().readTree(data.get(data.size() - 1).substring("data:".length()));
  }

  JsonNode get(String path) {
    HttpResponse<String> answer = http.get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return TestClient.json(answer);
  }
}
