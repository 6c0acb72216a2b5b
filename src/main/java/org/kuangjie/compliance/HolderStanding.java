package org.kuangjie.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SPI: what is known of a holder's or technical unit's conduct (HO rules). The credit module
 * implements it; without it, or for a unit nobody knows, the rules say that they could not run.
 */
public interface HolderStanding {

  /**
   * @param uscc 统一社会信用代码
   * @return empty when the unit is not in the credit register
   */
  Optional<Standing> find(String uscc, LocalDate day);

  /**
   * How a unit stands; nothing in it tells which unit it is.
   *
   * @param listings it is on, the serious first
   * @param band A to D; null when it has no rating
   * @param score of the rating
   * @param bandBlocks band D is settled to block renewal and change
   * @param violations bad conduct in force, each as it is to be cited
   */
  record Standing(
      List<Listing> listings,
      @Nullable String band,
      @Nullable BigDecimal score,
      boolean bandBlocks,
      List<String> violations) {

    public Standing {
      listings = List.copyOf(listings);
      violations = List.copyOf(violations);
    }
  }

  /**
   * An entry of one of the two lists of technical services.
   *
   * @param serious 严重失信主体名单, else 异常名录
   * @param number of the entry
   */
  record Listing(boolean serious, String number, @Nullable LocalDate since) {}
}
