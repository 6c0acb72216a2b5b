package org.kuangjie.credit.identity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of the people of a unit, to keep them out of words that may be published. For comparing
 * only: they leave by no method, no log and no error.
 */
public final class UnitNames {

  private static final int SHORTEST = 2;

  private final String unit;
  private final Set<String> names;

  UnitNames(String unit, Stream<String> names) {
    this.unit = unit;
    this.names =
        names.filter(name -> name.length() >= SHORTEST).collect(Collectors.toUnmodifiableSet());
  }

  /** With those that the matter itself names. */
  public UnitNames with(Stream<String> more) {
    return new UnitNames(unit, Stream.concat(names.stream(), more));
  }

  /** Whether the words name one of them; the name of the unit, which may hold one, is let pass. */
  public boolean areIn(String words) {
    String said = words.replace(unit, "");
    return names.stream().anyMatch(said::contains);
  }
}
