package org.kuangjie.enforcement.duties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.kuangjie.shared.Lots;

/**
 * Out of which rights is drawn, each with as many tickets as its risk gives it (004-R15). A right
 * stands by its luckiest ticket: the smallest of {@code hash(seed + " right " + licence + " " +
 * n)}, n from 1 to its tickets; the first are drawn. More tickets make it likelier, never certain.
 */
public record RiskLots(String title, int wanted, List<Entry> entries) {

  public RiskLots {
    entries = entries.stream().sorted(Comparator.comparing(Entry::licence)).toList();
  }

  /**
   * @param reasons codes of what the tickets rest on
   */
  public record Entry(String licence, int tickets, List<String> reasons) {

    public Entry {
      reasons = List.copyOf(reasons);
    }
  }

  /** One fact a line, each ending with a line feed: this is what is hashed. */
  public String lines() {
    List<String> lines = new ArrayList<>();
    lines.add("title " + title);
    lines.add("wanted " + wanted);
    entries.forEach(
        entry ->
            lines.add(
                "right %s %d %s"
                    .formatted(
                        entry.licence(), entry.tickets(), String.join(",", entry.reasons()))));
    return String.join("\n", lines) + "\n";
  }

  public List<String> draw(String seed) {
    return entries.stream()
        .sorted(Comparator.comparing(entry -> luckiest(entry, seed)))
        .limit(wanted)
        .map(Entry::licence)
        .toList();
  }

  private static String luckiest(Entry entry, String seed) {
    List<String> tickets = new ArrayList<>();
    for (int n = 1; n <= entry.tickets(); n++) {
      tickets.add(Lots.hash(seed + " right " + entry.licence() + " " + n));
    }
    return Collections.min(tickets);
  }
}
