package org.kuangjie.credit.listing;

import java.util.Iterator;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;

/** Who decides about an entry: the district's bureau or the city's (000-R05…R07, R25, R34). */
public final class Authority {

  /** 市规划自然资源局. */
  public static final String CITY = "500000";

  private Authority() {}

  /** The bureau an officer decides for. */
  static String of(Actor actor) {
    if (actor.has(Role.CREDIT_OFFICER)) {
      return CITY;
    }
    Iterator<String> districts = actor.districtCodes().iterator();
    String first = districts.hasNext() ? districts.next() : "";
    if (districts.hasNext() || first.isEmpty()) {
      throw DomainException.invalid(
          "authority-missing",
          "账号不限于一个区县，请填写authority（六位区县代码）",
          "the account has not just one district; give authority, a code of six digits");
    }
    return first;
  }

  /** The district of a bureau as clocks know it: empty for the city. */
  public static String districtOf(String authority) {
    return authority.equals(CITY) ? "" : authority;
  }

  /** Whether the actor is of the bureau that decides. */
  public static boolean mayDecide(Actor actor, String authority) {
    return authority.equals(CITY)
        ? actor.has(Role.CREDIT_OFFICER)
        : actor.has(Role.DISTRICT_OFFICER) && actor.districtCodes().contains(authority);
  }

  /** Decides for the authority; clerks and other districts do not. */
  public static void decides(Actor actor, String authority) {
    if (!mayDecide(actor, authority)) {
      throw Guard.forbidden(
          "not-the-authority",
          "只有作出（拟作出）列入决定的主管部门可以办理；地质调查院等承担事务性工作的单位不得决定列入或移出",
          "only the authority of this entry decides; those entrusted with clerical work do not");
    }
  }

  /** The authority, or the city above it. */
  static void revokes(Actor actor, String authority) {
    if (!actor.has(Role.CREDIT_OFFICER)) {
      decides(actor, authority);
    }
  }

  /** Registers clues: clerical work as well (000-R07). */
  static void registers(Actor actor, String authority) {
    boolean clerk =
        actor.has(Role.CREDIT_OFFICER)
            || actor.has(Role.TECHNICAL_SUPPORT)
            || (actor.has(Role.DISTRICT_OFFICER) && actor.districtCodes().contains(authority));
    if (!clerk) {
      throw Guard.forbidden("not-your-district", "只能登记本区县的线索", "only clues of your own district");
    }
  }
}
