package org.kuangjie.enforcement.delivery;

import java.util.UUID;
import org.kuangjie.enforcement.store.DeliveryStore;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.crypto.SealedColumn;
import org.kuangjie.shared.crypto.SealedSecrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secrets of webhooks. */
@Component
class WebhookSecrets implements SealedColumn {

  private static final String COLUMN = "enforcement.subscription.secret";

  private final DeliveryStore store;
  private final SealedSecrets secrets;

  WebhookSecrets(DeliveryStore store, Keyring keyring) {
    this.store = store;
    this.secrets = new SealedSecrets(COLUMN, keyring);
  }

  String draw() {
    return secrets.draw();
  }

  String seal(UUID subscription, String secret) {
    return secrets.seal(subscription, secret);
  }

  String open(UUID subscription, String sealed) {
    return secrets.open(subscription, sealed);
  }

  @Override
  public String name() {
    return COLUMN;
  }

  @Override
  @Transactional
  public Resealed reseal() {
    return secrets.reseal(
        store.listSecrets().stream()
            .map(s -> new SealedSecrets.Stored(s.subscriptionId(), s.sealed()))
            .toList(),
        (id, text) -> store.setSecret(new DeliveryStore.SealedSecret(id, text)));
  }
}
