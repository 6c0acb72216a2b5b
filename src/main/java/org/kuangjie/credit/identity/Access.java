package org.kuangjie.credit.identity;

import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;

/** Who may keep the libraries (000-R05…R07). */
public final class Access {

  private Access() {}

  /**
   * The district a report is about: officers of districts get their own only.
   *
   * @param asked empty for all
   * @return empty for all
   */
  public static String reportOf(String asked, Actor actor) {
    if (!actor.isDistrictBound()) {
      return asked;
    }
    String district =
        asked.isEmpty() && actor.districtCodes().size() == 1
            ? actor.districtCodes().iterator().next()
            : asked;
    if (!actor.districtCodes().contains(district)) {
      throw Guard.forbidden(
          "not-your-district", "请用district指定本人负责的区县", "name a district of yours by district");
    }
    return district;
  }

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
