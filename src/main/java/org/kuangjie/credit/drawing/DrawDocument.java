package org.kuangjie.credit.drawing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is public of a draw, and enough to repeat it.
 *
 * @param population the lines that are hashed
 * @param commitment hash of the secret, published before the draw
 * @param secret null until the draw
 * @param witness words said at the draw
 * @param picks null until the draw
 */
public record DrawDocument(
    UUID id,
    String number,
    String authority,
    String title,
    State state,
    String population,
    String populationHash,
    String commitment,
    Instant announcedAt,
    @Nullable String secret,
    @Nullable String witness,
    @Nullable String seed,
    @Nullable List<Lottery.Pick> picks,
    @Nullable Instant drawnAt,
    @Nullable String cancelReason) {

  /** How far a draw has come. */
  public enum State {
    ANNOUNCED,
    DRAWN,
    CANCELLED
  }
}
