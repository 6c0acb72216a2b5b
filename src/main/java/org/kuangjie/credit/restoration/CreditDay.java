package org.kuangjie.credit.restoration;

import java.util.List;
import java.util.UUID;
import org.kuangjie.credit.store.RecordStore;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a day brings about by itself: publicity and disclosure end, and the rating with them.
 * Readers apply the days anyway; this notes them in the history and reckons the rating.
 */
@Component
public class CreditDay implements PeriodicWork {

  private static final Logger log = LoggerFactory.getLogger(CreditDay.class);
  private static final int BATCH = 500;

  private final RecordStore store;
  private final RecordKeeper keeper;
  private final Deadlines deadlines;
  private final TransactionTemplate transaction;

  CreditDay(
      RecordStore store,
      RecordKeeper keeper,
      Deadlines deadlines,
      TransactionTemplate transaction) {
    this.store = store;
    this.keeper = keeper;
    this.deadlines = deadlines;
    this.transaction = transaction;
  }

  /**
   * Notes what became due; each record in a transaction of its own.
   *
   * @return how many records moved
   */
  public int turn() {
    int moved = 0;
    List<UUID> due = store.listDue(deadlines.today(), BATCH);
    for (UUID id : due) {
      try {
        transaction.executeWithoutResult(status -> move(id));
        moved++;
      } catch (OptimisticLockingFailureException e) {
        log.debug("{} is being worked on", id);
      }
    }
    return moved;
  }

  private void move(UUID id) {
    CreditRecord before = store.find(id).orElseThrow();
    CreditRecord after = before.on(deadlines.today());
    if (after.state() != before.state()) {
      keeper.kept(
          before, before.to(after.state()), Actor.SYSTEM, after.state().name(), "期限届满，自动办理");
    }
  }

  @Override
  public int round() {
    return turn();
  }
}
