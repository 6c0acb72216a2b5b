package org.kuangjie.catalogue.web;

/**
 * Who may change layers. An import replaces a layer of the whole city, so nobody who answers for a
 * district only may; technical support loads data, and returning to an older version is a decision.
 */
final class ImportPolicy {

  static final String MAY_IMPORT =
      "hasAnyRole('CITY_PLANNER', 'TECHNICAL_SUPPORT', 'ADMINISTRATOR')";

  static final String MAY_RETURN = "hasAnyRole('CITY_PLANNER', 'ADMINISTRATOR')";

  private ImportPolicy() {}
}
