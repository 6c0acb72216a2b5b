package org.kuangjie.sensing.reading;

import java.util.List;
import java.util.Map;
import org.kuangjie.sensing.store.ReadingStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what readers saw; a delivery that changes a patch begins its reading anew. */
@Service
@Transactional
public class PatchReadings {

  private final ReadingStore store;
  private final ApplicationEventPublisher events;

  PatchReadings(ReadingStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /** What somebody sees in a patch as it was delivered. */
  public record Statement(long patchId, int revision, ReadingResult result, String words) {}

  @Transactional(readOnly = true)
  public Readings of(long patchId, int revision) {
    return new Readings(store.list(patchId, revision));
  }

  public Readings read(Statement said, Actor actor) {
    int seat = of(said.patchId(), said.revision()).seatFor(actor);
    try {
      store.add(said, seat, actor.username());
    } catch (DuplicateKeyException e) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "read-meanwhile",
          Text.of("他人刚刚提交了判读，请重新查看", "somebody else has just read it; look again"),
          Map.of(),
          e);
    }
    events.publishEvent(
        new AuditEvent(
            actor.username(), "patch.read", "patch:" + said.patchId(), Map.of("seat", seat)));
    return of(said.patchId(), said.revision());
  }

  /** Newest period first. */
  @Transactional(readOnly = true)
  public List<ReadingProgress> progress(List<String> districts, boolean withSpecialUse) {
    List<ReadingProgress.Pair> pairs = store.listPairs(districts, withSpecialUse);
    return store.listProgress(districts, withSpecialUse).stream()
        .map(
            each ->
                each.with(
                    pairs.stream()
                        .filter(
                            pair -> pair.year() == each.year() && pair.period() == each.period())
                        .toList()))
        .toList();
  }
}
