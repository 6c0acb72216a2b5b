package org.kuangjie.ogc.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.FeatureEdit;
import org.kuangjie.layers.FeatureEdit.Outline;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.editing.EditOutcome.Changed;

/**
 * The changes of a transaction to one layer: no feature twice, what comes later in the transaction
 * wins over what came before.
 */
final class EditPlan {

  private final LayerDefinition layer;
  private final List<EditAction.Insert> inserts = new ArrayList<>();
  private final Map<String, FeatureEdit> changes = new LinkedHashMap<>();
  private final List<Changed> updated = new ArrayList<>();
  private final List<Changed> replaced = new ArrayList<>();
  private int deleted;

  EditPlan(LayerDefinition layer) {
    this.layer = layer;
  }

  LayerDefinition layer() {
    return layer;
  }

  /** Ids of features that are there already and will change or go. */
  Set<String> touched() {
    return changes.keySet();
  }

  int size() {
    return inserts.size() + changes.size();
  }

  /**
   * @param find ids of the features the action's filter finds
   */
  void add(EditAction action, Function<EditAction, List<String>> find) {
    if (action instanceof EditAction.Insert insert) {
      inserts.add(insert);
    } else if (action instanceof EditAction.Update update) {
      for (String id : find.apply(action)) {
        update(id, update);
      }
    } else {
      for (String id : find.apply(action)) {
        changes.put(id, new FeatureEdit.Delete(id));
        deleted++;
      }
    }
  }

  private void update(String id, EditAction.Update update) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Optional<Outline> outline = update.outline();
    if (update.replace()) {
      layer.attributes().stream()
          .map(Attribute::name)
          .filter(name -> !name.equals(layer.idColumn()))
          .forEach(name -> values.put(name, null));
    } else if (changes.get(id) instanceof FeatureEdit.Update earlier) {
      values.putAll(earlier.values());
      outline = outline.or(earlier::outline);
    }
    values.putAll(update.values());
    changes.put(id, new FeatureEdit.Update(id, values, outline));
    (update.replace() ? replaced : updated).add(new Changed(update.handle(), layer.name(), id));
  }

  List<FeatureEdit> edits() {
    List<FeatureEdit> edits = new ArrayList<>(changes.values());
    inserts.forEach(i -> edits.add(new FeatureEdit.Insert(i.values(), i.geometry())));
    return edits;
  }

  List<Changed> inserted(List<String> ids) {
    List<Changed> inserted = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      inserted.add(new Changed(inserts.get(i).handle(), layer.name(), ids.get(i)));
    }
    return inserted;
  }

  List<Changed> updated() {
    return updated;
  }

  List<Changed> replaced() {
    return replaced;
  }

  int deleted() {
    return deleted;
  }
}
