package org.kuangjie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kuangjie.shared.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the server under test over HTTP; follows no redirect. */
public final class TestClient {

  private final int port;
  private final Map<String, String> headers;
  private final HttpClient http;

  private TestClient(int port, Map<String, String> headers, HttpClient http) {
    this.port = port;
    this.headers = Map.copyOf(headers);
    this.http = http;
  }

  /** Nobody signed in, no cookies kept. */
  public static TestClient of(int port) {
    return new TestClient(port, Map.of(), HttpClient.newHttpClient());
  }

  /** Keeps cookies, as a browser does. */
  public static TestClient withCookies(int port) {
    HttpClient http =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    return new TestClient(port, Map.of(), http);
  }

  public TestClient with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new TestClient(port, more, http);
  }

  /** Signed in by HTTP Basic with the test account of a role. */
  public TestClient as(Role role) {
    return with("Authorization", TestAccounts.basic(role));
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, null, "");
  }

  public HttpResponse<String> post(String path, String contentType, String body) {
    return send("POST", path, contentType, body);
  }

  public HttpResponse<String> send(
      String method, String path, @org.jspecify.annotations.Nullable String type, String body) {
    return send(
        method,
        path,
        type,
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  /** Bytes that are no text. */
  public HttpResponse<String> post(String path, String contentType, byte[] body) {
    return send("POST", path, contentType, BodyPublishers.ofByteArray(body));
  }

  private HttpResponse<String> send(
      String method,
      String path,
      @org.jspecify.annotations.Nullable String type,
      HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).method(method, body);
    headers.forEach(request::header);
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
