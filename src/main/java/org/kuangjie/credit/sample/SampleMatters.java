package org.kuangjie.credit.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kuangjie.credit.listing.Ground;
import org.kuangjie.credit.listing.ListState;
import org.kuangjie.credit.listing.Listings;
import org.kuangjie.credit.listing.Papers;
import org.kuangjie.credit.listing.Removals;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;

/** Walks a matter of a sample unit to any state of 000-SM1, by the steps officers take. */
@Component
class SampleMatters {

  private final Listings listings;
  private final Removals removals;
  private final Deadlines deadlines;

  SampleMatters(Listings listings, Removals removals, Deadlines deadlines) {
    this.listings = listings;
    this.removals = removals;
    this.deadlines = deadlines;
  }

  /** Leaves one matter of the unit in the state. */
  void walk(UUID unit, ListState to, Actor officer) {
    UUID id = listings.clue(unit, null, "示意线索：未按规定填报（示意数据）", ago(200), officer).id();
    switch (to) {
      case INVESTIGATION -> {}
      case NOT_LISTED -> listings.spared(id, true, true, true, "示意：已主动整改", officer);
      case RECTIFICATION -> order(id, ago(5), officer);
      case PROPOSED_ABNORMAL -> proposed(id, officer);
      case PROPOSED_SERIOUS -> penalise(id, officer);
      case APPEAL_TERM -> told(id, ago(3), officer);
      case APPEAL_EXAMINATION -> {
        told(id, ago(8), officer);
        listings.appealed(id, ago(2), "示意：对事由有异议", officer);
      }
      case SERIOUS -> {
        penalise(id, officer);
        tell(id, ago(140), officer);
        listings.listed(id, "示意列入决定（严重失信）", ago(100), "示意", officer);
      }
      default -> listed(id, to, officer);
    }
  }

  private void listed(UUID id, ListState to, Actor officer) {
    told(id, ago(140), officer);
    listings.listed(id, "示意列入决定", ago(100), "示意", officer);
    switch (to) {
      case REMOVAL_EXAMINATION -> ask(id, ago(1), officer);
      case REMOVAL_PUBLICITY -> {
        ask(id, ago(4), officer);
        removals.published(id, true, true, ago(2), "示意：符合提前移出条件", officer);
      }
      case REMOVED -> {
        ask(id, ago(20), officer);
        removals.published(id, true, true, ago(15), "示意：符合提前移出条件", officer);
        removals.removed(id, ago(2), "示意：公示无异议", officer);
      }
      case REVOKED -> removals.revoked(id, "示意：列入决定被撤销", officer);
      default -> {}
    }
  }

  /** An entry of three years that went over into the serious list. */
  void escalate(UUID unit, Actor officer) {
    UUID id = listings.clue(unit, null, "示意线索：长期未整改（示意数据）", ago(860), officer).id();
    listings.ordered(
        id, Ground.NOT_FILED, LocalDate.of(2023, 6, 10), "示意责改", ago(850), ago(830), "示意", officer);
    listings.failed(id, ago(829), false, "示意：逾期未整改", officer);
    tell(id, ago(825), officer);
    listings.listed(id, "示意列入决定", ago(800), "示意", officer);
    UUID next = listings.escalated(id, ago(40), "示意：满三年仍未整改，已核实", officer).id();
    tell(next, ago(38), officer);
    listings.listed(next, "示意列入决定（升级）", ago(10), "示意", officer);
  }

  private void order(UUID id, LocalDate on, Actor officer) {
    listings.ordered(id, Ground.RULES_VIOLATED, ago(190), "示意责改", on, null, "示意：责令整改", officer);
  }

  private void proposed(UUID id, Actor officer) {
    order(id, ago(185), officer);
    listings.failed(id, ago(145), false, "示意：逾期未整改", officer);
  }

  private void penalise(UUID id, Actor officer) {
    listings.penalised(
        id,
        Ground.HEAVIER_FINE,
        ago(190),
        new Papers.Penalty("示意罚决", ago(150)),
        "示意：从重处以罚款",
        officer);
  }

  private void told(UUID id, LocalDate on, Actor officer) {
    proposed(id, officer);
    tell(id, on, officer);
  }

  private void tell(UUID id, LocalDate on, Actor officer) {
    listings.notified(id, "示意事由", "渝规资规范〔2023〕6号第十二条、第十三条", "收到之日起20日内可以申诉", on, officer);
  }

  private void ask(UUID id, LocalDate on, Actor officer) {
    Papers.Request request =
        new Papers.Request("示意：列入情况", "示意：已履行义务", "示意：整改情况", List.of("示意证据材料"), true);
    removals.asked(id, request, on, officer);
  }

  /** So many working days ago. */
  private LocalDate ago(int workingDays) {
    return deadlines.clock().workingDaysBefore(deadlines.today(), workingDays);
  }
}
