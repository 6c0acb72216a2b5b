package org.kuangjie.catalogue.importing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.store.LayerVersions;
import org.kuangjie.catalogue.topology.Budget;
import org.kuangjie.catalogue.topology.TopologyChecks;
import org.kuangjie.catalogue.topology.TopologyFinding;
import org.kuangjie.catalogue.topology.TopologyFinding.Kind;
import org.kuangjie.catalogue.topology.TopologyReport;
import org.kuangjie.catalogue.topology.TopologyRequest;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * How the areas of a version on its way fit each other and the districts they name, as warnings of
 * its rows. Nothing is changed and nothing refused; what is left out is said.
 */
@Component
class NewTopology {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int MOST_VERTICES = 20_000;

  /** Layers of many kinds, which may well lie over each other; only the same thing twice tells. */
  private static final Set<String> LYING_OVER_EACH_OTHER =
      Set.of(
          LayerName.PROTECTED_AREAS,
          LayerName.INFRASTRUCTURE,
          LayerName.WATERS,
          LayerName.RIVER_REACHES,
          LayerName.WORKINGS);

  private final TopologyChecks checks;
  private final LayerVersions versions;
  private final CatalogueSettings.ImportTopology limits;

  NewTopology(TopologyChecks checks, LayerVersions versions, CatalogueSettings settings) {
    this.checks = checks;
    this.versions = versions;
    this.limits = settings.importTopology();
  }

  /** Rows whose numbers are worth keeping for {@link #report}. */
  int mostFeatures() {
    return limits.mostFeatures();
  }

  /** Whether a version of so many features is compared. */
  boolean compares(int features) {
    return features <= limits.mostFeatures();
  }

  /**
   * To be called in the transaction of the version.
   *
   * @param rows number of the row by the code of its feature
   */
  void report(LayerInfo version, Map<String, Integer> rows, ImportWatcher watcher, Runnable alive) {
    LocalDate today = LocalDate.now(CHINA);
    Budget budget = Budget.of(Duration.ofSeconds(limits.mostSeconds()), MOST_VERTICES, alive);
    List<String> others = new ArrayList<>(List.of(version.name()));
    if (TopologyChecks.belongsToDistricts(version.name())
        && versions.findInForce(LayerName.DISTRICTS).isPresent()) {
      others.add(LayerName.DISTRICTS);
    }
    for (String against : others) {
      TopologyReport report =
          checks.check(
              new TopologyRequest(
                  version.name(), against, today, TopologyRequest.DEFAULT_NARROW_METRES),
              budget);
      report.findings().stream()
          .filter(finding -> counts(version.name(), finding.kind()))
          .forEach(finding -> watcher.found(issue(finding, rows)));
      remarks(report).forEach(text -> watcher.found(ImportIssue.warn(0, "topology", text)));
    }
  }

  /** Said instead of {@link #report}. */
  ImportIssue skipped(int features) {
    return ImportIssue.warn(
        0,
        "topology-skipped",
        Text.of(
            "%d 个要素超过上限 %d（kuangjie.catalogue.import-topology.most-features），导入时未做重叠、空隙检查；需要时请运行拓扑检查"
                .formatted(features, limits.mostFeatures()),
            "%d features are more than %d (kuangjie.catalogue.import-topology.most-features): overlaps and gaps were not looked for; run the topology check when needed"
                .formatted(features, limits.mostFeatures())));
  }

  private static boolean counts(String layer, Kind kind) {
    return kind == Kind.DUPLICATE || !LYING_OVER_EACH_OTHER.contains(layer);
  }

  /** What was not compared, and what is not listed. */
  private static List<Text> remarks(TopologyReport report) {
    List<Text> words = new ArrayList<>(report.unfinished());
    if (!report.isComplete()) {
      words.add(
          Text.of(
              "只列出面积最大的 %d 项拓扑问题，其余见拓扑检查".formatted(report.findings().size()),
              "Only the %d largest findings are listed; the topology check has all"
                  .formatted(report.findings().size())));
    }
    return words;
  }

  private static ImportIssue issue(TopologyFinding finding, Map<String, Integer> rows) {
    return new ImportIssue(
        rows.getOrDefault(finding.first(), 0),
        null,
        "topology-" + finding.kind().name().toLowerCase(Locale.ROOT),
        ImportIssue.Severity.WARN,
        Text.of(
            finding.kind().title().zh() + "：" + finding.message().zh(),
            finding.kind().title().en() + ": " + finding.message().en()),
        place(finding.geometry()));
  }

  private static @Nullable Coordinate place(@Nullable Geometry pieces) {
    return pieces == null || pieces.isEmpty() ? null : pieces.getInteriorPoint().getCoordinate();
  }
}
