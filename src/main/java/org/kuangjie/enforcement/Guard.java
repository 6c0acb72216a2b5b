package org.kuangjie.enforcement;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;

/** Rules of procedure that clues, alerts and cases share. */
public final class Guard {

  private static final Set<Role> ENFORCING =
      Set.of(Role.DISTRICT_OFFICER, Role.ENFORCEMENT_OFFICER, Role.CITY_ENFORCEMENT);

  private static final Set<String> PERSONAL = Set.of("own-work", "recused");

  private Guard() {}

  /** Enforcement of the district, or of the city. */
  public static void enforcesIn(Actor actor, String districtCode) {
    boolean may = ENFORCING.stream().anyMatch(actor::has) && actor.mayActIn(districtCode);
    if (!may) {
      throw forbidden(
          "not-your-district", "只有该区县或市级执法人员可以办理", "only officers of the district or the city");
    }
  }

  public static void isCity(Actor actor) {
    if (!actor.has(Role.CITY_ENFORCEMENT)) {
      throw forbidden("city-only", "只有市级执法人员可以办理", "only city enforcement may do this");
    }
  }

  /** 行政处罚法 art 42: two officers at least, all different people. */
  public static void twoOfficers(Collection<String> officers) {
    Set<String> people = new HashSet<>(officers);
    if (people.size() < 2 || people.size() != officers.size() || people.contains("")) {
      throw conflict(
          "two-officers",
          "须由不少于两名执法人员共同办理（行政处罚法第四十二条）",
          "at least two different officers are needed (administrative penalty law, article 42)");
    }
  }

  /** 行政处罚法 art 43: who declared an interest does nothing more in the matter. */
  public static void notRecused(Collection<String> recused, String username) {
    if (recused.contains(username)) {
      throw conflict(
          "recused", "%s已回避，不得办理".formatted(username), username + " is recused from this matter");
    }
  }

  /** Nobody reviews own work. */
  public static void notOwnWork(Collection<String> workers, String reviewer) {
    if (workers.contains(reviewer)) {
      throw conflict("own-work", "不得审核本人办理的事项", "nobody reviews their own work");
    }
  }

  public static void given(String text, String zh, String en) {
    if (text.isBlank()) {
      throw DomainException.invalid("missing-words", "须填写" + zh, en + " is missing");
    }
  }

  /** Whether another person could do what this one was refused. */
  public static boolean concernsThePerson(DomainException refusal) {
    return PERSONAL.contains(refusal.code());
  }

  public static DomainException conflict(String code, String zh, String en) {
    return new DomainException(DomainException.Kind.CONFLICT, code, Text.of(zh, en));
  }

  public static DomainException forbidden(String code, String zh, String en) {
    return new DomainException(DomainException.Kind.FORBIDDEN, code, Text.of(zh, en));
  }

  /** The step does not fit the state. */
  public static DomainException wrongState(String step, Text state) {
    return conflict(
        "wrong-state",
        "当前状态“%s”不能办理%s".formatted(state.zh(), step),
        "%s is not possible while %s".formatted(step, state.en()));
  }
}
