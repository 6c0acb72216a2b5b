package org.kuangjie.enforcement.delivery;

import java.time.Duration;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.shared.webhook.SignedPost;
import org.springframework.stereotype.Component;

/** Posts the news as JSON, signed with the subscription's secret. */
@Component
class WebhookCarrier implements Carrier {

  private final WebhookSecrets secrets;
  private final SignedPost post;

  WebhookCarrier(EnforcementSettings settings, WebhookSecrets secrets) {
    this.secrets = secrets;
    this.post = new SignedPost(Duration.ofSeconds(settings.delivery().timeoutSeconds()));
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public void carry(Parcel parcel) throws DeliveryFailed {
    try {
      post.send(
          new SignedPost.Message(
              parcel.target(),
              secrets.open(parcel.subscriptionId(), parcel.sealedSecret()),
              parcel.news().kind().name(),
              Long.toString(parcel.news().id()),
              parcel.news().body()));
    } catch (SignedPost.NotTaken e) {
      throw new DeliveryFailed(String.valueOf(e.getMessage()));
    }
  }
}
