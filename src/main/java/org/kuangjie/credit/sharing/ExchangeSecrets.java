package org.kuangjie.credit.sharing;

import java.util.UUID;
import org.kuangjie.credit.store.ExchangeStore;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.crypto.SealedColumn;
import org.kuangjie.shared.crypto.SealedSecrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secrets of outer systems. */
@Component
class ExchangeSecrets implements SealedColumn {

  private static final String COLUMN = "credit.outer_system.secret";

  private final ExchangeStore store;
  private final SealedSecrets secrets;

  ExchangeSecrets(ExchangeStore store, Keyring keyring) {
    this.store = store;
    this.secrets = new SealedSecrets(COLUMN, keyring);
  }

  String draw() {
    return secrets.draw();
  }

  String seal(UUID system, String secret) {
    return secrets.seal(system, secret);
  }

  String open(UUID system, String sealed) {
    return secrets.open(system, sealed);
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
            .map(s -> new SealedSecrets.Stored(s.id(), s.secret()))
            .toList(),
        store::setSecret);
  }
}
