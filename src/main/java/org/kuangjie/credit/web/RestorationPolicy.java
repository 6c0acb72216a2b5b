package org.kuangjie.credit.web;

/** Who may call what of restoration credit; the steps themselves ask more. */
final class RestorationPolicy {

  /** The units, and the authorities that find bad conduct. */
  static final String ENTERS =
      "hasAnyRole('ENTITY', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',"
          + " 'CREDIT_OFFICER')";

  /** Desks. */
  static final String WORKS =
      "hasAnyRole('DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT', 'CREDIT_OFFICER',"
          + " 'TECHNICAL_SUPPORT', 'ADMINISTRATOR')";

  /** Single records: the desks, and units their own. */
  static final String READS =
      "hasAnyRole('DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT', 'CREDIT_OFFICER',"
          + " 'TECHNICAL_SUPPORT', 'ADMINISTRATOR', 'ENTITY')";

  /** Whoever has to use a rating by article 20, 项目建设单位 among them. */
  static final String USES =
      "hasAnyRole('CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',"
          + " 'CREDIT_OFFICER', 'ADMINISTRATOR', 'ENTITY')";

  private RestorationPolicy() {}
}
