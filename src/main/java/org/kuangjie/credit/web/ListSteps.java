package org.kuangjie.credit.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.listing.ListEntry;
import org.kuangjie.credit.listing.Listings;
import org.kuangjie.credit.listing.Papers;
import org.kuangjie.credit.listing.Removals;
import org.kuangjie.credit.web.ListStepBody.NoticeWords;
import org.kuangjie.credit.web.ListStepBody.RemovalRequestBody;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Actor;

/** Turns the body of a step into the call it means. */
record ListSteps(Listings listings, Removals removals, Deadlines deadlines) {

  ListEntry dismiss(UUID id, ListStepBody body, Actor actor) {
    return listings.dismissed(id, body.words(), actor);
  }

  ListEntry spare(UUID id, ListStepBody body, Actor actor) {
    ListStepBody.Findings found = body.found();
    return listings.spared(
        id,
        is(found.rectified()),
        is(found.effectRemoved()),
        is(found.commitment()),
        body.words(),
        actor);
  }

  ListEntry order(UUID id, ListStepBody body, Actor actor) {
    return listings.ordered(
        id,
        Given.required(body.ground(), "ground"),
        Given.required(body.groundOn(), "groundOn"),
        Given.required(body.document(), "document"),
        on(body),
        body.dueOn(),
        body.words(),
        actor);
  }

  ListEntry accept(UUID id, ListStepBody body, Actor actor) {
    return listings.rectified(id, deadlines.today(), body.words(), actor);
  }

  ListEntry fail(UUID id, ListStepBody body, Actor actor) {
    return listings.failed(
        id, deadlines.today(), is(body.found().insufficient()), body.words(), actor);
  }

  ListEntry penalise(UUID id, ListStepBody body, Actor actor) {
    Papers.Penalty penalty =
        new Papers.Penalty(Given.required(body.document(), "document"), on(body));
    return listings.penalised(
        id,
        Given.required(body.ground(), "ground"),
        Given.required(body.groundOn(), "groundOn"),
        penalty,
        body.words(),
        actor);
  }

  ListEntry notice(UUID id, ListStepBody body, Actor actor) {
    NoticeWords notice = Given.required(body.notice(), "notice");
    return listings.notified(id, notice.facts(), notice.basis(), notice.rights(), on(body), actor);
  }

  ListEntry appeal(UUID id, ListStepBody body, Actor actor) {
    boolean unit = !actor.isOfficial();
    return listings.appealed(id, unit ? deadlines.today() : on(body), body.words(), actor);
  }

  ListEntry answer(UUID id, ListStepBody body, Actor actor) {
    return listings.answered(
        id,
        Given.required(body.accepted(), "accepted"),
        Given.required(body.document(), "document"),
        body.words(),
        actor);
  }

  ListEntry list(UUID id, ListStepBody body, Actor actor) {
    return listings.listed(
        id, Given.required(body.document(), "document"), deadlines.today(), body.words(), actor);
  }

  ListEntry escalate(UUID id, ListStepBody body, Actor actor) {
    return listings.escalated(id, deadlines.today(), body.words(), actor);
  }

  ListEntry askRemoval(UUID id, ListStepBody body, Actor actor) {
    RemovalRequestBody asked = Given.required(body.request(), "request");
    Papers.Request request =
        new Papers.Request(
            asked.circumstances(),
            asked.reason(),
            asked.rectification(),
            asked.evidence(),
            asked.promise());
    return removals.asked(id, request, deadlines.today(), actor);
  }

  ListEntry refuseRemoval(UUID id, ListStepBody body, Actor actor) {
    return removals.refused(id, Given.required(body.document(), "document"), body.words(), actor);
  }

  ListEntry publishRemoval(UUID id, ListStepBody body, Actor actor) {
    ListStepBody.Findings found = body.found();
    return removals.published(
        id,
        is(found.obligationsMet()),
        is(found.effectRemoved()),
        deadlines.today(),
        body.words(),
        actor);
  }

  ListEntry object(UUID id, ListStepBody body, Actor actor) {
    return removals.objected(id, body.words(), actor);
  }

  ListEntry remove(UUID id, ListStepBody body, Actor actor) {
    return removals.removed(id, deadlines.today(), body.words(), actor);
  }

  ListEntry removeDirectly(UUID id, ListStepBody body, Actor actor) {
    return removals.removedDirectly(
        id, Given.required(body.direct(), "direct"), deadlines.today(), body.words(), actor);
  }

  ListEntry revoke(UUID id, ListStepBody body, Actor actor) {
    return removals.revoked(id, body.words(), actor);
  }

  ListEntry disclose(UUID id, boolean goesOn, ListStepBody body, Actor actor) {
    return removals.disclosed(id, goesOn, body.words(), actor);
  }

  private LocalDate on(ListStepBody body) {
    LocalDate stated = body.on();
    return stated == null ? deadlines.today() : stated;
  }

  private static boolean is(@Nullable Boolean stated) {
    return Boolean.TRUE.equals(stated);
  }
}
