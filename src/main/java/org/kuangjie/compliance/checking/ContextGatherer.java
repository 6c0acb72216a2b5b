package org.kuangjie.compliance.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.catalogue.Districts.Authority;
import org.kuangjie.catalogue.Districts.District;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.Overlay;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.catalogue.Plans;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.RightKind;
import org.kuangjie.compliance.rules.BoundaryFacts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Asks the catalogue for everything the rules look at; the layers in one snapshot. */
@Component
class ContextGatherer {

  private static final int NEAREST = 5;

  private final Plans plans;
  private final Minerals minerals;
  private final Districts districts;
  private final MiningRights rights;
  private final Overlay overlay;

  ContextGatherer(
      Plans plans, Minerals minerals, Districts districts, MiningRights rights, Overlay overlay) {
    this.plans = plans;
    this.minerals = minerals;
    this.districts = districts;
    this.rights = rights;
    this.overlay = overlay;
  }

  /** Day and plan filled in, so that the same law can be applied again. */
  CheckRequest pin(CheckRequest request, LocalDate today) {
    LocalDate day = Objects.requireNonNullElse(request.asOf(), today);
    String code = request.plan();
    if (code == null) {
      return request.withLaw(day, plans.findApplicable(day).map(Plan::code).orElse(null));
    }
    List<String> held = plans.list().stream().map(Plan::code).toList();
    if (!held.contains(code)) {
      throw DomainException.invalid(
          "unknown-plan",
          "没有代码为“%s”的规划，可用：%s".formatted(code, String.join("、", held)),
          "no plan is called %s; held: %s".formatted(code, String.join(", ", held)));
    }
    return request.withLaw(day, code);
  }

  /**
   * @throws DomainException INVALID when the catalogue holds no such right
   */
  @Nullable MiningRight existingRight(CheckRequest request) {
    String licence = request.existingRight();
    return licence == null
        ? null
        : rights
            .find(licence.strip())
            .orElseThrow(
                () ->
                    DomainException.invalid(
                        "unknown-existing-right",
                        "矿业权图层中没有许可证号“%s”，请核对existingRight".formatted(licence),
                        "no right with licence number \"%s\" is held, check existingRight"
                            .formatted(licence)));
  }

  /**
   * @param request as pinned
   * @param usable the boundary can be evaluated
   * @param versionIds layer versions to read; null = those in force
   */
  CheckContext gather(
      CheckRequest request,
      BoundaryFacts boundary,
      boolean usable,
      @Nullable MiningRight existing,
      @Nullable Map<String, Long> versionIds) {
    LocalDate day = Objects.requireNonNull(request.asOf());
    Mineral mineral = request.mineral() == null ? null : mineral(request.mineral());
    SpatialFacts spatial =
        usable
            ? spatial(boundary, day, versionIds)
            : new SpatialFacts(Map.of(), List.of(), List.of());
    return new CheckContext(
        request,
        day,
        boundary,
        request.plan() == null ? null : plans.get(request.plan()),
        mineral,
        request.coMinerals().stream().map(this::mineral).toList(),
        mineral == null ? null : minerals.strategicStatus(mineral, day),
        request.authority() == null ? null : authority(request.authority()),
        existing,
        spatial,
        touched(spatial, day),
        ledger(request, mineral, spatial, day));
  }

  private SpatialFacts spatial(
      BoundaryFacts boundary, LocalDate day, @Nullable Map<String, Long> versionIds) {
    return versionIds == null
        ? overlay.gather(boundary.geometry(), day)
        : overlay.gather(boundary.geometry(), day, versionIds);
  }

  private Mineral mineral(String name) {
    return minerals.find(name).orElseThrow(() -> unknownMineral(name));
  }

  private DomainException unknownMineral(String name) {
    List<String> nearest = minerals.nearest(name, NEAREST);
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

  private List<District> touched(SpatialFacts spatial, LocalDate day) {
    return spatial.list(LayerName.DISTRICTS).stream()
        .filter(Overlaps::isReal)
        .map(FeatureFact::code)
        .distinct()
        .flatMap(code -> districts.find(code, day).stream())
        .toList();
  }

  private CheckContext.Ledger ledger(
      CheckRequest request, @Nullable Mineral mineral, SpatialFacts spatial, LocalDate day) {
    String plan = request.plan();
    if (mineral == null
        || plan == null
        || spatial.findLayer(LayerName.MINING_RIGHTS).isEmpty()
        || request.rightKind() != RightKind.MINING) {
      return CheckContext.Ledger.EMPTY;
    }
    return new CheckContext.Ledger(
        rights.tierUsage(plan, day, spatial.versionIds()),
        rights.approvedCapacity(mineral.code(), day, spatial.versionIds()));
  }
}
