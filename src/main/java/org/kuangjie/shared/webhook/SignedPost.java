package org.kuangjie.shared.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts JSON to other systems. The signature is HMAC-SHA256 with the receiver's secret over the
 * timestamp, a dot and the body; the id of the event lets the receiver recognise what comes twice.
 * Any 2xx means taken; redirects are not followed.
 */
public final class SignedPost {

  private final HttpClient http;
  private final Duration timeout;

  public SignedPost(Duration timeout) {
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** One post: what it is about, which event it is, and its text. */
  public record Message(String target, String secret, String event, String eventId, String body) {}

  /**
   * Returns when the other side has taken it.
   *
   * @throws NotTaken saying why not
   */
  public void send(Message message) throws NotTaken {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    String signature = sign(message.secret(), timestamp, message.body());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(message.target()))
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .header("X-Kuangjie-Event", message.event())
            .header("X-Kuangjie-Event-Id", message.eventId())
            .header("X-Kuangjie-Timestamp", timestamp)
            .header("X-Kuangjie-Signature", "sha256=" + signature)
            .POST(BodyPublishers.ofString(message.body(), StandardCharsets.UTF_8))
            .build();
    try {
      HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
      if (answer.statusCode() / 100 != 2) {
        throw new NotTaken("HTTP " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new NotTaken(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotTaken("interrupted");
    }
  }

  /** HMAC-SHA256 in hexadecimal digits. */
  public static String sign(String secret, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] sum = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An attempt that did not succeed; its message may be kept. */
  public static final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;

    NotTaken(String message) {
      super(message);
    }
  }
}
