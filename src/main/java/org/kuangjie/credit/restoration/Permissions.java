package org.kuangjie.credit.restoration;

import java.util.Set;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;

/**
 * The permission matrix of 001 (articles 5 to 13): who enters a class of record and who reviews it.
 * 市局 is {@link Role#CREDIT_OFFICER}, 区县局 {@link Role#DISTRICT_OFFICER}; bad conduct is also entered
 * by the officers who found it.
 */
public final class Permissions {

  private static final Set<Role> DISTRICT_FINDS =
      Set.of(Role.DISTRICT_OFFICER, Role.ENFORCEMENT_OFFICER);
  private static final Set<Role> CITY_FINDS = Set.of(Role.CREDIT_OFFICER, Role.CITY_ENFORCEMENT);

  private Permissions() {}

  /**
   * Who acts, as far as a unit is concerned.
   *
   * @param speaks the account speaks for the unit of the record
   * @param types what the unit is
   */
  public record Party(Actor actor, boolean speaks, Set<UnitType> types) {

    public Party {
      types = Set.copyOf(types);
    }
  }

  /**
   * @throws org.kuangjie.shared.DomainException FORBIDDEN, naming who may
   */
  static void enters(RecordClass recordClass, Party party, String districtCode) {
    boolean may =
        switch (recordClass) {
          case BASIC, GOOD -> party.speaks();
          case DUTY -> party.speaks() && party.types().contains(UnitType.MINE);
          case PROJECT -> party.speaks() && party.types().contains(UnitType.PRACTITIONER);
          case BAD -> finds(party.actor(), districtCode);
        };
    if (!may) {
      throw refusal(recordClass, "录入", "enter", enterers(recordClass));
    }
  }

  private static boolean isReviewer(CreditRecord.Matter matter, Actor actor) {
    return switch (matter.recordClass()) {
      case BASIC, GOOD -> actor.has(Role.CREDIT_OFFICER);
      case DUTY, PROJECT ->
          actor.has(Role.DISTRICT_OFFICER) && actor.mayActIn(matter.districtCode());
      case BAD -> false;
    };
  }

  /** Whether {@link #reviews} lets the actor pass. */
  static boolean mayReview(CreditRecord record, Actor actor) {
    CreditRecord.Matter matter = record.matter();
    return isReviewer(matter, actor) && !matter.enteredBy().equals(actor.username());
  }

  /** Every review is of the city or the district of the record, never one's own entry. */
  static void reviews(CreditRecord record, Actor actor) {
    CreditRecord.Matter matter = record.matter();
    if (!isReviewer(matter, actor)) {
      throw refusal(matter.recordClass(), "审核", "review", reviewers(matter.recordClass()));
    }
    Guard.notOwnWork(Set.of(matter.enteredBy()), actor.username());
  }

  /** 市局 alone: objections, spot checks, the end of a unit. */
  static void isCity(Actor actor) {
    if (!actor.has(Role.CREDIT_OFFICER)) {
      throw Guard.forbidden(
          "city-credit-only", "只有市局信用管理人员可以办理", "only the city's credit office may");
    }
  }

  /** 技术支撑单位 prepares reviews of what was submitted (001-R04). */
  static void prepares(CreditRecord record, Actor actor) {
    if (!actor.has(Role.TECHNICAL_SUPPORT)) {
      throw Guard.forbidden(
          "technical-support-only",
          "初核意见只由技术支撑单位填写（办法第五条）",
          "only the technical support writes notes of preparation");
    }
    record.require(RecordState.SUBMITTED, "初核意见/note of preparation");
  }

  /** Whether {@link #isAuthorityOf} lets the actor pass. */
  static boolean isOfAuthority(CreditRecord record, Actor actor) {
    String authority = record.matter().authority();
    return authority.equals(CreditRecord.CITY)
        ? CITY_FINDS.stream().anyMatch(actor::has)
        : DISTRICT_FINDS.stream().anyMatch(actor::has) && actor.mayActIn(authority);
  }

  /** The authority that made a record of bad conduct (001-R13, R28). */
  static void isAuthorityOf(CreditRecord record, Actor actor) {
    if (!isOfAuthority(record, actor)) {
      throw Guard.forbidden(
          "not-the-authority",
          "只有作出该不良行为认定的机关可以办理",
          "only the authority that made the record may do this");
    }
  }

  /** The enforcement office of that authority, and nobody on own work (003-R12). */
  static void isEnforcementOf(CreditRecord record, Actor actor) {
    String authority = record.matter().authority();
    boolean may =
        authority.equals(CreditRecord.CITY)
            ? actor.has(Role.CITY_ENFORCEMENT)
            : actor.has(Role.CITY_ENFORCEMENT)
                || (actor.has(Role.ENFORCEMENT_OFFICER) && actor.mayActIn(authority));
    if (!may) {
      throw Guard.forbidden(
          "enforcement-only",
          "处罚内容由该机关的执法机构复核",
          "the enforcement office of the authority reviews penalties");
    }
    Guard.notOwnWork(Set.of(record.matter().enteredBy()), actor.username());
  }

  /** The authority for which an officer finds bad conduct: the city's, or the district's. */
  static String authority(Actor actor, String districtCode) {
    return CITY_FINDS.stream().anyMatch(actor::has) ? CreditRecord.CITY : districtCode;
  }

  static void speaks(Party party) {
    if (!party.speaks()) {
      throw Guard.forbidden(
          "not-your-unit", "只有该单位的账号可以办理", "only an account of the unit may do this");
    }
  }

  private static boolean finds(Actor actor, String districtCode) {
    return CITY_FINDS.stream().anyMatch(actor::has)
        || (DISTRICT_FINDS.stream().anyMatch(actor::has) && actor.mayActIn(districtCode));
  }

  private static RuntimeException refusal(
      RecordClass recordClass, String zhStep, String enStep, String who) {
    return Guard.forbidden(
        "not-permitted",
        "%s由%s%s（办法%s），您不能%s"
            .formatted(recordClass.words().zh(), who, zhStep, recordClass.article(), zhStep),
        "you may not %s %s".formatted(enStep, recordClass.words().en()));
  }

  private static String enterers(RecordClass recordClass) {
    return switch (recordClass) {
      case BASIC, GOOD -> "市场主体";
      case DUTY -> "矿山企业";
      case PROJECT -> "从业单位";
      case BAD -> "作出认定的自然资源主管部门";
    };
  }

  private static String reviewers(RecordClass recordClass) {
    return switch (recordClass) {
      case BASIC, GOOD -> "市局";
      case DUTY, PROJECT -> "区县局";
      case BAD -> "市局抽查复核，不";
    };
  }
}
