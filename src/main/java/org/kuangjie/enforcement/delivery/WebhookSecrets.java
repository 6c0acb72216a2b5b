package org.kuangjie.enforcement.delivery;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.kuangjie.enforcement.store.DeliveryStore;
import org.kuangjie.enforcement.store.DeliveryStore.SealedSecret;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.crypto.SealedColumn;
import org.kuangjie.shared.crypto.SealedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secrets of webhooks: told once when made, kept sealed, opened only to sign. */
@Component
class WebhookSecrets implements SealedColumn {

  private static final String COLUMN = "enforcement.subscription.secret";
  private static final int SECRET_BYTES = 32;

  private final DeliveryStore store;
  private final Keyring keyring;
  private final SecureRandom random = new SecureRandom();

  WebhookSecrets(DeliveryStore store, Keyring keyring) {
    this.store = store;
    this.keyring = keyring;
  }

  /** A new one, 64 hexadecimal digits. */
  String draw() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String seal(UUID subscription, String secret) {
    return keyring.seal(secret, place(subscription)).toString();
  }

  String open(UUID subscription, String sealed) {
    return keyring.open(SealedText.parse(sealed), place(subscription));
  }

  private static String place(UUID subscription) {
    return COLUMN + ":" + subscription;
  }

  @Override
  public String name() {
    return COLUMN;
  }

  @Override
  @Transactional
  public Resealed reseal() {
    int sealed = 0;
    int unreadable = 0;
    for (SealedSecret secret : store.listSecrets()) {
      if (isCurrent(secret.sealed())) {
        continue;
      }
      try {
        String plain = plain(secret);
        UUID id = secret.subscriptionId();
        store.setSecret(new SealedSecret(id, seal(id, plain)));
        sealed++;
      } catch (DomainException e) {
        unreadable++;
      }
    }
    return new Resealed(sealed, unreadable);
  }

  private boolean isCurrent(String stored) {
    return SealedText.isSealed(stored) && keyring.isCurrent(SealedText.parse(stored));
  }

  /** Those of before secrets were sealed stand there in plain. */
  private String plain(SealedSecret secret) {
    return SealedText.isSealed(secret.sealed())
        ? open(secret.subscriptionId(), secret.sealed())
        : secret.sealed();
  }
}
