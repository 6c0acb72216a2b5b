package org.kuangjie.catalogue.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.store.LayerVersions;
import org.kuangjie.catalogue.store.TopologyReader;
import org.kuangjie.catalogue.store.TopologyReader.LeftOut;
import org.kuangjie.catalogue.store.TopologyReader.Outline;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares the areas of a layer with each other, or with those of another layer. */
@Service
public class TopologyChecks {

  private final LayerVersions versions;
  private final TopologyReader reader;

  TopologyChecks(LayerVersions versions, TopologyReader reader) {
    this.versions = versions;
    this.reader = reader;
  }

  /**
   * Reads both versions in force in one snapshot; changes nothing.
   *
   * @throws DomainException NOT_FOUND when a layer has no version in force
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public TopologyReport check(TopologyRequest request) {
    return check(request, Budget.UNLIMITED);
  }

  /** The same in the caller's transaction, which may have a version on its way, within a budget. */
  public TopologyReport check(TopologyRequest request, Budget budget) {
    LayerInfo layer = inForce(request.layer());
    LayerInfo against = inForce(request.against());
    Findings findings = new Findings();
    Optional<String> belongs = Belonging.findAttribute(layer.name(), against.name());
    try {
      if (belongs.isPresent()) {
        compareWithOwners(request, layer, against, belongs.get(), findings, budget);
      } else {
        comparePairs(request, layer, against, findings, budget);
      }
    } catch (Budget.Spent e) {
      findings.cutShort();
    }
    return new TopologyReport(
        request,
        layer,
        against,
        findings.comparedCount(),
        findings.counts(),
        findings.largestFirst(),
        leftOut(layer, against),
        unfinished(layer, findings));
  }

  /** Whether features of the layer name districts they must lie in. */
  public static boolean belongsToDistricts(String layer) {
    return Belonging.findAttribute(layer, LayerName.DISTRICTS).isPresent();
  }

  private void comparePairs(
      TopologyRequest request,
      LayerInfo layer,
      LayerInfo against,
      Findings findings,
      Budget budget) {
    boolean within = layer.equals(against);
    reader.readPairs(
        layer.versionId(),
        against.versionId(),
        request.asOf(),
        within ? request.narrowMetres() : 0,
        pair -> {
          if (isAllowed(budget, findings, pair.first(), pair.second())) {
            PairComparison.compare(pair, request.narrowMetres(), within).ifPresent(findings::add);
          }
        });
    if (within && layer.name().equals(LayerName.DISTRICTS)) {
      List<Outline> all = new ArrayList<>();
      reader.read(layer.versionId(), request.asOf(), "", (outline, codes) -> all.add(outline));
      EnclosedGaps.find(all, request.narrowMetres()).forEach(findings::add);
    }
  }

  private void compareWithOwners(
      TopologyRequest request,
      LayerInfo layer,
      LayerInfo against,
      String attribute,
      Findings findings,
      Budget budget) {
    Belonging belonging = new Belonging(against.name(), request.narrowMetres());
    reader.read(
        against.versionId(), request.asOf(), "", (outline, codes) -> belonging.hold(outline));
    reader.read(
        layer.versionId(),
        request.asOf(),
        attribute,
        (outline, codes) -> {
          if (isAllowed(budget, findings, outline)) {
            belonging.compare(outline, codes).ifPresent(findings::add);
          }
        });
  }

  private static boolean isAllowed(Budget budget, Findings findings, Outline... outlines) {
    int vertices = Arrays.stream(outlines).mapToInt(o -> o.geometry().getNumPoints()).sum();
    if (budget.allows(vertices)) {
      findings.compared();
      return true;
    }
    findings.leftOutAsTooLarge();
    return false;
  }

  private LayerInfo inForce(String layer) {
    return versions
        .findInForce(layer)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "layer-not-loaded",
                    "图层 %s 不存在或没有生效的版本".formatted(layer),
                    "There is no layer %s, or none of its versions is in force".formatted(layer)));
  }

  private List<Text> leftOut(LayerInfo layer, LayerInfo against) {
    List<Text> words = new ArrayList<>(words(layer));
    if (!layer.equals(against)) {
      words.addAll(words(against));
    }
    return words;
  }

  private static List<Text> unfinished(LayerInfo layer, Findings findings) {
    List<Text> words = new ArrayList<>();
    if (findings.tooLargeCount() > 0) {
      words.add(
          Text.of(
              "图层 %s 有 %d 次比较因图形顶点过多未做".formatted(layer.name(), findings.tooLargeCount()),
              "%d comparisons of layer %s were left out, the outlines have too many vertices"
                  .formatted(findings.tooLargeCount(), layer.name())));
    }
    if (findings.isCutShort()) {
      words.add(
          Text.of(
              "图层 %s 比较 %d 次后时间用完，其余未比较".formatted(layer.name(), findings.comparedCount()),
              "Layer %s: the time was over after %d comparisons, the rest was not compared"
                  .formatted(layer.name(), findings.comparedCount())));
    }
    return words;
  }

  private List<Text> words(LayerInfo layer) {
    LeftOut count = reader.countLeftOut(layer.versionId());
    List<Text> words = new ArrayList<>();
    add(words, layer, count.restricted(), "个涉密要素（受限）", "restricted features");
    add(words, layer, count.withoutOutline(), "个要素没有图形", "features without an outline");
    add(words, layer, count.notAreal(), "个点、线要素", "points and lines");
    return words;
  }

  private static void add(List<Text> words, LayerInfo layer, int count, String zh, String en) {
    if (count > 0) {
      words.add(
          Text.of(
              "图层 %s 有 %d %s，未比较".formatted(layer.name(), count, zh),
              "Layer %s has %d %s, not compared".formatted(layer.name(), count, en)));
    }
  }
}
