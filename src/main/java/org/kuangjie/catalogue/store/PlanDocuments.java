package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.catalogue.Plans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a plan with all its sections for readers. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class PlanDocuments {

  private final Plans plans;
  private final PlanHeads heads;
  private final PlanSections sections;
  private final ZoneRepository zones;
  private final PlanningBlockRepository blocks;

  PlanDocuments(
      Plans plans,
      PlanHeads heads,
      PlanSections sections,
      ZoneRepository zones,
      PlanningBlockRepository blocks) {
    this.plans = plans;
    this.heads = heads;
    this.sections = sections;
    this.zones = zones;
    this.blocks = blocks;
  }

  /**
   * @param today day for {@link PlanDocument#inForce}
   * @throws org.kuangjie.shared.DomainException NOT_FOUND
   */
  public PlanDocument get(String code, LocalDate today) {
    Plan plan = plans.get(code);
    PlanHeads.Head head = heads.find(code).orElseThrow();
    return new PlanDocument(
        plan,
        plan.isInForce(today),
        head.parentCode(),
        head.issuedOn(),
        head.outlookYear(),
        head.source(),
        sections.listBaseline(code),
        sections.listProjects(code),
        sections.listDirections(code, null, null, null),
        sections.listNotes(code),
        zones.listOf(code).stream().map(PlanDocument.Zone::of).toList(),
        blocks.listOf(code).stream().map(PlanDocument.Block::of).toList());
  }
}
