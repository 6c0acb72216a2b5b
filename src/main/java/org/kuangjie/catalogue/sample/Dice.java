package org.kuangjie.catalogue.sample;

import java.util.Random;

/** Chance that depends on the seed and a name only, never on the order of asking. */
final class Dice {

  private Dice() {}

  /**
   * A generator of its own for the thing named; {@link Random}'s sequence is part of its contract.
   */
  static Random of(long seed, String name, int... numbers) {
    long state = mix(seed);
    for (int i = 0; i < name.length(); i++) {
      state = mix(state ^ name.charAt(i));
    }
    for (int number : numbers) {
      state = mix(state ^ number);
    }
    return new Random(state);
  }

  static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Finalizer of SplitMix64: spreads every bit of the input over the output. */
  static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
