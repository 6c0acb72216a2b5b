package org.kuangjie.catalogue.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.store.LayerWriter;
import org.kuangjie.catalogue.store.LayerWriter.CodeTable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
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
  private final NewVersions versions;
  private final Datasets datasets;
  private final RiverCorridors corridors;
  private final TransactionTemplate transaction;
  private final TransactionTemplate apart;

  LayerImporter(
      LayerWriter writer,
      NewVersions versions,
      Datasets datasets,
      RiverCorridors corridors,
      PlatformTransactionManager transactions) {
    this.writer = writer;
    this.versions = versions;
    this.datasets = datasets;
    this.corridors = corridors;
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
    CollectedIssues issues = new CollectedIssues();
    ImportReport report = importLayer(request, UUID.randomUUID(), issues);
    return report.withIssues(issues.list());
  }

  /**
   * The same, watched: issues go to the watcher as they are found and are not in the report.
   *
   * @param importId key of the refused rows in quarantine
   * @throws DomainException as {@link #importLayer(ImportRequest)}
   */
  public ImportReport importLayer(ImportRequest request, UUID importId, ImportWatcher watcher) {
    LayerTable table = datasets.get(request.layer());
    Quarantine quarantine = new Quarantine(importId, table.layer(), writer, apart);
    ImportRun run =
        new ImportRun(
            table, request, quarantine, references(), datasets.objections(table.layer()), watcher);
    Optional<LayerInfo> info;
    try {
      info =
          transaction.execute(
              status -> load(request, table, run, watcher, status::setRollbackOnly));
    } catch (DataIntegrityViolationException e) {
      throw refused(table.layer(), e);
    }
    if (!datasets.isDelivered(table.layer())) {
      info.ifPresent(version -> writer.analyze(version, table.table()));
    }
    return new ImportReport(
        importId,
        table.layer(),
        info.orElse(null),
        run.counts().accepted(),
        run.counts().rejected(),
        List.of());
  }

  private Optional<LayerInfo> load(
      ImportRequest request,
      LayerTable table,
      ImportRun run,
      ImportWatcher watcher,
      Runnable rollBack) {
    watcher.begun();
    String actor = request.actor().username();
    Intake.Rows version =
        datasets
            .findIntake(table.layer())
            .map(intake -> intake.open(request.metadata(), actor))
            .orElseGet(() -> versions.open(table, request.metadata(), actor));
    run.readAll(version);
    if (!run.mayComeIntoForce()) {
      rollBack.run();
      return Optional.empty();
    }
    LayerInfo info = version.end();
    if (table.layer().equals(LayerName.RIVER_REACHES)) {
      corridors.derive(info, request.metadata(), actor);
    }
    if (!watcher.keep(info, run.counts())) {
      rollBack.run();
      return Optional.empty();
    }
    return Optional.of(info);
  }

  private Map<CodeTable, Map<String, String>> references() {
    Map<CodeTable, Map<String, String>> codes = new EnumMap<>(CodeTable.class);
    for (CodeTable table : CodeTable.values()) {
      codes.put(table, writer.listCodes(table));
    }
    return codes;
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
