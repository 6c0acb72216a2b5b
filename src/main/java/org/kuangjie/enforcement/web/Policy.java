package org.kuangjie.enforcement.web;

/** Who may call what of enforcement. */
final class Policy {

  /** Look at alerts, clues and cases of one's district or the city. */
  static final String SEES =
      "hasAnyRole('CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',"
          + " 'SPECIAL_LAND_REVIEWER', 'ADMINISTRATOR')";

  /** Duties: their authorities, and holders their own. */
  static final String SEES_OR_ENTITY =
      "hasAnyRole('CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',"
          + " 'SPECIAL_LAND_REVIEWER', 'ADMINISTRATOR', 'ENTITY')";

  /** File duties. */
  static final String FILES =
      "hasAnyRole('DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT', 'ENTITY')";

  /** Work on them. */
  static final String ENFORCES =
      "hasAnyRole('DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT')";

  /** Report clues, and read what one may see of them. */
  static final String REPORTS =
      "hasAnyRole('INFORMANT', 'CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER',"
          + " 'CITY_ENFORCEMENT')";

  static final String ENFORCES_OR_SPECIAL =
      "hasAnyRole('DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',"
          + " 'SPECIAL_LAND_REVIEWER')";

  static final String TUNES = "hasAnyRole('CITY_ENFORCEMENT', 'ADMINISTRATOR')";

  /** Keep keys of devices: those who have some, and who looks after accounts. */
  static final String KEEPS_KEYS =
      "hasAnyRole('DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT', 'ADMINISTRATOR')";

  static final String CITY = "hasRole('CITY_ENFORCEMENT')";

  static final String ADMINISTERS = "hasRole('ADMINISTRATOR')";

  private Policy() {}
}
