/**
 * From a clue to a closed case: clues, alerts, patrols, inspections, cases, statistics. A patch or
 * a report is a clue, never proof; only the decision of a case says that a law was broken.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: clock",
      "shared :: crypto",
      "shared :: webhook",
      "geo",
      "geo :: file",
      "layers",
      "deadlines",
      "catalogue",
      "compliance",
      "sensing"
    })
package org.kuangjie.enforcement;
