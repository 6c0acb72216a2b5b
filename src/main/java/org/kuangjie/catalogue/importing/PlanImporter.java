package org.kuangjie.catalogue.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.store.LayerWriter;
import org.kuangjie.catalogue.store.PlanStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads plans with their reference lists, districts, zones and blocks from a folder of readable
 * files: all of it or nothing, and nothing twice.
 *
 * <p>A folder holds {@code reference/} and {@code plans/<code>/}; what each file must contain is
 * written in the README files of {@code gis-data/}.
 */
@Component
public class PlanImporter {

  private final PlanStore store;
  private final ContentLoader contents;
  private final ReferenceRemovals removals;
  private final RegisterLayers layers;
  private final LayerWriter writer;
  private final ApplicationEventPublisher events;

  PlanImporter(
      PlanStore store,
      ContentLoader contents,
      ReferenceRemovals removals,
      RegisterLayers layers,
      LayerWriter writer,
      ApplicationEventPublisher events) {
    this.store = store;
    this.contents = contents;
    this.removals = removals;
    this.layers = layers;
    this.writer = writer;
    this.events = events;
  }

  /**
   * @param folder as {@code gis-data/}
   * @throws org.kuangjie.shared.DomainException INVALID; {@code details.problems} lists every
   *     {@link PlanProblem}
   */
  @Transactional
  public PlanImportReport load(Path folder, Actor actor) {
    return load(PlanFolder.of(folder), actor);
  }

  /**
   * @param location a Spring resource location, e.g. {@code classpath:gis-data/}
   * @throws org.kuangjie.shared.DomainException INVALID, as {@link #load(Path, Actor)}
   */
  @Transactional
  public PlanImportReport load(String location, Actor actor) {
    return load(PlanFolder.of(location), actor);
  }

  private PlanImportReport load(PlanFolder folder, Actor actor) {
    store.lock();
    PlanProblems problems = new PlanProblems();
    PlanFiles files = PlanFiles.read(folder, problems);
    check(files, problems);
    problems.throwIfAny();
    boolean reference = contents.loadReference(files.reference(), actor.username());
    List<LayerInfo> replaced = new ArrayList<>();
    layers.loadDistricts(files, actor.username()).ifPresent(replaced::add);
    Map<String, Integer> plans = new LinkedHashMap<>();
    for (PlanContent plan : files.plans()) {
      Optional<Integer> version = contents.loadPlan(plan, actor.username());
      version.ifPresent(number -> plans.put(plan.code(), number));
      replaced.addAll(layers.loadZonesAndBlocks(plan, actor.username()));
    }
    if (reference) {
      removals.remove(files.reference(), problems);
      problems.throwIfAny();
    }
    if (!replaced.isEmpty()) {
      writer.analyzeParts();
    }
    PlanImportReport report = new PlanImportReport(reference, plans, replaced);
    publish(report, actor);
    return report;
  }

  private void check(PlanFiles files, PlanProblems problems) {
    new ReferenceChecks(files.reference(), problems).run();
    Set<String> known = new HashSet<>(store.listPlanCodes());
    known.addAll(files.planCodes());
    files.plans().forEach(plan -> new PlanChecks(plan, known, problems).run());
    layers.checkCodes(files, problems);
  }

  private void publish(PlanImportReport report, Actor actor) {
    if (report.referenceChanged()) {
      events.publishEvent(
          new AuditEvent(actor.username(), "reference.load", "reference", Map.of()));
    }
    report
        .plans()
        .forEach(
            (code, version) ->
                events.publishEvent(
                    new AuditEvent(
                        actor.username(),
                        "plan.load",
                        "plan:" + code + "@" + version,
                        Map.of("version", version))));
  }
}
