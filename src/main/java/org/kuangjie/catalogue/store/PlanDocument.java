package org.kuangjie.catalogue.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Plan;

/**
 * Everything that is held of a plan.
 *
 * @param plan the figures that checks use; its members stand beside the others
 * @param inForce whether the plan holds today
 * @param baseline A.002.1, where the plan starts from
 * @param directions 三（二） and 一（四）
 * @param notes contradictions and gaps of the document
 */
public record PlanDocument(
    @JsonUnwrapped Plan plan,
    boolean inForce,
    @Nullable String parentCode,
    LocalDate issuedOn,
    @Nullable Integer outlookYear,
    String source,
    List<PlanSections.Baseline> baseline,
    List<PlanSections.Project> projects,
    List<PlanSections.Direction> directions,
    List<PlanSections.Note> notes,
    List<Zone> zones,
    List<Block> blocks) {

  /**
   * @param located false: the plan was published without an outline, a check answers 待判
   */
  public record Zone(
      String code,
      String kind,
      String name,
      String region,
      List<String> districts,
      List<String> minerals,
      boolean located,
      boolean synthetic) {

    static Zone of(ZoneEntity zone) {
      return new Zone(
          zone.code,
          zone.kind,
          zone.name,
          zone.region,
          List.of(zone.districts),
          List.of(zone.minerals),
          zone.geom != null,
          zone.synthetic);
    }
  }

  /**
   * @param project what it was released for; null while free (002-R44)
   */
  public record Block(
      String code,
      String kind,
      String name,
      String authority,
      List<String> districts,
      List<String> minerals,
      @Nullable String project,
      boolean located,
      boolean synthetic) {

    static Block of(PlanningBlockEntity block) {
      return new Block(
          block.code,
          block.kind,
          block.name,
          block.authority,
          List.of(block.districts),
          List.of(block.minerals),
          block.project,
          block.geom != null,
          block.synthetic);
    }
  }
}
