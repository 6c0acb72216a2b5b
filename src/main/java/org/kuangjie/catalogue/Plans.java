package org.kuangjie.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The plans held, each as one immutable snapshot. */
public interface Plans {

  List<Plan> list();

  /**
   * @throws org.kuangjie.shared.DomainException NOT_FOUND
   */
  Plan get(String code);

  /**
   * The plan in force on the day, else the one that expired last before it (rule PL-01 says so).
   */
  Optional<Plan> findApplicable(LocalDate day);
}
