package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.catalogue.Plans;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Holds one snapshot per plan until its version changes. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class CataloguePlans implements Plans {

  private final PlanHeads heads;
  private final PlanSections sections;
  private final Map<String, Plan> snapshots = new ConcurrentHashMap<>();

  CataloguePlans(PlanHeads heads, PlanSections sections) {
    this.heads = heads;
    this.sections = sections;
  }

  @Override
  public List<Plan> list() {
    return heads.list().stream().map(this::snapshot).toList();
  }

  @Override
  public Plan get(String code) {
    return heads
        .find(code)
        .map(this::snapshot)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-plan",
                    "没有代码为“%s”的规划；可用：%s".formatted(code, codes()),
                    "There is no plan with the code %s; held are: %s".formatted(code, codes())));
  }

  /** Plans of the city only: a plan of a district stands under its parent. */
  @Override
  public Optional<Plan> findApplicable(LocalDate day) {
    List<PlanHeads.Head> begun =
        heads.list().stream()
            .filter(head -> head.parentCode() == null && !head.validFrom().isAfter(day))
            .toList();
    Comparator<PlanHeads.Head> byEnd =
        Comparator.comparing(
            head ->
                head.validTo() == null || !head.validTo().isBefore(day)
                    ? LocalDate.MAX
                    : head.validTo());
    return begun.stream().max(byEnd.thenComparing(head -> head.validFrom())).map(this::snapshot);
  }

  private String codes() {
    return String.join(", ", heads.list().stream().map(h -> h.code()).toList());
  }

  private Plan snapshot(PlanHeads.Head head) {
    return snapshots.compute(
        head.code(),
        (code, held) -> held != null && held.version() == head.version() ? held : read(head));
  }

  private Plan read(PlanHeads.Head head) {
    return new Plan(
        head.code(),
        head.version(),
        Text.of(head.nameZh(), head.nameEn()),
        head.documentNumber(),
        head.validFrom(),
        head.validTo(),
        List.copyOf(sections.listPolicies(head.code())),
        List.copyOf(sections.listScaleClasses(head.code())),
        List.copyOf(sections.listScaleFloors(head.code())),
        List.copyOf(sections.listCaps(head.code())),
        List.copyOf(sections.listBalances(head.code())),
        List.copyOf(sections.listIndicators(head.code())),
        List.copyOf(sections.listBlockQuotas(head.code())));
  }
}
