package org.kuangjie.credit.web;

import java.util.Set;
import java.util.UUID;
import org.kuangjie.credit.listing.ListEntry;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;

/** What can be done with a matter of the lists. */
enum ListStep {
  DISMISS(ListSteps::dismiss),
  SPARE(ListSteps::spare),
  ORDER(ListSteps::order),
  ACCEPT(ListSteps::accept),
  FAIL(ListSteps::fail),
  PENALISE(ListSteps::penalise),
  NOTIFY(ListSteps::notice),
  APPEAL(ListSteps::appeal),
  ANSWER(ListSteps::answer),
  LIST(ListSteps::list),
  ESCALATE(ListSteps::escalate),
  ASK_REMOVAL(ListSteps::askRemoval),
  REFUSE_REMOVAL(ListSteps::refuseRemoval),
  PUBLISH_REMOVAL(ListSteps::publishRemoval),
  OBJECT(ListSteps::object),
  REMOVE(ListSteps::remove),
  REMOVE_DIRECTLY(ListSteps::removeDirectly),
  REVOKE(ListSteps::revoke),
  CONTINUE_DISCLOSURE((steps, id, body, actor) -> steps.disclose(id, true, body, actor)),
  STOP_DISCLOSURE((steps, id, body, actor) -> steps.disclose(id, false, body, actor));

  private final Way way;

  ListStep(Way way) {
    this.way = way;
  }

  /** How a step is taken. */
  private interface Way {
    ListEntry take(ListSteps steps, UUID id, ListStepBody body, Actor actor);
  }

  ListEntry take(ListSteps steps, UUID id, ListStepBody body, Actor actor) {
    boolean ofTheUnit = this == APPEAL || this == ASK_REMOVAL;
    if (actor.roles().equals(Set.of(Role.ENTITY)) && !ofTheUnit) {
      throw Guard.forbidden(
          "not-for-units", "单位只能申诉或申请移出", "a unit may appeal or ask for its removal, nothing else");
    }
    return way.take(steps, id, body, actor);
  }
}
