package org.kuangjie.compliance.checking;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleSet;
import org.kuangjie.compliance.store.SnapshotStore;
import org.kuangjie.compliance.store.SnapshotStore.Kind;
import org.springframework.stereotype.Component;

/** Keeps each plan and each rule set once, by its content, and reads them back for replays. */
@Component
class Snapshots {

  private final SnapshotStore store;
  private final Set<String> kept = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Hashed last;

  Snapshots(SnapshotStore store) {
    this.store = store;
  }

  private record Hashed(Plan plan, String hash) {}

  /** SHA-256 over the canonical form of the plan's figures; null for null. */
  @Nullable String hash(@Nullable Plan plan) {
    if (plan == null) {
      return null;
    }
    Hashed known = last;
    if (known == null || !known.plan().equals(plan)) {
      known = new Hashed(plan, ReportJson.hash(ReportJson.write(plan)));
      last = known;
    }
    return known.hash();
  }

  /** Before the check that names them is stored, so that none ever names what is not there. */
  void keep(@Nullable Plan plan, RuleSet rules) {
    String hash = hash(plan);
    if (plan != null && hash != null && !kept.contains(hash)) {
      store.add(Kind.PLAN, hash, ReportJson.write(plan));
      kept.add(hash);
    }
    if (!kept.contains(rules.hash())) {
      store.add(
          Kind.RULES,
          rules.hash(),
          ReportJson.write(rules.list().stream().map(Rule::doc).toList()));
      kept.add(rules.hash());
    }
  }

  /** Empty when it is not held or no longer what its hash says. */
  Optional<Plan> findPlan(String hash) {
    return store
        .find(Kind.PLAN, hash)
        .filter(content -> ReportJson.hash(content).equals(hash))
        .map(content -> ReportJson.read(content, Plan.class));
  }

  /** JSON array of rule documents. */
  Optional<String> findRules(String hash) {
    return store.find(Kind.RULES, hash);
  }
}
