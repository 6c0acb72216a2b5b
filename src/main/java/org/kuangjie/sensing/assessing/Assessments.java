package org.kuangjie.sensing.assessing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.Surroundings;
import org.kuangjie.sensing.PatchAssessed;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.sensing.PatchesAssessed;
import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.sensing.bulk.Workers;
import org.kuangjie.sensing.history.Linking;
import org.kuangjie.sensing.store.AssessmentStore;
import org.kuangjie.sensing.store.PatchPlace;
import org.kuangjie.sensing.store.PatchReader;
import org.kuangjie.sensing.store.Selection;
import org.kuangjie.sensing.store.StoredPatch;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares many patches: linked to their past first, then batch by batch, each batch in a
 * transaction of its own with the news of its results. What is around a batch is read by one
 * statement; the comparison itself is done here, on all workers.
 */
@Service
public class Assessments {

  private static final Set<String> UNUSED = Set.of(LayerName.RIVER_REACHES);

  private static final double NANOSECONDS = 1e9;
  private static final int TOLD_AT_ONCE = 50;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final PatchReader patches;
  private final AssessmentStore store;
  private final Linking linking;
  private final Surroundings surroundings;
  private final Minerals minerals;
  private final Workers workers;
  private final SensingSettings settings;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final ReentrantLock oneRun = new ReentrantLock();

