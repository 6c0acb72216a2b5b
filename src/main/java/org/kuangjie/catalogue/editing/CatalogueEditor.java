package org.kuangjie.catalogue.editing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.importing.ImportIssue;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.ImportRequest;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.catalogue.importing.LayerMetadata;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.catalogue.importing.LayerTables;
import org.kuangjie.catalogue.store.LayerWriter;
import org.kuangjie.catalogue.store.VersionHistory;
import org.kuangjie.catalogue.store.VersionRows;
import org.kuangjie.layers.FeatureEdit;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerEditor;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits of catalogue layers. An edit is an import: the rows of the version in force with the
 * changes made go through the same checks into a new version, so that checks of boundaries, history
 * and audit see no difference. Whoever may import may edit.
 */
@Component
class CatalogueEditor implements LayerEditor {

  private static final Set<Role> MAY_EDIT =
      EnumSet.of(Role.CITY_PLANNER, Role.TECHNICAL_SUPPORT, Role.ADMINISTRATOR);
  private static final int WAIT_SECONDS = 5;

  private final LayerImporter importer;
  private final LayerWriter writer;
  private final VersionHistory history;
  private final VersionRows rows;
  private final int mostFeatures;

  CatalogueEditor(
      LayerImporter importer,
      LayerWriter writer,
      VersionHistory history,
      VersionRows rows,
      CatalogueSettings settings) {
    this.importer = importer;
    this.writer = writer;
    this.history = history;
    this.rows = rows;
    this.mostFeatures = settings.mostFeaturesToEdit();
  }

  @Override
  public boolean edits(LayerDefinition layer) {
    return LayerTables.names().contains(layer.name());
  }

  @Override
  public boolean allows(LayerDefinition layer, Actor actor) {
    return MAY_EDIT.stream().anyMatch(actor::has);
  }

  @Override
  @Transactional
  public List<String> apply(LayerDefinition layer, List<FeatureEdit> edits, Actor actor) {
    LayerTable table = LayerTables.get(layer.name());
    VersionHistory.Entry current = lock(table);
    EditedRows edited = new EditedRows(table, layer, edits);
    rows.read(shape(table), current.id(), edited::take);
    ImportReport report =
        importer.importLayer(
            new ImportRequest(
                table.layer(), metadata(current), edited.rows().iterator(), actor, false));
    if (report.version() == null) {
      throw refused(report, edited);
    }
    return edited.insertedIds();
  }

  /** The version in force, which nobody replaces before the caller's transaction ends. */
  private VersionHistory.Entry lock(LayerTable table) {
    history.waitAtMostSeconds(WAIT_SECONDS);
    try {
      writer.lock(table.layer());
    } catch (PessimisticLockingFailureException e) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "layer-busy",
          Text.of(
              "图层 %s 正在导入或编辑，请稍后再试".formatted(table.layer()),
              "Layer %s is being imported or edited; try again in a moment"
                  .formatted(table.layer())),
          Map.of("layer", table.layer()),
          e);
    }
    VersionHistory.Entry current =
        history
            .findInForce(table.layer())
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "layer-empty",
                        "图层 %s 尚无数据，请先导入".formatted(table.layer()),
                        "Layer %s has no data yet; import it first".formatted(table.layer())));
    if (current.features() > mostFeatures) {
      throw DomainException.invalid(
          "layer-too-large",
          "图层 %s 超过 %d 个要素，请改用文件导入".formatted(table.layer(), mostFeatures),
          "Layer %s has more than %d features; import a file instead"
              .formatted(table.layer(), mostFeatures));
    }
    return current;
  }

  private static DomainException refused(ImportReport report, EditedRows edited) {
    List<ImportIssue> issues =
        report.issues().stream()
            .filter(issue -> issue.severity() == ImportIssue.Severity.ERROR)
            .toList();
    Optional<ImportIssue> first = issues.stream().findFirst();
    String feature = first.map(issue -> edited.name(issue.row())).orElse("");
    Text text = first.map(ImportIssue::text).orElse(Text.of("编辑未通过检查", "The edit was refused"));
    return new DomainException(
        DomainException.Kind.INVALID,
        first.map(ImportIssue::code).orElse("edit-refused"),
        Text.of(feature + "：" + text.zh(), feature + ": " + text.en()),
        Map.of("issues", issues.stream().map(ImportIssue::text).toList()),
        null);
  }

  private static VersionRows.Shape shape(LayerTable table) {
    return new VersionRows.Shape(
        table.table(), table.columns().stream().map(c -> c.name()).toList(), table.key());
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
