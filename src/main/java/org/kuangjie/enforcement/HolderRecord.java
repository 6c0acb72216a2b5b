package org.kuangjie.enforcement;

import java.time.LocalDate;
import java.util.Set;
import org.kuangjie.shared.Text;

/**
 * SPI: what is known of a holder's conduct, for the priority of alerts and the frequency of
 * patrols. The credit module implements it; without it the record is unknown, and is said to be.
 */
public interface HolderRecord {

  /**
   * @param uscc 统一社会信用代码 of the holder
   */
  Standing standing(String uscc, LocalDate day);

  /**
   * Codes of the holders that are to be inspected more often (001-R33, R34): on a list, or of poor
   * credit.
   */
  Set<String> listWatched();

  /**
   * @param weight 0 (nothing held against) to 1 (on the list of serious breaches)
   * @param words what it rests on, citing the entry
   */
  record Standing(double weight, Text words) {

    public Standing {
      if (!(weight >= 0 && weight <= 1)) {
        throw new IllegalArgumentException("weight " + weight);
      }
    }
  }
}
