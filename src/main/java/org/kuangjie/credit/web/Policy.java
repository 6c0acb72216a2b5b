package org.kuangjie.credit.web;

/** Who may call what of credit. */
final class Policy {

  /** Read the libraries, personal fields masked. */
  static final String SEES =
      "hasAnyRole('CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',"
          + " 'CREDIT_OFFICER', 'TECHNICAL_SUPPORT', 'ADMINISTRATOR')";

  static final String SEES_OR_ENTITY =
      "hasAnyRole('CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',"
          + " 'CREDIT_OFFICER', 'TECHNICAL_SUPPORT', 'ADMINISTRATOR', 'ENTITY')";

  /** Clerical work: enter, check, remind (000-R07). */
  static final String KEEPS =
      "hasAnyRole('DISTRICT_OFFICER', 'CREDIT_OFFICER', 'TECHNICAL_SUPPORT', 'ADMINISTRATOR')";

  /** Clerical work, or the unit itself. */
  static final String ENTERS =
      "hasAnyRole('DISTRICT_OFFICER', 'CREDIT_OFFICER', 'TECHNICAL_SUPPORT', 'ADMINISTRATOR',"
          + " 'ENTITY')";

  /** Decide for an authority: the district's or the city's (000-R05, R06). */
  static final String DECIDES = "hasAnyRole('DISTRICT_OFFICER', 'CREDIT_OFFICER')";

  /** The authorities and the unit. */
  static final String DECIDES_OR_ENTITY =
      "hasAnyRole('DISTRICT_OFFICER', 'CREDIT_OFFICER', 'ENTITY')";

  static final String REGISTERS =
      "hasAnyRole('DISTRICT_OFFICER', 'CREDIT_OFFICER', 'TECHNICAL_SUPPORT')";

  static final String CITY = "hasRole('CREDIT_OFFICER')";

  static final String SETTLES = "hasAnyRole('CREDIT_OFFICER', 'ADMINISTRATOR')";

  private Policy() {}
}