  Assessments(
      PatchReader patches,
      AssessmentStore store,
      Linking linking,
      Surroundings surroundings,
      Minerals minerals,
      Workers workers,
      SensingSettings settings,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.patches = patches;
    this.store = store;
    this.linking = linking;
    this.surroundings = surroundings;
    this.minerals = minerals;
    this.workers = workers;
    this.settings = settings;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What came of a run.
   *
   * @param changed patches with another result than before
   * @param findings how many patches of each relation
   * @param linkingSeconds finding the former patches
   * @param comparingSeconds everything after that
   */
  public record Summary(
      int compared,
      int linked,
      int changed,
      Map<PatchFinding, Integer> findings,
      double linkingSeconds,
      double comparingSeconds) {}

  /** Whether others hear of results, which raises alerts. */
  public enum News {
    TOLD,
    /** For patches of former years, which nobody has to go out for any more. */
    UNTOLD;

    public static News of(boolean silent) {
      return silent ? UNTOLD : TOLD;
    }
  }

  /**
   * Compares the patches; a second run over the same data changes and tells nothing. Runs wait for
   * each other, each of them keeps all workers busy.
   */
  public Summary assess(Selection selection, News news, Actor actor) {
    oneRun.lock();
    try {
      return compare(selection, news, actor);
    } finally {
      oneRun.unlock();
    }
  }

  private Summary compare(Selection selection, News news, Actor actor) {
    long start = System.nanoTime();
    int linked = linking.link(selection);
    long compared = System.nanoTime();
    Surroundings.Chronicle chronicle = surroundings.chronicle();
    List<PatchPlace> places = patches.listPlaces(selection);
    Minerals names = minerals.snapshot();
    List<BatchOrder.Batch> batches = BatchOrder.plan(places, chronicle, settings.batch());
    List<Map<PatchFinding, Integer>> counts = Collections.synchronizedList(new ArrayList<>());
    int changed =
        workers
            .run(
                batches.stream()
                    .map(batch -> (Callable<Integer>) () -> run(batch, names, news, counts))
                    .toList())
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    Map<PatchFinding, Integer> findings = new EnumMap<>(PatchFinding.class);
    counts.forEach(part -> part.forEach((finding, n) -> findings.merge(finding, n, Integer::sum)));
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new AuditEvent(
                    actor.username(),
                    "patches.assess",
                    "patches",
                    Map.of("compared", places.size(), "changed", changed, "news", news.name()))));
    return new Summary(
        places.size(),
        linked,
        changed,
        findings,
        (compared - start) / NANOSECONDS,
        (System.nanoTime() - compared) / NANOSECONDS);
  }

  private int run(
      BatchOrder.Batch batch,
      Minerals names,
      News news,
      Collection<Map<PatchFinding, Integer>> counts) {
    List<StoredPatch> list = inOrder(patches.list(batch.ids()), batch.ids());
    List<Long> versions =
        batch.versions().values().stream()
            .filter(info -> !UNUSED.contains(info.name()))
            .map(LayerInfo::versionId)
            .toList();
    GroundIndex ground =
        new GroundIndex(
            surroundings.around(Boxes.around(list, settings.history().noticeMetres()), versions),
            batch.versions());
    Assessor assessor = new Assessor(ground, batch.versions(), names, settings);
    Map<LocalDate, String> usual = new HashMap<>();
    List<AssessmentStore.Row> rows = new ArrayList<>();
    Map<PatchFinding, Integer> found = new EnumMap<>(PatchFinding.class);
    for (StoredPatch patch : list) {
      Assessor.Assessed assessed = assessor.assess(patch);
      rows.add(row(assessed, batch.versions(), usual));
      found.merge(assessed.result().finding(), 1, Integer::sum);
    }
    counts.add(found);
    return keep(rows, news);
  }

  static List<StoredPatch> inOrder(List<StoredPatch> read, List<Long> ids) {
    Map<Long, StoredPatch> byId = new HashMap<>();
    read.forEach(patch -> byId.put(patch.id(), patch));
    List<StoredPatch> ordered = new ArrayList<>();
    for (Long id : ids) {
      StoredPatch patch = byId.get(id);
      if (patch != null) {
        ordered.add(patch);
      }
    }
    return ordered;
  }

  private int keep(List<AssessmentStore.Row> rows, News telling) {
    Integer changed =
        transaction.execute(
            status -> {
              Set<Long> news = store.write(rows);
              if (telling == News.TOLD) {
                tell(
                    rows.stream()
                        .map(AssessmentStore.Row::result)
                        .filter(result -> news.contains(result.patchId()))
                        .filter(PatchAssessed::wantsAttention)
                        .toList());
              }
              return news.size();
            });
    return changed == null ? 0 : changed;
  }

  private void tell(List<PatchAssessed> news) {
    for (int from = 0; from < news.size(); from += TOLD_AT_ONCE) {
      events.publishEvent(
          new PatchesAssessed(news.subList(from, Math.min(from + TOLD_AT_ONCE, news.size()))));
    }
  }

  /**
   * @param usual details by image date, the same for all patches that need no explanation
   */
  private AssessmentStore.Row row(
      Assessor.Assessed assessed, Map<String, LayerInfo> versions, Map<LocalDate, String> usual) {
    String result = JSON.writeValueAsString(assessed.result());
    String details =
        assessed.explanation() == null
            ? usual.computeIfAbsent(
                assessed.patch().imageDate(),
                day -> JSON.writeValueAsString(details(assessed, versions)))
            : JSON.writeValueAsString(details(assessed, versions));
    return new AssessmentStore.Row(
        assessed.patch().revision(), assessed.result(), result, details, sha256(result));
  }

  private Map<String, @Nullable Object> details(
      Assessor.Assessed assessed, Map<String, LayerInfo> versions) {
    LocalDate day = assessed.patch().imageDate();
    Map<String, Long> ids = new LinkedHashMap<>();
    versions.forEach((layer, info) -> ids.put(layer, info.versionId()));
    Map<String, @Nullable Object> details = new LinkedHashMap<>();
    details.put("versions", ids);
    details.put(
        "dataAfterImage",
        versions.values().stream()
            .filter(info -> info.date().isAfter(day))
            .map(LayerInfo::name)
            .sorted()
            .toList());
    details.put("tolerance", settings.tolerance());
    details.put("explanation", assessed.explanation());
    return details;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
