package org.kuangjie.enforcement.delivery;

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
import org.kuangjie.enforcement.EnforcementSettings;
import org.springframework.stereotype.Component;

/**
 * Posts the news as JSON. The signature is HMAC-SHA256 with the subscription's secret over the
 * timestamp, a dot and the body; the id of the event lets the receiver recognise what comes twice.
 * Any 2xx means taken; redirects are not followed.
 */
@Component
class WebhookCarrier implements Carrier {

  private final EnforcementSettings settings;
  private final WebhookSecrets secrets;
  private final HttpClient http;

  WebhookCarrier(EnforcementSettings settings, WebhookSecrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(settings.delivery().timeoutSeconds()))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public void carry(Parcel parcel) throws DeliveryFailed {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    String body = parcel.news().body();
    String secret = secrets.open(parcel.subscriptionId(), parcel.sealedSecret());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(parcel.target()))
            .timeout(Duration.ofSeconds(settings.delivery().timeoutSeconds()))
            .header("Content-Type", "application/json")
            .header("X-Kuangjie-Event", parcel.news().kind().name())
            .header("X-Kuangjie-Event-Id", Long.toString(parcel.news().id()))
            .header("X-Kuangjie-Timestamp", timestamp)
            .header("X-Kuangjie-Signature", "sha256=" + sign(secret, timestamp, body))
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    try {
      HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
      if (answer.statusCode() / 100 != 2) {
        throw new DeliveryFailed("HTTP " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new DeliveryFailed(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeliveryFailed("interrupted");
    }
  }

  static String sign(String secret, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] sum = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
