package org.kuangjie.credit.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kuangjie.shared.DomainException;

/**
 * Out of whom is drawn, and how many. Written as lines, which are what is hashed.
 *
 * @param units 统一社会信用代码, sorted
 * @param inspectors codes, sorted
 * @param recused inspectors who must not inspect a unit (000-R19)
 */
public record Population(
    String drawNumber,
    int unitsWanted,
    int inspectorsPerUnit,
    List<String> units,
    List<String> inspectors,
    Map<String, Set<String>> recused) {

  public Population {
    units = units.stream().sorted().toList();
    inspectors = inspectors.stream().sorted().toList();
    recused = Map.copyOf(recused);
  }

  /** Inspectors kept away from a unit. */
  public Set<String> recusedOf(String unit) {
    return recused.getOrDefault(unit, Set.of());
  }

  /** One fact a line, each ending with a line feed. */
  public String lines() {
    List<String> lines = new ArrayList<>();
    lines.add("draw " + drawNumber);
    lines.add("units-wanted " + unitsWanted);
    lines.add("inspectors-per-unit " + inspectorsPerUnit);
    units.forEach(unit -> lines.add("unit " + unit));
    inspectors.forEach(code -> lines.add("inspector " + code));
    for (String unit : units) {
      new TreeSet<>(recusedOf(unit)).forEach(code -> lines.add("recused " + unit + " " + code));
    }
    return String.join("\n", lines) + "\n";
  }

  /**
   * Reads {@link #lines()}.
   *
   * @throws DomainException {@code bad-population}
   */
  public static Population parse(String text) {
    Map<String, String> numbers = new LinkedHashMap<>();
    List<String> units = new ArrayList<>();
    List<String> inspectors = new ArrayList<>();
    Map<String, Set<String>> recused = new LinkedHashMap<>();
    for (String line : text.split("\n")) {
      String[] words = line.split(" ", -1);
      if (words.length == 2 && words[0].equals("unit")) {
        units.add(words[1]);
      } else if (words.length == 2 && words[0].equals("inspector")) {
        inspectors.add(words[1]);
      } else if (words.length == 3 && words[0].equals("recused")) {
        recused.computeIfAbsent(words[1], unit -> new TreeSet<>()).add(words[2]);
      } else if (words.length == 2) {
        numbers.put(words[0], words[1]);
      } else {
        throw bad();
      }
    }
    return new Population(
        numbers.getOrDefault("draw", ""),
        number(numbers.getOrDefault("units-wanted", "")),
        number(numbers.getOrDefault("inspectors-per-unit", "")),
        units,
        inspectors,
        recused);
  }

  private static int number(String written) {
    if (!written.matches("\\d{1,6}")) {
      throw bad();
    }
    return Integer.parseInt(written);
  }

  private static DomainException bad() {
    return DomainException.invalid(
        "bad-population", "抽取名册的格式无法识别", "the lines of the population cannot be read");
  }
}
