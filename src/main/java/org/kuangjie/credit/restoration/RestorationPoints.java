package org.kuangjie.credit.restoration;

/** Codes of what 001 leaves undefined, see {@link org.kuangjie.credit.open.OpenPoints}. */
public final class RestorationPoints {

  public static final String PUBLICITY_DAYS = "001-publicity-days";
  public static final String DEDUCT_UNTIL_EXPIRY = "001-deduct-until-expiry";
  public static final String SCORE_AFTER_PUBLICITY = "001-score-after-publicity";
  public static final String REPAIR_AFTER_FRAUD = "001-repair-after-fraud";
  public static final String RELATED_ANY = "001-related-any";
  public static final String PENALTY_REVIEW = "003-penalty-review";
  public static final String D_BLOCKS = "001-d-blocks";

  private RestorationPoints() {}
}
