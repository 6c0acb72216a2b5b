package org.kuangjie.shared.crypto;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.kuangjie.shared.DomainException;

/** Secrets to sign with: told once when made, kept sealed in a column, opened only to sign. */
public final class SealedSecrets {

  private static final int SECRET_BYTES = 32;

  private final String column;
  private final Keyring keyring;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param column schema, table and column; a secret opens only where it was sealed for
   */
  public SealedSecrets(String column, Keyring keyring) {
    this.column = column;
    this.keyring = keyring;
  }

  /** As it stands in its row. */
  public record Stored(UUID id, String sealed) {}

  /** A new one, 64 hexadecimal digits. */
  public String draw() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  public String seal(UUID row, String secret) {
    return keyring.seal(secret, place(row)).toString();
  }

  public String open(UUID row, String sealed) {
    return keyring.open(SealedText.parse(sealed), place(row));
  }

  private String place(UUID row) {
    return column + ":" + row;
  }

  /**
   * Seals with the sealing key what another key sealed, or nobody yet.
   *
   * @param keep takes the row and its text
   */
  public SealedColumn.Resealed reseal(List<Stored> all, BiConsumer<UUID, String> keep) {
    int sealed = 0;
    int unreadable = 0;
    for (Stored stored : all) {
      if (isCurrent(stored.sealed())) {
        continue;
      }
      try {
        keep.accept(stored.id(), seal(stored.id(), plain(stored)));
        sealed++;
      } catch (DomainException e) {
        unreadable++;
      }
    }
    return new SealedColumn.Resealed(sealed, unreadable);
  }

  private boolean isCurrent(String stored) {
    return SealedText.isSealed(stored) && keyring.isCurrent(SealedText.parse(stored));
  }

  /** Those of before secrets were sealed stand there in plain. */
  private String plain(Stored stored) {
    return SealedText.isSealed(stored.sealed())
        ? open(stored.id(), stored.sealed())
        : stored.sealed();
  }
}
