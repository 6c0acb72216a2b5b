package org.kuangjie.credit.identity;

import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;

/** Who may keep the libraries (000-R05…R07). */
public final class Access {

  private Access() {}

  /** Clerical work on records of a district: its officers, the city, and who works for it. */
  public static void keeps(Actor actor, String districtCode) {
    boolean city =
        actor.has(Role.CREDIT_OFFICER)
            || actor.has(Role.TECHNICAL_SUPPORT)
            || actor.has(Role.ADMINISTRATOR);
    boolean district =
        actor.has(Role.DISTRICT_OFFICER) && actor.districtCodes().contains(districtCode);
    if (!city && !district) {
      throw Guard.forbidden(
          "not-your-district",
          "只有该区县经办人员、市级信用管理人员或技术支撑单位可以办理",
          "only officers of the district, the city's credit officers or technical support");
    }
  }
}
