package org.kuangjie.shared.clock;

/** What becomes of a last day that is not worked. Each clock says which one holds for it. */
public enum RollRule {
  /** It stays. */
  NONE,
  /** The next working day takes its place. */
  NEXT_WORKING_DAY,
  /** The working day before takes its place: for reports that must be in by then. */
  PREVIOUS_WORKING_DAY
}
