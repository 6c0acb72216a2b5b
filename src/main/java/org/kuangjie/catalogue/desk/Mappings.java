package org.kuangjie.catalogue.desk;

import java.util.Map;
import java.util.Optional;
import org.kuangjie.catalogue.desk.store.MappingStore;
import org.kuangjie.catalogue.desk.store.MappingStore.Saved;
import org.kuangjie.catalogue.importing.Datasets;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Mappings of sources whose files come again. */
@Service
public class Mappings {

  private static final int LONGEST_NAME = 100;

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
    return store
        .find(datasets.get(layer).layer(), source)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "mapping-unknown",
                    "来源“%s”没有保存的字段映射".formatted(source),
                    "No mapping is saved for the source %s".formatted(source)));
  }

  /**
   * Saves or replaces.
   *
   * @throws DomainException INVALID for an unknown layer or a mapping that does not fit it
   */
  @Transactional
  public Saved save(String layer, String source, JsonNode mapping, Actor actor) {
    LayerTable table = datasets.get(layer);
    if (source.isBlank() || source.length() > LONGEST_NAME) {
      throw DomainException.invalid(
          "mapping-source", "来源名称须为 1 到 100 个字", "The name of a source has 1 to 100 characters");
    }
    FieldMapping read = FieldMapping.of(mapping, table);
    store.save(layer, source, read.asJson(), actor.username());
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "import.mapping",
            "mapping:%s/%s".formatted(layer, source),
            Map.of("columns", read.columns().size())));
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
