package org.kuangjie.enforcement.alerts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.enforcement.HolderRecord;
import org.kuangjie.enforcement.alerts.AlertFacts.Holders;
import org.kuangjie.enforcement.alerts.AlertFacts.Strategic;
import org.kuangjie.sensing.Certainty;
import org.kuangjie.sensing.PatchAssessed;
import org.kuangjie.sensing.PatchAssessed.AreaInvolved;
import org.kuangjie.sensing.PatchAssessed.RightConcerned;
import org.kuangjie.sensing.Patches;
import org.kuangjie.sensing.PatchesAssessed;
import org.kuangjie.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes alerts of patches that somebody should look at. Heard after the commit of the assessment;
 * what a crash cut off is heard again at the next start, and counts once all the same.
 */
@Component
class PatchAlerts {

  private static final Logger log = LoggerFactory.getLogger(PatchAlerts.class);

  private final Alerts alerts;
  private final ObjectProvider<Patches> patches;
  private final ObjectProvider<HolderRecord> records;
  private final MiningRights rights;
  private final Minerals minerals;

  PatchAlerts(
      Alerts alerts,
      ObjectProvider<Patches> patches,
      ObjectProvider<HolderRecord> records,
      MiningRights rights,
      Minerals minerals) {
    this.alerts = alerts;
    this.patches = patches;
    this.records = records;
    this.rights = rights;
    this.minerals = minerals;
  }

  /** Each patch in a transaction of its own: one that fails keeps no other from its alert. */
  @Async(AlertThread.NAME)
  @TransactionalEventListener
  void hear(PatchesAssessed news) {
    RuntimeException failure = null;
    for (PatchAssessed assessed : news.patches()) {
      try {
        draft(assessed).ifPresent(alerts::observe);
      } catch (RuntimeException e) {
        log.warn("No alert could be made of patch {} yet: {}", assessed.patchId(), e.toString());
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Empty when the patch was withdrawn meanwhile. */
  private Optional<AlertDraft> draft(PatchAssessed assessed) {
    return patches.getObject().find(assessed.patchId()).map(patch -> draft(assessed, patch));
  }

  private AlertDraft draft(PatchAssessed assessed, Patches.Patch patch) {
    List<String> zones =
        assessed.involved().stream()
            .filter(area -> area.layer().startsWith("zones_"))
            .map(AreaInvolved::code)
            .distinct()
            .toList();
    List<String> licences =
        assessed.rights().stream().map(RightConcerned::licenceNumber).distinct().toList();
    String kind = assessed.imageType().isBlank() ? "变化图斑" : assessed.imageType();
    return new AlertDraft(
        "patch",
        assessed.patchId() + ":" + finding(assessed),
        "sensing:" + assessed.disturbanceId(),
        Text.of("%s %s".formatted(kind, assessed.code()), "Patch %s".formatted(assessed.code())),
        assessed.imageDate(),
        facts(assessed, patch),
        assessed.districtCodes().isEmpty() ? "" : assessed.districtCodes().get(0),
        patch.statedAuthority(),
        zones,
        licences,
        assessed.specialUse(),
        assessed.synthetic(),
        patch.outline());
  }

  private AlertFacts facts(PatchAssessed assessed, Patches.Patch patch) {
    PatchAssessed.Areas areas = assessed.areas();
    Map<String, Double> involved =
        assessed.involved().stream()
            .collect(
                Collectors.toMap(AreaInvolved::layer, AreaInvolved::squareMetres, Double::sum));
    PatchAssessed.Growth growth = assessed.history();
    return new AlertFacts(
        areas.outside() > 0 ? areas.outside() : areas.total(),
        finding(assessed),
        words(assessed),
        involved,
        strategic(assessed, patch),
        growth == null ? 0 : growth.squareMetres(),
        holders(assessed));
  }

  private static String finding(PatchAssessed assessed) {
    return assessed.finding().isClue() ? assessed.finding().name() : "APPROACH";
  }

  private static Text words(PatchAssessed assessed) {
    PatchAssessed.Approach approach = assessed.approach();
    if (!assessed.finding().isClue() && approach != null) {
      BigDecimal metres =
          BigDecimal.valueOf(approach.metresLeft()).setScale(0, RoundingMode.HALF_UP);
      return Text.of(
          "向边界（%s）推进，距离约%s米".formatted(approach.code(), metres),
          "moves towards the boundary %s, about %s m left".formatted(approach.code(), metres));
    }
    Text finding = assessed.finding().words();
    boolean certain = assessed.certainty() != Certainty.TO_SURVEY;
    return certain
        ? finding
        : Text.of(
            finding.zh() + "（" + assessed.certainty().words().zh() + "）",
            finding.en() + " (" + assessed.certainty().words().en() + ")");
  }

  /** Of the mineral the patch states, else of the rights it meets; the worst answer counts. */
  private Strategic strategic(PatchAssessed assessed, Patches.Patch patch) {
    List<String> names =
        patch.mineral().isBlank()
            ? assessed.rights().stream()
                .flatMap(right -> rights.find(right.licenceNumber()).stream())
                .map(MiningRights.MiningRight::mineral)
                .distinct()
                .toList()
            : List.of(patch.mineral());
    return names.stream()
        .map(name -> strategic(name, assessed.imageDate()))
        .min(Comparator.comparing(List.of(Strategic.YES, Strategic.UNKNOWN, Strategic.NO)::indexOf))
        .orElse(Strategic.UNKNOWN);
  }

  private Strategic strategic(String mineral, LocalDate day) {
    return minerals
        .find(mineral)
        .map(found -> Strategic.valueOf(minerals.strategicStatus(found, day).answer().name()))
        .orElse(Strategic.UNKNOWN);
  }

  private Holders holders(PatchAssessed assessed) {
    HolderRecord record = records.getIfAvailable();
    if (record == null) {
      return Holders.UNKNOWN;
    }
    List<HolderRecord.Standing> standings =
        assessed.rights().stream()
            .flatMap(right -> rights.find(right.licenceNumber()).stream())
            .map(MiningRights.MiningRight::holderUscc)
            .distinct()
            .map(uscc -> record.standing(uscc, assessed.imageDate()))
            .sorted(Comparator.comparingDouble(HolderRecord.Standing::weight).reversed())
            .toList();
    double worst = standings.isEmpty() ? 0 : standings.get(0).weight();
    return new Holders(
        true,
        worst,
        standings.stream()
            .filter(each -> each.weight() > 0)
            .map(HolderRecord.Standing::words)
            .toList());
  }
}
