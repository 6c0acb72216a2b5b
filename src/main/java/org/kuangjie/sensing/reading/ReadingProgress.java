package org.kuangjie.sensing.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a period is read, and how well the readers agree.
 *
 * @param agreementPercent pairs that agree in a hundred; null while there is no pair
 * @param kappa Cohen's: agreement beyond chance, at most 1; null where chance explains all or there
 *     is no pair
 */
public record ReadingProgress(
    int year,
    int period,
    int patches,
    int readOnce,
    int agreed,
    int differing,
    int decided,
    @Nullable Double agreementPercent,
    @Nullable Double kappa) {

  private static final double PERCENT = 100;

  /** How often the first reader saw one thing and the second another. */
  public record Pair(
      int year, int period, ReadingResult first, ReadingResult second, int patches) {}

  /** The figures of agreement out of the pairs of the period. */
  public ReadingProgress with(List<Pair> pairs) {
    double all = pairs.stream().mapToInt(Pair::patches).sum();
    if (all == 0) {
      return this;
    }
    double same =
        pairs.stream().filter(p -> p.first() == p.second()).mapToInt(Pair::patches).sum() / all;
    double chance = 0;
    for (ReadingResult result : ReadingResult.values()) {
      double first =
          pairs.stream().filter(p -> p.first() == result).mapToInt(Pair::patches).sum() / all;
      double second =
          pairs.stream().filter(p -> p.second() == result).mapToInt(Pair::patches).sum() / all;
      chance += first * second;
    }
    return new ReadingProgress(
        year,
        period,
        patches,
        readOnce,
        agreed,
        differing,
        decided,
        same * PERCENT,
        chance < 1 ? (same - chance) / (1 - chance) : null);
  }
}
