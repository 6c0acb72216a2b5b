package org.kuangjie.enforcement.cases;

/** What the decision says. */
public enum Outcome {
  /** 违法事实成立，予以处罚 */
  PENALTY,
  /** 违法事实成立，不予处罚 (行政处罚法 33) */
  NO_PENALTY,
  /** 违法事实不成立 */
  NOT_ESTABLISHED;

  /** Whether a law was broken. */
  public boolean isViolation() {
    return this != NOT_ESTABLISHED;
  }
}
