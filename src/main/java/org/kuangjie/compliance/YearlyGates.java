package org.kuangjie.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangjie.shared.Text;

/**
 * SPI: the yearly duties without which no right is renewed, changed or transferred (004-R10,
 * HO-05). The module that keeps their register implements it; without it, or for a right it does
 * not know, the rule says that nothing is known.
 */
public interface YearlyGates {

  /**
   * The newest of each duty that had fallen due by the day.
   *
   * @return empty when the right is not known; an empty list when nothing has fallen due yet
   */
  Optional<List<Gate>> find(String licenceNumber, LocalDate day);

  /**
   * How one duty stands.
   *
   * @param period what it reports on, e.g. {@code 2025}
   * @param clause document and clause
   */
  record Gate(Text duty, String period, String clause, LocalDate due, State state) {}

  /** Only MET lets pass. */
  enum State {
    MET,
    /** The register is kept and holds nothing. */
    MISSING,
    FAILED,
    /** Filed and not reviewed yet. */
    PENDING,
    /** Due before the register was kept. */
    UNKNOWN
  }
}
