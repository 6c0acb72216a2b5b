package org.kuangjie.catalogue.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.catalogue.desk.store.MappingStore;
import org.kuangjie.catalogue.desk.store.MappingStore.Saved;
import org.kuangjie.catalogue.importing.Datasets;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Mappings of sources whose files come again. */
@Service
public class Mappings {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_LISTED = 1000;

  private final MappingStore store;
  private final Datasets datasets;
  private final ApplicationEventPublisher events;

  Mappings(MappingStore store, Datasets datasets, ApplicationEventPublisher events) {
    this.store = store;
    this.datasets = datasets;
    this.events = events;
  }

  /**
   * @throws DomainException INVALID for an unknown layer, NOT_FOUND when none is saved
   */
  public Saved get(String layer, String source) {
    return store.find(datasets.get(layer).layer(), source).orElseThrow(() -> unknown(source));
  }

  /** By layer and source, at most a thousand. */
  public List<Saved> list() {
    return store.list(MOST_LISTED);
  }

  /**
   * @throws DomainException INVALID for an unknown layer, NOT_FOUND when none is saved
   */
  @Transactional
  public void delete(String layer, String source, Actor actor) {
    if (!store.delete(datasets.get(layer).layer(), source)) {
      throw unknown(source);
    }
    tell(actor, "import.mapping-deleted", layer, source, Map.of());
  }

  /**
   * Gives the mapping of a source another name; one of that name is not written over.
   *
   * @throws DomainException INVALID for an unknown layer or an empty name, NOT_FOUND when none is
   *     saved, CONFLICT when the name is taken
   */
  @Transactional
  public Saved rename(String layer, String source, String newSource, Actor actor) {
    checkName(newSource);
    try {
      if (!store.rename(datasets.get(layer).layer(), source, newSource)) {
        throw unknown(source);
      }
    } catch (DuplicateKeyException e) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "mapping-taken",
          Text.of(
              "来源“%s”已有字段映射，请换一个名称或先删除它".formatted(newSource),
              "The source %s has a mapping; take another name or delete that one first"
                  .formatted(newSource)),
          Map.of(),
          e);
    }
    tell(actor, "import.mapping-renamed", layer, newSource, Map.of("former", source));
    return get(layer, newSource);
  }

  private static DomainException unknown(String source) {
    return DomainException.notFound(
        "mapping-unknown",
        "来源“%s”没有保存的字段映射".formatted(source),
        "No mapping is saved for the source %s".formatted(source));
  }

  private static void checkName(String source) {
    if (source.isBlank() || source.length() > LONGEST_NAME) {
      throw DomainException.invalid(
          "mapping-source", "来源名称须为 1 到 100 个字", "The name of a source has 1 to 100 characters");
    }
  }

  private void tell(
      Actor actor, String what, String layer, String source, Map<String, Object> details) {
    String subject = "mapping:%s/%s".formatted(layer, source);
    events.publishEvent(new AuditEvent(actor.username(), what, subject, details));
  }

  /**
   * Saves or replaces.
   *
   * @throws DomainException INVALID for an unknown layer or a mapping that does not fit it
   */
  @Transactional
  public Saved save(String layer, String source, JsonNode mapping, Actor actor) {
    LayerTable table = datasets.get(layer);
    checkName(source);
    FieldMapping read = FieldMapping.of(mapping, table);
    store.save(layer, source, read.asJson(), actor.username());
    tell(actor, "import.mapping", layer, source, Map.of("columns", read.columns().size()));
    return get(layer, source);
  }

  /** The mapping of the order itself, else the saved one of its source, else none. */
  FieldMapping effective(ImportOrder order) {
    FieldMapping given = order.mapping();
    if (given != null) {
      return given;
    }
    return findSaved(order.table(), Optional.ofNullable(order.sourceName()))
        .orElse(FieldMapping.NONE);
  }

  Optional<FieldMapping> findSaved(LayerTable table, Optional<String> source) {
    return source
        .flatMap(name -> store.find(table.layer(), name))
        .map(saved -> FieldMapping.of(saved.mapping(), table));
  }
}
