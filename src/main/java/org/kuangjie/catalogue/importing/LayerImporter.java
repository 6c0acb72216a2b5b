package org.kuangjie.catalogue.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.LayerReplaced;
import org.kuangjie.catalogue.store.LayerWriter;
import org.kuangjie.catalogue.store.LayerWriter.CodeTable;
import org.kuangjie.catalogue.store.LayerWriter.Draft;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a new version of a layer in, whole and in one transaction: checks meanwhile read the
 * former version, and an import that is killed leaves it in force. Refused rows are kept in
 * quarantine whatever becomes of the version.
 */
@Service
public class LayerImporter {

  private final LayerWriter writer;
  private final RiverCorridors corridors;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final TransactionTemplate apart;

  LayerImporter(
      LayerWriter writer,
      RiverCorridors corridors,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.writer = writer;
    this.corridors = corridors;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Imports a layer. Rows with an error go to quarantine; unless the request accepts that, one of
   * them is enough to leave the former version in force.
   *
   * @throws DomainException INVALID for an unknown or derived layer; CONFLICT when the database
   *     itself refuses a row that looked right
   */
  public ImportReport importLayer(ImportRequest request) {
    LayerTable table = LayerTables.get(request.layer());
    Quarantine quarantine = new Quarantine(table.layer(), writer, apart);
    ImportRun run = new ImportRun(table, request, writer, quarantine, references());
    Optional<LayerInfo> info;
    try {
      info = transaction.execute(status -> load(request, table, run, status::setRollbackOnly));
    } catch (DataIntegrityViolationException e) {
      throw refused(table.layer(), e);
    }
    if (info.isPresent()) {
      writer.analyze();
    }
    return new ImportReport(
        quarantine.importId(),
        table.layer(),
        info.orElse(null),
        run.accepted(),
        quarantine.size(),
        run.issues());
  }

  private Optional<LayerInfo> load(
      ImportRequest request, LayerTable table, ImportRun run, Runnable rollBack) {
    Draft draft = writer.open(table.layer(), about(request));
    run.readAll(draft);
    if (!run.mayComeIntoForce()) {
      rollBack.run();
      return Optional.empty();
    }
    writer.fillParts(draft);
    LayerInfo info = writer.putInForce(draft, run.accepted(), run.hash());
    tell(request, info, run.accepted());
    if (table.layer().equals(LayerName.RIVER_REACHES)) {
      tell(request, corridors.derive(info, about(request)), run.accepted());
    }
    return Optional.of(info);
  }

  private void tell(ImportRequest request, LayerInfo info, int features) {
    events.publishEvent(new LayerReplaced(info.name(), info.version(), info.versionId()));
    events.publishEvent(
        new AuditEvent(
            request.actor().username(),
            "layer.import",
            "layer:%s@%d".formatted(info.name(), info.version()),
            Map.of("features", features, "hash", info.hash(), "source", info.source())));
  }

  private Map<CodeTable, Map<String, String>> references() {
    Map<CodeTable, Map<String, String>> codes = new EnumMap<>(CodeTable.class);
    for (CodeTable table : CodeTable.values()) {
      codes.put(table, writer.listCodes(table));
    }
    return codes;
  }

  private static LayerWriter.About about(ImportRequest request) {
    LayerMetadata metadata = request.metadata();
    return new LayerWriter.About(
        metadata.source(),
        metadata.licence(),
        metadata.date(),
        metadata.accuracyMetres(),
        metadata.synthetic(),
        request.actor().username());
  }

  /** The database's own words may repeat a row's content, so they stay out of the message. */
  private static DomainException refused(String layer, DataIntegrityViolationException e) {
    return new DomainException(
        DomainException.Kind.CONFLICT,
        "layer-refused-by-database",
        Text.of(
            "数据库拒绝了图层 %s 的某一行，原版本继续有效".formatted(layer),
            "The database refused a row of layer %s; the former version stays in force"
                .formatted(layer)),
        Map.of("layer", layer),
        e);
  }
}
