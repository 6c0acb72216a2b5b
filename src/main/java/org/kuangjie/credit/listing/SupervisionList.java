package org.kuangjie.credit.listing;

import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.Term;

/** The two lists of the 监管名录 (000-R21) with the terms articles 16 and 18 give them. */
public enum SupervisionList {
  ABNORMAL("异常名录", "list of irregularities", 12, 3),
  SERIOUS("严重失信主体名单", "list of serious breaches of trust", 36, 6);

  private final Text words;
  private final Term disclosure;
  private final Term earlyRemoval;

  SupervisionList(String zh, String en, int disclosureMonths, int earlyRemovalMonths) {
    this.words = Text.of(zh, en);
    this.disclosure = Term.months(disclosureMonths);
    this.earlyRemoval = Term.months(earlyRemovalMonths);
  }

  public Text words() {
    return words;
  }

  /** 公开披露期限 (art. 16). */
  public Term disclosure() {
    return disclosure;
  }

  /** Shortest time in the list before an early removal (art. 18). */
  public Term earlyRemoval() {
    return earlyRemoval;
  }

  ListState state() {
    return this == ABNORMAL ? ListState.ABNORMAL : ListState.SERIOUS;
  }
}
