package org.kuangjie.compliance.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.catalogue.Districts.Authority;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.catalogue.Plans;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.HolderStanding;
import org.kuangjie.compliance.YearlyGates;
import org.kuangjie.compliance.YearlyGates.Gate;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.SocialCreditCode;
import org.kuangjie.shared.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Looks up what a request names, all in one snapshot. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class SubjectReader {

  private static final int NEAREST = 5;

  private final Plans plans;
  private final Minerals minerals;
  private final Districts districts;
  private final MiningRights rights;
  private final ObjectProvider<HolderStanding> standing;
  private final ObjectProvider<YearlyGates> yearly;

  SubjectReader(
      Plans plans,
      Minerals minerals,
      Districts districts,
      MiningRights rights,
      ObjectProvider<HolderStanding> standing,
      ObjectProvider<YearlyGates> yearly) {
    this.plans = plans;
    this.minerals = minerals;
    this.districts = districts;
    this.rights = rights;
    this.standing = standing;
    this.yearly = yearly;
  }

  /**
   * @param today day of the law when the request names none
   * @throws DomainException INVALID for a plan, mineral, authority or right nobody holds
   */
  public Subject read(CheckRequest request, LocalDate today) {
    LocalDate day = Objects.requireNonNullElse(request.asOf(), today);
    String code = request.plan();
    String licence = request.existingRight();
    return subject(
        request,
        day,
        code == null ? plans.findApplicable(day).orElse(null) : plan(code),
        licence == null ? null : right(licence));
  }

  private Subject subject(
      CheckRequest request, LocalDate day, @Nullable Plan plan, @Nullable MiningRight existing) {
    Minerals held = minerals.snapshot();
    Mineral main = request.mineral() == null ? null : mineral(held, request.mineral());
    return new Subject(
        request.withLaw(day, plan == null ? null : plan.code()),
        day,
        plan,
        held.findReference().orElse(null),
        main,
        request.coMinerals().stream().map(name -> mineral(held, name)).toList(),
        main == null ? null : held.strategicStatus(main, day),
        request.authority() == null ? null : authority(request.authority()),
        existing,
        null,
        holderDoubt(request),
        standings(request, existing, day));
  }

  private UnitStandings standings(
      CheckRequest request, @Nullable MiningRight existing, LocalDate day) {
    String holder = Subject.holder(request, existing);
    String unit = request.technicalUnitUscc();
    boolean named = unit != null && !unit.isBlank();
    return new UnitStandings(
        holder == null ? null : standing(holder, day),
        named,
        unit == null || !named ? null : standing(SocialCreditCode.normalise(unit), day),
        existing == null ? null : gates(existing.licenceNumber(), day));
  }

  private @Nullable List<Gate> gates(String licence, LocalDate day) {
    YearlyGates register = yearly.getIfAvailable();
    return register == null ? null : register.find(licence, day).orElse(null);
  }

  private HolderStanding.@Nullable Standing standing(String uscc, LocalDate day) {
    HolderStanding register = standing.getIfAvailable();
    return register == null ? null : register.find(uscc, day).orElse(null);
  }

  private static @Nullable Text holderDoubt(CheckRequest request) {
    String stated = request.holderUscc();
    return stated == null || stated.isBlank()
        ? null
        : SocialCreditCode.findFault(SocialCreditCode.normalise(stated)).orElse(null);
  }

  private Plan plan(String code) {
    List<Plan> held = plans.list();
    return held.stream()
        .filter(plan -> plan.code().equals(code))
        .findFirst()
        .orElseThrow(() -> unknownPlan(code, held.stream().map(Plan::code).toList()));
  }

  private static DomainException unknownPlan(String code, List<String> held) {
    return DomainException.invalid(
        "unknown-plan",
        "没有代码为“%s”的规划，可用：%s".formatted(code, String.join("、", held)),
        "no plan is called %s; held: %s".formatted(code, String.join(", ", held)));
  }

  private MiningRight right(String licence) {
    return rights
        .find(licence.strip())
        .orElseThrow(
            () ->
                DomainException.invalid(
                    "unknown-existing-right",
                    "矿业权图层中没有许可证号“%s”，请核对existingRight".formatted(licence),
                    "no right with licence number \"%s\" is held, check existingRight"
                        .formatted(licence)));
  }

  private static Mineral mineral(Minerals held, String name) {
    return held.find(name).orElseThrow(() -> unknownMineral(held, name));
  }

  private static DomainException unknownMineral(Minerals held, String name) {
    List<String> nearest = held.nearest(name, NEAREST);
    boolean alike = !nearest.isEmpty();
    String zh = alike ? String.join("、", nearest) : "无（请确认规划数据已导入）";
    String en = alike ? String.join(", ", nearest) : "none (is the plan imported?)";
    return new DomainException(
        DomainException.Kind.INVALID,
        "unknown-mineral",
        Text.of(
            "不认识的矿种“%s”，相近的名称：%s".formatted(name, zh),
            "unknown mineral \"%s\"; nearest names: %s".formatted(name, en)),
        Map.of("nearest", nearest),
        null);
  }

  private Authority authority(String codeOrName) {
    return districts
        .findAuthority(codeOrName)
        .orElseThrow(
            () ->
                DomainException.invalid(
                    "unknown-authority",
                    "没有名称或代码为“%s”的登记机关".formatted(codeOrName),
                    "no authority has the name or code \"%s\"".formatted(codeOrName)));
  }
}
