package org.kuangjie.credit.sharing;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.kuangjie.credit.store.ExchangeStore;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.crypto.SealedColumn;
import org.kuangjie.shared.crypto.SealedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secrets of outer systems: told once, kept sealed, opened only to sign. */
@Component
class ExchangeSecrets implements SealedColumn {

  private static final String COLUMN = "credit.outer_system.secret";
  private static final int SECRET_BYTES = 32;

  private final ExchangeStore store;
  private final Keyring keyring;
  private final SecureRandom random = new SecureRandom();

  ExchangeSecrets(ExchangeStore store, Keyring keyring) {
    this.store = store;
    this.keyring = keyring;
  }

  String draw() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String seal(UUID system, String secret) {
    return keyring.seal(secret, place(system)).toString();
  }

  String open(UUID system, String sealed) {
    return keyring.open(SealedText.parse(sealed), place(system));
  }

  private static String place(UUID system) {
    return COLUMN + ":" + system;
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
    for (ExchangeStore.SealedSecret secret : store.listSecrets()) {
      if (keyring.isCurrent(SealedText.parse(secret.secret()))) {
        continue;
      }
      try {
        store.setSecret(secret.id(), seal(secret.id(), open(secret.id(), secret.secret())));
        sealed++;
      } catch (DomainException e) {
        unreadable++;
      }
    }
    return new Resealed(sealed, unreadable);
  }
}
