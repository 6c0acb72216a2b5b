package org.kuangjie.enforcement.alerts;

import java.util.List;
import java.util.Map;
import org.kuangjie.shared.Text;

/**
 * What the alert rules look at. Measured, not judged; what is not known is absent and said to be.
 *
 * @param areaSquareMetres that counts: outside of rights where they were compared, else the whole
 * @param finding relation to rights as a word, e.g. {@code OUTSIDE}; empty when not compared
 * @param findingWords the same for people
 * @param involved square metres by layer of the catalogue
 * @param strategic whether the mineral is strategic
 * @param grownSquareMetres new ground since the former image; 0 when none or not known
 * @param holders what is known of the holders concerned
 */
public record AlertFacts(
    double areaSquareMetres,
    String finding,
    Text findingWords,
    Map<String, Double> involved,
    Strategic strategic,
    double grownSquareMetres,
    Holders holders) {

  public AlertFacts {
    involved = Map.copyOf(involved);
  }

  /** Three-valued: unknown is neither. */
  public enum Strategic {
    YES,
    NO,
    UNKNOWN
  }

  /**
   * @param known false when nobody keeps such records
   * @param weight of the worst, 0 to 1
   */
  public record Holders(boolean known, double weight, List<Text> words) {

    public static final Holders UNKNOWN = new Holders(false, 0, List.of());

    public Holders {
      words = List.copyOf(words);
    }
  }
}
