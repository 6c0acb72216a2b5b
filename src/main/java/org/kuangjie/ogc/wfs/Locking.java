package org.kuangjie.ogc.wfs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.editing.FeatureEditing;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.store.FeatureLocks;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Locks what queries find (OGC 09-025r2, 12.2.4). */
@Component
class Locking {

  private static final Duration LONGEST = Duration.ofHours(1);

  private final FeatureEditing editing;
  private final FeatureLocks locks;
  private final TransactionTemplate transaction;

  Locking(FeatureEditing editing, FeatureLocks locks, PlatformTransactionManager transactions) {
    this.editing = editing;
    this.locks = locks;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What was locked.
   *
   * @param held ids by query, in the queries' order
   * @param refused what somebody else holds
   */
  record Lock(UUID id, Map<WfsQuery, List<String>> held, Map<WfsQuery, List<String>> refused) {}

  boolean allows(LayerDefinition layer, Actor actor) {
    return editing.allows(layer, actor);
  }

  /**
   * @param most at most so many features
   * @throws OgcException CannotLockAllFeatures when all are wanted and one is held by somebody
   */
  Lock lock(WfsRequest request, List<WfsQuery> queries, long most) {
    boolean all = isAll(request);
    Duration term = term(request);
    Map<WfsQuery, List<String>> found = new LinkedHashMap<>();
    long left = most;
    for (WfsQuery query : queries) {
      requireLockable(query, request.actor());
      List<String> ids =
          editing.ids(query.layer(), query.filter(), request.actor()).stream().limit(left).toList();
      left -= ids.size();
      found.put(query, ids);
    }
    return Objects.requireNonNull(
        transaction.execute(status -> acquire(found, all, term, request.actor())));
  }

  private Lock acquire(Map<WfsQuery, List<String>> found, boolean all, Duration term, Actor actor) {
    Lock lock = new Lock(locks.open(term, actor), new LinkedHashMap<>(), new LinkedHashMap<>());
    found.forEach(
        (query, ids) -> {
          List<String> held = locks.acquire(lock.id(), query.layer(), ids);
          List<String> refused = new ArrayList<>(ids);
          refused.removeAll(held);
          if (all && !refused.isEmpty()) {
            throw new OgcException(
                "CannotLockAllFeatures",
                query.layer().name() + "." + refused.get(0),
                400,
                Text.of("有要素已被他人锁定", "A feature is locked by somebody else"));
          }
          lock.held().put(query, ids.stream().filter(held::contains).toList());
          lock.refused().put(query, refused);
        });
    return lock;
  }

  /** Starts the term of a lock anew. */
  void renew(String lockId, WfsRequest request) {
    try {
      locks.renew(lockId, term(request), request.actor());
    } catch (DomainException e) {
      throw refusal(e, true);
    }
  }

  private void requireLockable(WfsQuery query, Actor actor) {
    if (query.isJoin()) {
      throw OgcException.invalid("typeNames", "联接不能锁定", "Joins cannot be locked");
    }
    if (!allows(query.layer(), actor)) {
      throw WfsExceptions.notProcessed(
          "typeNames", Text.of("无权编辑该图层，不能锁定", "Features you may not edit cannot be locked"));
    }
  }

  private static boolean isAll(WfsRequest request) {
    String action = request.find("lockAction").orElse("ALL");
    if (!action.equals("ALL") && !action.equals("SOME")) {
      throw OgcException.invalid("lockAction", "须为 ALL 或 SOME", "is ALL or SOME");
    }
    return action.equals("ALL");
  }

  /** Seconds in 2.0, minutes before. */
  private static Duration term(WfsRequest request) {
    boolean latest = request.version() == WfsVersion.V2_0_0;
    long unit = latest ? 1 : 60;
    try {
      long given = Long.parseLong(request.find("expiry").orElse(latest ? "300" : "5").strip());
      if (given > 0) {
        return Duration.ofSeconds(Math.min(given, LONGEST.toSeconds()) * unit).compareTo(LONGEST)
                > 0
            ? LONGEST
            : Duration.ofSeconds(given * unit);
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw OgcException.invalid("expiry", "须为正整数", "must be a positive whole number");
  }

  /** Refusals of changes and locks in the words of WFS (OGC 09-025r2, table 3 and D.2). */
  static OgcException refusal(DomainException e, boolean withLock) {
    return switch (e.code()) {
      case "feature-locked" ->
          withLock
              ? new OgcException("InvalidLockId", "lockId", 400, e.text())
              : new OgcException("MissingParameterValue", "lockId", 400, e.text());
      case "lock-unknown" -> new OgcException("InvalidLockId", "lockId", 400, e.text());
      case "lock-expired" -> new OgcException("LockHasExpired", "lockId", 403, e.text());
      default ->
          switch (e.kind()) {
            case INVALID, NOT_FOUND -> new OgcException("InvalidValue", e.code(), 400, e.text());
            default -> WfsExceptions.of(e);
          };
    };
  }
}
