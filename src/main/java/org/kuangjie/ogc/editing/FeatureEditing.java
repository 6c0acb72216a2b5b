package org.kuangjie.ogc.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerEditor;
import org.kuangjie.layers.LayerEditors;
import org.kuangjie.ogc.editing.EditOutcome.Changed;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.store.FeatureLocks;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the actions of a transaction, all or none. Filters see the features as they were before the
 * transaction; every change goes through the editor of the module that owns the layer, which checks
 * it as an import would be checked.
 */
@Service
public class FeatureEditing {

  private static final int MOST_CHANGES = 10_000;

  private final FeatureSource features;
  private final LayerEditors editors;
  private final FeatureLocks locks;
  private final TransactionTemplate transaction;

  FeatureEditing(
      FeatureSource features,
      LayerEditors editors,
      FeatureLocks locks,
      PlatformTransactionManager transactions) {
    this.features = features;
    this.editors = editors;
    this.locks = locks;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Which of the layer's features a change may name, as a service says it in capabilities. */
  public boolean allows(LayerDefinition layer, Actor actor) {
    return editors.allows(layer, actor);
  }

  /**
   * @param lockId of a lock the client holds
   * @param releaseAll false: features of the lock that were not changed stay locked
   * @throws DomainException FORBIDDEN for a layer the actor may not change, CONFLICT {@code
   *     feature-locked} or {@code lock-unknown}, and what the layer's editor throws
   */
  public EditOutcome apply(
      List<EditAction> actions, Optional<String> lockId, boolean releaseAll, Actor actor) {
    Map<String, EditPlan> plans = new LinkedHashMap<>();
    for (EditAction action : actions) {
      editors.get(action.layer(), actor);
      plans
          .computeIfAbsent(action.layer().name(), name -> new EditPlan(action.layer()))
          .add(action, a -> ids(a, actor));
    }
    if (plans.values().stream().mapToInt(EditPlan::size).sum() > MOST_CHANGES) {
      throw tooMany();
    }
    EditOutcome outcome =
        Objects.requireNonNull(
            transaction.execute(status -> run(plans.values(), lockId, releaseAll, actor)));
    features.noticeChanges();
    return outcome;
  }

  private EditOutcome run(
      Iterable<EditPlan> plans, Optional<String> lockId, boolean releaseAll, Actor actor) {
    lockId.ifPresent(id -> locks.verify(id, actor));
    List<Changed> inserted = new ArrayList<>();
    List<Changed> updated = new ArrayList<>();
    List<Changed> replaced = new ArrayList<>();
    int deleted = 0;
    for (EditPlan plan : plans) {
      locks.checkFree(plan.layer(), plan.touched(), lockId);
      LayerEditor editor = editors.get(plan.layer(), actor);
      if (plan.size() > 0) {
        inserted.addAll(plan.inserted(editor.apply(plan.layer(), plan.edits(), actor)));
      }
      updated.addAll(plan.updated());
      replaced.addAll(plan.replaced());
      deleted += plan.deleted();
      lockId.ifPresent(id -> locks.release(id, plan.layer(), plan.touched()));
    }
    if (releaseAll) {
      lockId.ifPresent(locks::release);
    }
    return new EditOutcome(inserted, updated, replaced, deleted);
  }

  /** Ids of the features of a layer that a filter finds and the actor sees. */
  public List<String> ids(LayerDefinition layer, Filter filter, Actor actor) {
    FeatureQuery query =
        FeatureQuery.all(layer, actor)
            .withFilter(filter)
            .withoutGeometry()
            .withPage(0, MOST_CHANGES + 1L);
    List<String> ids = new ArrayList<>();
    try (FeatureCursor found = features.read(query)) {
      for (Feature f = found.next(); f != null; f = found.next()) {
        ids.add(f.id());
      }
    }
    if (ids.size() > MOST_CHANGES) {
      throw tooMany();
    }
    return ids;
  }

  private List<String> ids(EditAction action, Actor actor) {
    Filter filter =
        action instanceof EditAction.Update update
            ? update.filter()
            : ((EditAction.Delete) action).filter();
    return ids(action.layer(), filter, actor);
  }

  private static DomainException tooMany() {
    return new DomainException(
        DomainException.Kind.TOO_LARGE,
        "edit-too-large",
        org.kuangjie.shared.Text.of(
            "一次最多更改 %d 个要素".formatted(MOST_CHANGES),
            "At most %d features are changed at once".formatted(MOST_CHANGES)));
  }
}
