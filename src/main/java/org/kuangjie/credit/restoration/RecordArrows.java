package org.kuangjie.credit.restoration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;

/**
 * Which arrows of 001-SM1 and 001-SM2 somebody may take from where a record stands. Days, clauses
 * and words are judged when a step is taken.
 */
public final class RecordArrows {

  private static final Set<RecordClass> SPOT_CHECKED =
      EnumSet.of(RecordClass.DUTY, RecordClass.PROJECT);

  private RecordArrows() {}

  /**
   * @param actor somebody who may read the record
   * @param speaks the account speaks for the unit of the record
   * @param spotChecked a supplement is asked for and not given yet
   */
  public static List<RecordStep> open(
      CreditRecord record, Actor actor, boolean speaks, boolean spotChecked) {
    Set<RecordStep> open = EnumSet.noneOf(RecordStep.class);
    if (speaks) {
      open.addAll(ofTheUnit(record, spotChecked));
    }
    if (Permissions.mayReview(record, actor)) {
      open.addAll(ofTheReview(record));
    }
    if (actor.has(Role.TECHNICAL_SUPPORT) && record.state() == RecordState.SUBMITTED) {
      open.add(RecordStep.PREPARE);
    }
    if (actor.has(Role.CREDIT_OFFICER)) {
      open.addAll(ofTheCity(record, spotChecked));
    }
    if (isBad(record) && Permissions.isOfAuthority(record, actor)) {
      open.addAll(ofTheAuthority(record.state()));
    }
    if (record.state() == RecordState.PUBLICISED) {
      open.add(RecordStep.OBJECT);
    }
    return new ArrayList<>(open);
  }

  private static Set<RecordStep> ofTheUnit(CreditRecord record, boolean spotChecked) {
    Set<RecordStep> open = EnumSet.noneOf(RecordStep.class);
    if (record.state() == RecordState.DRAFT) {
      open.add(RecordStep.SUBMIT);
    }
    if (spotChecked) {
      open.add(RecordStep.SUPPLEMENT);
    }
    if (isBad(record) && record.state() == RecordState.EFFECTIVE) {
      open.add(RecordStep.REQUEST_REPAIR);
    }
    return open;
  }

  private static Set<RecordStep> ofTheReview(CreditRecord record) {
    boolean project = record.matter().recordClass() == RecordClass.PROJECT;
    return switch (record.state()) {
      case SUBMITTED -> EnumSet.of(RecordStep.RETURN, RecordStep.APPROVE);
      case APPROVED -> project ? EnumSet.of(RecordStep.ACCEPT) : Set.of();
      default -> Set.of();
    };
  }

  private static Set<RecordStep> ofTheCity(CreditRecord record, boolean spotChecked) {
    RecordClass recordClass = record.matter().recordClass();
    return switch (record.state()) {
      case APPROVED ->
          recordClass == RecordClass.GOOD
              ? EnumSet.of(RecordStep.PUBLICISE)
              : SPOT_CHECKED.contains(recordClass) && !spotChecked
                  ? EnumSet.of(RecordStep.SPOT_CHECK)
                  : Set.of();
      case OBJECTED -> EnumSet.of(RecordStep.MAINTAIN, RecordStep.CORRECT);
      case PUBLICISED, EFFECTIVE -> isBad(record) ? EnumSet.of(RecordStep.RECHECK) : Set.of();
      default -> Set.of();
    };
  }

  private static Set<RecordStep> ofTheAuthority(RecordState state) {
    return switch (state) {
      case ENTERED -> EnumSet.of(RecordStep.PUBLICISE, RecordStep.DROP);
      case REPAIR_REQUESTED ->
          EnumSet.of(RecordStep.GRANT_REPAIR, RecordStep.REFUSE_REPAIR, RecordStep.FIND_FRAUD);
      case REPAIR_GRANTED -> EnumSet.of(RecordStep.ANNOUNCE_REPAIR, RecordStep.FIND_FRAUD);
      case REPAIRED -> EnumSet.of(RecordStep.FIND_FRAUD);
      default -> Set.of();
    };
  }

  private static boolean isBad(CreditRecord record) {
    return record.matter().recordClass() == RecordClass.BAD;
  }
}
