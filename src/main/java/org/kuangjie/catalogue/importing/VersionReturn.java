package org.kuangjie.catalogue.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.LayerReplaced;
import org.kuangjie.catalogue.store.LayerWriter;
import org.kuangjie.catalogue.store.VersionHistory;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts an older version of a layer in force again, as a new version with the same rows: history
 * only grows. Corridors follow their rivers.
 */
@Service
public class VersionReturn {

  private static final int WAIT_SECONDS = 5;

  private final VersionHistory history;
  private final LayerWriter writer;
  private final RiverCorridors corridors;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  VersionReturn(
      VersionHistory history,
      LayerWriter writer,
      RiverCorridors corridors,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.history = history;
    this.writer = writer;
    this.corridors = corridors;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @throws DomainException INVALID for an unknown or derived layer; NOT_FOUND for an unknown
   *     version; CONFLICT when it is in force already or an import of the layer is under way
   */
  public LayerInfo returnTo(String layer, int version, Actor actor) {
    LayerTable table = LayerTables.get(layer);
    LayerInfo info;
    try {
      info = Objects.requireNonNull(transaction.execute(status -> load(table, version, actor)));
    } catch (PessimisticLockingFailureException e) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "layer-busy",
          Text.of(
              "图层 %s 正在导入，请待其结束后再试".formatted(layer),
              "Layer %s is being imported; try again when that is over".formatted(layer)),
          Map.of("layer", layer),
          e);
    }
    writer.analyze(info, table.table());
    return info;
  }

  private LayerInfo load(LayerTable table, int version, Actor actor) {
    VersionHistory.Entry former = history.get(table.layer(), version);
    history.waitAtMostSeconds(WAIT_SECONDS);
    LayerWriter.Draft draft =
        writer.open(
            table.layer(),
            new LayerWriter.About(
                former.source(),
                former.licence(),
                former.date(),
                former.accuracyMetres(),
                former.synthetic(),
                actor.username()));
    if (history.get(table.layer(), version).inForce()) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "version-in-force",
          Text.of(
              "图层 %s 第 %d 版就是现行版本".formatted(table.layer(), version),
              "Version %d of layer %s is the one in force".formatted(version, table.layer())));
    }
    List<String> columns =
        Stream.concat(table.fixed().keySet().stream(), table.columns().stream().map(Column::name))
            .toList();
    int rows = history.copy(former, draft, table.table(), columns);
    writer.fillParts(draft, table.table());
    LayerInfo info =
        writer.putInForce(draft, new LayerWriter.Content(rows, former.hash(), former.synthetic()));
    tell(info, former, actor);
    if (table.layer().equals(LayerName.RIVER_REACHES)) {
      corridors.derive(info, metadata(former), actor.username());
    }
    return info;
  }

  private void tell(LayerInfo info, VersionHistory.Entry former, Actor actor) {
    events.publishEvent(new LayerReplaced(info.name(), info.version(), info.versionId()));
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "layer.return",
            "layer:%s@%d".formatted(info.name(), info.version()),
            Map.of("returnsTo", former.version(), "hash", former.hash())));
  }

  private static LayerMetadata metadata(VersionHistory.Entry version) {
    return new LayerMetadata(
        version.source(),
        version.licence(),
        version.date(),
        version.accuracyMetres(),
        version.synthetic());
  }
}
