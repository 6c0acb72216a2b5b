package org.kuangjie.credit.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangjie.credit.listing.Authority;
import org.kuangjie.credit.listing.ListEntry;
import org.kuangjie.credit.listing.ListState;
import org.kuangjie.credit.listing.Papers;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;

/**
 * Which arrows of 000-SM1 somebody may take from where a matter stands. Days, papers and words are
 * judged when a step is taken.
 */
final class ListArrows {

  private static final Map<ListState, Set<ListStep>> BY_AUTHORITY =
      Map.of(
          ListState.INVESTIGATION,
          EnumSet.of(ListStep.DISMISS, ListStep.SPARE, ListStep.ORDER, ListStep.PENALISE),
          ListState.RECTIFICATION,
          EnumSet.of(ListStep.ACCEPT, ListStep.FAIL),
          ListState.PROPOSED_ABNORMAL,
          EnumSet.of(ListStep.NOTIFY),
          ListState.PROPOSED_SERIOUS,
          EnumSet.of(ListStep.NOTIFY),
          ListState.APPEAL_TERM,
          EnumSet.of(ListStep.APPEAL, ListStep.LIST),
          ListState.ABNORMAL,
          EnumSet.of(ListStep.ASK_REMOVAL, ListStep.ESCALATE),
          ListState.SERIOUS,
          EnumSet.of(ListStep.ASK_REMOVAL, ListStep.REMOVE_DIRECTLY),
          ListState.REMOVAL_EXAMINATION,
          EnumSet.of(ListStep.PUBLISH_REMOVAL, ListStep.REFUSE_REMOVAL),
          ListState.REMOVAL_PUBLICITY,
          EnumSet.of(ListStep.OBJECT, ListStep.REMOVE));

  private static final Map<ListState, ListStep> BY_UNIT =
      Map.of(
          ListState.APPEAL_TERM, ListStep.APPEAL,
          ListState.ABNORMAL, ListStep.ASK_REMOVAL,
          ListState.SERIOUS, ListStep.ASK_REMOVAL);

  private ListArrows() {}

  /**
   * @param actor somebody who may read the matter: a unit reads its own only
   */
  static List<ListStep> open(ListEntry entry, Actor actor) {
    Set<ListStep> open = EnumSet.noneOf(ListStep.class);
    boolean decides = Authority.mayDecide(actor, entry.authority());
    if (decides) {
      open.addAll(BY_AUTHORITY.getOrDefault(entry.state(), Set.of()));
      if (entry.state() == ListState.APPEAL_EXAMINATION) {
        open.add(isAnswered(entry) ? ListStep.LIST : ListStep.ANSWER);
      }
      if (entry.isListed()) {
        open.addAll(EnumSet.of(ListStep.CONTINUE_DISCLOSURE, ListStep.STOP_DISCLOSURE));
      }
    } else if (actor.has(Role.ENTITY) && !actor.isOfficial()) {
      ListStep own = BY_UNIT.get(entry.state());
      open.addAll(own == null ? Set.of() : Set.of(own));
    }
    if ((decides || actor.has(Role.CREDIT_OFFICER)) && isRevocable(entry)) {
      open.add(ListStep.REVOKE);
    }
    return new ArrayList<>(open);
  }

  private static boolean isAnswered(ListEntry entry) {
    Papers.Appeal appeal = entry.papers().appeal();
    return appeal != null && appeal.answer() != null;
  }

  private static boolean isRevocable(ListEntry entry) {
    return entry.papers().decision() != null && entry.state() != ListState.REVOKED;
  }
}
