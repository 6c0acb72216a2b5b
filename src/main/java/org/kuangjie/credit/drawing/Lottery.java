package org.kuangjie.credit.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kuangjie.shared.Lots;

/**
 * The draw itself, so plain that a line of shell repeats it. All hashes are SHA-256 in lower-case
 * hexadecimals over UTF-8 text:
 *
 * <ol>
 *   <li>{@code commitment = hash(secret)} is published with the population, before the draw;
 *   <li>{@code seed = hash(secret + "\n" + witness + "\n" + hash(population))}, where the witness
 *       says some words at the draw that nobody knew when the secret was made;
 *   <li>units stand in the order of {@code hash(seed + " unit " + code)}; the first are drawn;
 *   <li>for each drawn unit, inspectors who are not recused stand in the order of {@code hash(seed
 *       + " inspector " + unit + " " + code)}; the first are drawn.
 * </ol>
 */
public final class Lottery {

  private Lottery() {}

  /**
   * A drawn unit with its inspectors.
   *
   * @param unit 统一社会信用代码
   */
  public record Pick(String unit, List<String> inspectors) {

    public Pick {
      inspectors = List.copyOf(inspectors);
    }
  }

  public static String hash(String text) {
    return Lots.hash(text);
  }

  public static String seed(String secret, String witness, String populationHash) {
    return Lots.seed(secret, witness, populationHash);
  }

  /** The result for a seed; fewer inspectors where too many are recused. */
  public static List<Pick> draw(Population from, String seed) {
    List<Pick> picks = new ArrayList<>();
    for (String unit :
        Lots.first(from.units(), from.unitsWanted(), code -> hash(seed + " unit " + code))) {
      Set<String> recused = from.recusedOf(unit);
      List<String> free =
          from.inspectors().stream().filter(code -> !recused.contains(code)).toList();
      picks.add(
          new Pick(
              unit,
              Lots.first(
                  free,
                  from.inspectorsPerUnit(),
                  code -> hash(seed + " inspector " + unit + " " + code))));
    }
    return picks;
  }
}
