package org.kuangjie.ogc.fuzz;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request, well-formed as HTTP whatever it says.
 *
 * @param body null for GET
 */
@SuppressWarnings("ArrayRecordComponent")
record FuzzRequest(
    String path, Map<String, String> parameters, byte @Nullable [] body, String contentType) {

  static FuzzRequest get(String pathAndQuery) {
    int mark = pathAndQuery.indexOf('?');
    Map<String, String> parameters = new LinkedHashMap<>();
    if (mark >= 0) {
      for (String pair : pathAndQuery.substring(mark + 1).split("&", -1)) {
        String[] parts = pair.split("=", 2);
        parameters.put(parts[0], parts.length > 1 ? parts[1] : "");
      }
    }
    String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
    return new FuzzRequest(path, parameters, null, "");
  }

  static FuzzRequest post(String path, byte[] body, String contentType) {
    return new FuzzRequest(path, Map.of(), body, contentType);
  }

  /** One to three things changed, dropped, doubled or added. */
  FuzzRequest spoilt(Dice dice) {
    Map<String, String> spoilt = new LinkedHashMap<>(parameters);
    for (int i = 0; i <= dice.below(3) && !spoilt.isEmpty(); i++) {
      String name = dice.one(new ArrayList<>(spoilt.keySet()));
      switch (dice.below(6)) {
        case 0 -> spoilt.remove(name);
        case 1 -> spoilt.put(BadValues.any(dice), "1");
        case 2 -> spoilt.put(name, spoilt.get(name) + BadValues.any(dice));
        default -> spoilt.put(name, BadValues.any(dice));
      }
    }
    String changed = path;
    if (path.startsWith("/ogcapi/") && dice.chance(0.3)) {
      List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
      int last = parts.size() - 1;
      parts.set(2 + dice.below(Math.max(1, last - 1)), encode(BadValues.any(dice)));
      changed = String.join("/", parts);
    }
    return new FuzzRequest(changed, spoilt, body, contentType);
  }

  /** Bytes cut, turned or put in. */
  FuzzRequest spoiltBody(Dice dice) {
    byte[] given = java.util.Objects.requireNonNull(body);
    String text = new String(given, StandardCharsets.UTF_8);
    String bad = BadValues.any(dice);
    int at = dice.below(text.length());
    String spoilt =
        switch (dice.below(5)) {
          case 0 -> text.substring(0, at);
          case 1 -> text.substring(0, at) + bad + text.substring(at);
          case 2 -> text.replaceFirst(">[^<]{1,40}<", ">" + bad.replaceAll("[<&$\\\\]", "") + "<");
          case 3 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 30));
          default -> new String(dice.bytes(1 + dice.below(300)), StandardCharsets.ISO_8859_1);
        };
    return post(path, spoilt.getBytes(StandardCharsets.UTF_8), contentType);
  }

  HttpRequest http(int port) {
    String query =
        parameters.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + port + path + (query.isEmpty() ? "" : "?" + query)))
            .timeout(Duration.ofSeconds(60));
    return body == null
        ? request.build()
        : request
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return path
        + " "
        + parameters
        + (body == null ? "" : " " + new String(body, StandardCharsets.UTF_8));
  }
}
