package org.kuangjie.compliance.checking;

import java.util.List;
import org.kuangjie.compliance.CheckReport.Evidence;

/**
 * Where a report comes from and whom it may show places.
 *
 * @param withheld layers whose places are left out, see {@link Disclosure}
 * @param software name and version of the program that made it
 */
record Provenance(Law law, List<String> withheld, Evidence evidence, String software) {

  Provenance {
    withheld = List.copyOf(withheld);
  }
}
