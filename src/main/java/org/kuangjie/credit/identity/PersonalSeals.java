package org.kuangjie.credit.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.store.PersonStore;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.crypto.SealedColumn;
import org.kuangjie.shared.crypto.SealedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the personal fields of people and finds them again by keyed hash. The key of the hashes is
 * kept sealed itself, so that it stays when the sealing key changes.
 */
@Component
class PersonalSeals implements SealedColumn {

  private static final String TABLE = "credit.person";
  private static final String HASH_KEY = "credit.hash_key";
  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final PersonStore store;
  private final Keyring keyring;

  PersonalSeals(PersonStore store, Keyring keyring) {
    this.store = store;
    this.keyring = keyring;
  }

  Person.Sealed seal(UUID id, Person.Fields fields, boolean synthetic) {
    String contact = fields.contact();
    return new Person.Sealed(
        id,
        seal(id, "name", fields.name()),
        seal(id, "number", fields.number()),
        contact == null ? null : seal(id, "contact", contact),
        synthetic);
  }

  Person.Fields open(Person.Sealed sealed) {
    return new Person.Fields(
        open(sealed.id(), "name", sealed.name()),
        open(sealed.id(), "number", sealed.number()),
        find(sealed));
  }

  private @Nullable String find(Person.Sealed sealed) {
    String contact = sealed.contact();
    return contact == null ? null : open(sealed.id(), "contact", contact);
  }

  /** The keyed hash of a field; without the key nobody can try all numbers. */
  String hash(String field, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(hashKey(), HMAC));
      return HexFormat.of()
          .formatHex(mac.doFinal((field + ":" + text).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] hashKey() {
    String sealed =
        store
            .findHashKey()
            .orElseGet(
                () -> {
                  byte[] fresh = new byte[KEY_BYTES];
                  new SecureRandom().nextBytes(fresh);
                  String text = Base64.getEncoder().encodeToString(fresh);
                  return store.addHashKey(keyring.seal(text, HASH_KEY).toString());
                });
    return Base64.getDecoder().decode(keyring.open(SealedText.parse(sealed), HASH_KEY));
  }

  private String seal(UUID id, String field, String text) {
    return keyring.seal(text, place(id, field)).toString();
  }

  private String open(UUID id, String field, String sealed) {
    return keyring.open(SealedText.parse(sealed), place(id, field));
  }

  private static String place(UUID id, String field) {
    return TABLE + "." + field + ":" + id;
  }

  @Override
  public String name() {
    return TABLE;
  }

  @Override
  @Transactional
  public Resealed reseal() {
    int done = 0;
    int unreadable = 0;
    for (Person.Sealed row : store.listAll()) {
      if (isCurrent(row.name())) {
        continue;
      }
      try {
        store.reseal(seal(row.id(), open(row), row.synthetic()));
        done++;
      } catch (DomainException e) {
        unreadable++;
      }
    }
    Resealed key = resealHashKey();
    return new Resealed(done + key.sealed(), unreadable + key.unreadable());
  }

  private Resealed resealHashKey() {
    String stored = store.findHashKey().orElse("");
    if (stored.isEmpty() || isCurrent(stored)) {
      return new Resealed(0, 0);
    }
    try {
      String key = keyring.open(SealedText.parse(stored), HASH_KEY);
      store.replaceHashKey(keyring.seal(key, HASH_KEY).toString());
      return new Resealed(1, 0);
    } catch (DomainException e) {
      return new Resealed(0, 1);
    }
  }

  private boolean isCurrent(String stored) {
    return keyring.isCurrent(SealedText.parse(stored));
  }
}
