package org.kuangjie.layers.configured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.FeatureEdit;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerEditor;
import org.kuangjie.layers.configured.store.TableWriter;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits of configured layers. No module knows what such a table holds, so the form is checked here
 * (attributes, kind and validity of geometry, district) and the content by the table's own
 * constraints.
 */
@Component
class TableEditor implements LayerEditor {

  private final ConfiguredLayers layers;
  private final TableWriter writer;
  private final ApplicationEventPublisher events;

  TableEditor(ConfiguredLayers layers, TableWriter writer, ApplicationEventPublisher events) {
    this.layers = layers;
    this.writer = writer;
    this.events = events;
  }

  @Override
  public boolean edits(LayerDefinition layer) {
    return !layers.editPermission(layer).isNobody();
  }

  @Override
  public boolean allows(LayerDefinition layer, Actor actor) {
    return layers.editPermission(layer).allows(actor);
  }

  @Override
  @Transactional
  public List<String> apply(LayerDefinition layer, List<FeatureEdit> edits, Actor actor) {
    List<String> inserted = new ArrayList<>();
    for (FeatureEdit edit : edits) {
      try {
        if (edit instanceof FeatureEdit.Insert insert) {
          check(layer, insert.values(), insert.geometry(), actor);
          inserted.add(writer.insert(layer, insert.values(), insert.geometry()));
        } else if (edit instanceof FeatureEdit.Update update) {
          update.outline().ifPresent(outline -> check(layer, outline.geometry()));
          check(layer, update.values(), null, actor);
          found(layer, update.id(), writer.update(layer, update));
        } else if (edit instanceof FeatureEdit.Delete delete) {
          found(layer, delete.id(), writer.delete(layer, delete.id()));
        }
      } catch (TransientDataAccessException e) {
        throw e;
      } catch (DataAccessException e) {
        throw refused(layer, e);
      }
    }
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "layer.edit",
            "layer:" + layer.name(),
            Map.of("changes", edits.size(), "inserted", inserted.size())));
    return inserted;
  }

  private static void check(
      LayerDefinition layer,
      Map<String, @Nullable Object> values,
      @Nullable Geometry geometry,
      Actor actor) {
    for (String name : values.keySet()) {
      if (!layer.hasAttribute(name)) {
        throw DomainException.invalid(
            "attribute-unknown",
            "图层 %s 没有字段 %s".formatted(layer.name(), name),
            "Layer %s has no attribute %s".formatted(layer.name(), name));
      }
    }
    String district = layer.access().districtColumn();
    Object code = values.get(district);
    if (code != null && !actor.mayActIn(code.toString())) {
      throw new DomainException(
          DomainException.Kind.FORBIDDEN,
          "district-foreign",
          Text.of("只能编辑本区县的要素", "Only features of your own districts can be edited"));
    }
    check(layer, geometry);
  }

  private static void check(LayerDefinition layer, @Nullable Geometry geometry) {
    if (geometry == null) {
      return;
    }
    String wanted = layer.geometryType().toLowerCase(Locale.ROOT);
    String given = geometry.getGeometryType().toLowerCase(Locale.ROOT);
    boolean fits =
        wanted.equals("geometry") || wanted.equals(given) || wanted.equals("multi" + given);
    if (!fits) {
      throw DomainException.invalid(
          "geometry-kind",
          "图层 %s 的图形须为 %s，不是 %s".formatted(layer.name(), wanted, given),
          "Geometry of layer %s has to be %s, not %s".formatted(layer.name(), wanted, given));
    }
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    if (error != null) {
      throw DomainException.invalid(
          "geometry-invalid",
          "图形无效：%s，在 %s".formatted(error.getMessage(), error.getCoordinate()),
          "The geometry is invalid: %s at %s".formatted(error.getMessage(), error.getCoordinate()));
    }
  }

  private static void found(LayerDefinition layer, String id, int rows) {
    if (rows == 0) {
      throw DomainException.notFound(
          "feature-unknown",
          "图层 %s 没有要素 %s".formatted(layer.name(), id),
          "Layer %s has no feature %s".formatted(layer.name(), id));
    }
  }

  /** The database's own words may repeat content, so they stay out of the message. */
  private static DomainException refused(LayerDefinition layer, DataAccessException e) {
    return new DomainException(
        DomainException.Kind.INVALID,
        "edit-refused",
        Text.of(
            "数据库拒绝了对图层 %s 的更改：类型不符、缺少必填值或违反约束".formatted(layer.name()),
            "The database refused the change of layer %s: a value of the wrong type, a missing value or a constraint"
                .formatted(layer.name())),
        Map.of("layer", layer.name()),
        e);
  }
}
