package org.kuangjie.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.catalogue.Plans;
import org.kuangjie.catalogue.store.PlanBalance;
import org.kuangjie.catalogue.store.PlanBalances;
import org.kuangjie.catalogue.store.PlanDocument;
import org.kuangjie.catalogue.store.PlanDocuments;
import org.kuangjie.catalogue.store.PlanSections;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plans and what they say. */
@RestController
@RequestMapping("/api/plans")
@Tag(name = "catalogue")
class PlanController {

  private final Plans plans;
  private final PlanDocuments documents;
  private final PlanSections sections;
  private final PlanBalances balances;
  private final RegisterFilters filters;

  PlanController(
      Plans plans,
      PlanDocuments documents,
      PlanSections sections,
      PlanBalances balances,
      RegisterFilters filters) {
    this.plans = plans;
    this.documents = documents;
    this.sections = sections;
    this.balances = balances;
    this.filters = filters;
  }

  @GetMapping
  @PreAuthorize("permitAll()")
  @Operation(summary = "规划目录 / the plans held", description = "asOf: 只列当日有效的 / in force that day")
  PlanList list(@RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query) {
    ListRequest request = ListRequest.of(query, Set.of("asOf"));
    LocalDate today = RegisterFilters.today();
    return new PlanList(
        plans.list().stream()
            .filter(plan -> request.findAsOf().map(plan::isInForce).orElse(true))
            .map(plan -> Item.of(plan, today))
            .toList());
  }

  @GetMapping("/{code}")
  @PreAuthorize("permitAll()")
  @Operation(summary = "一个规划的全部内容 / everything of one plan")
  PlanDocument get(
      @PathVariable String code,
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query) {
    ListRequest.of(query, Set.of());
    return documents.get(code, RegisterFilters.today());
  }

  /** 002-R50: the directions as text that can be searched. */
  @GetMapping("/{code}/directions")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "区县方向与矿种形势 / directions by district, outlook by mineral",
      description = "district, mineral, q")
  DirectionList directions(
      @PathVariable String code,
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query) {
    ListRequest request = ListRequest.of(query, Set.of("district", "mineral", "q"));
    String plan = plans.get(code).code();
    return new DirectionList(
        sections.listDirections(
            plan,
            request.find("district").map(filters::district).orElse(null),
            request.find("mineral").map(filters::mineral).orElse(null),
            request.find("q").orElse(null)));
  }

  /** 002-R02, R03, R04, R20, R21. */
  @GetMapping("/{code}/balance")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "规划指标与登记情况对照 / the plan's figures beside what is registered",
      description =
          "asOf（缺省为今日 / today when absent）. 缺少的成员表示未知，不是零"
              + " / a member that is absent is unknown, not zero")
  PlanBalance balance(
      @PathVariable String code,
      @RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query,
      @Parameter(hidden = true) Actor actor) {
    ListRequest request = ListRequest.of(query, Set.of("asOf"));
    return balances.get(code, request.findAsOf().orElseGet(RegisterFilters::today), actor);
  }

  record PlanList(List<Item> items) {}

  record DirectionList(List<PlanSections.Direction> items) {}

  /** Head of a plan. */
  record Item(
      String code,
      int version,
      Text name,
      String documentNumber,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      boolean inForce) {

    static Item of(Plan plan, LocalDate today) {
      return new Item(
          plan.code(),
          plan.version(),
          plan.name(),
          plan.documentNumber(),
          plan.validFrom(),
          plan.validTo(),
          plan.isInForce(today));
    }
  }
}
