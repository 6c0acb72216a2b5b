package org.kuangjie.catalogue.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.PlanStore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes reference lists and plan sections, each only when its content differs from the last. */
@Component
class ContentLoader {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final PlanStore store;

  ContentLoader(PlanStore store) {
    this.store = store;
  }

  /** True when anything differed. */
  boolean loadReference(PlanContent reference, String actor) {
    boolean changed = keep("reference", reference.asJson(), actor);
    if (changed) {
      List.of(PlanTables.JURISDICTIONS, PlanTables.LIST_ENTRIES, PlanTables.ALIASES)
          .forEach(table -> store.deleteAll(table.table()));
      List.of(PlanTables.GROUPS, PlanTables.AUTHORITIES, PlanTables.MINERALS, PlanTables.LISTS)
          .forEach(table -> upsert(table, reference));
      List.of(PlanTables.JURISDICTIONS, PlanTables.LIST_ENTRIES, PlanTables.ALIASES)
          .forEach(
              table ->
                  store.insert(
                      table.table(), table.targets(), values(table, reference, List.of())));
    }
    return changed;
  }

  /** The new version; empty when the plan is held as it is. */
  Optional<Integer> loadPlan(PlanContent plan, String actor) {
    String code = plan.code();
    Optional<Integer> changed = add("plan:" + code, plan.asJson(), actor);
    changed.ifPresent(version -> write(plan, code, version));
    return changed;
  }

  /** Remembers the content; false when the last one of the subject is the same. */
  boolean keep(String subject, Object content, String actor) {
    return add(subject, content, actor).isPresent();
  }

  /** The new version. */
  private Optional<Integer> add(String subject, Object content, String actor) {
    String json = JSON.writeValueAsString(content);
    String hash = sha256(json);
    Optional<PlanStore.Version> last = store.findLatest(subject);
    if (last.isPresent() && last.get().hash().equals(hash)) {
      return Optional.empty();
    }
    int number = last.map(PlanStore.Version::number).orElse(0) + 1;
    store.addVersion(subject, new PlanStore.Version(number, hash), json, actor);
    return Optional.of(number);
  }

  private void write(PlanContent plan, String code, int version) {
    List<String> columns = new ArrayList<>(List.of("version"));
    columns.addAll(PlanTables.PLAN.targets());
    store.upsert(
        PlanTables.PLAN.table(),
        List.of("code"),
        columns,
        values(PlanTables.PLAN, plan, List.of(version)));
    for (PlanTable section : PlanTables.SECTIONS) {
      List<String> names = new ArrayList<>(List.of("plan"));
      names.addAll(section.targets());
      store.deleteSection(section.table(), code);
      store.insert(section.table(), names, values(section, plan, List.of(code)));
    }
    store.replaceZoneBoundaries(code, plan.boundaries());
  }

  private void upsert(PlanTable table, PlanContent content) {
    store.upsert(
        table.table(), List.of("code"), table.targets(), values(table, content, List.of()));
  }

  private static List<@Nullable Object[]> values(
      PlanTable table, PlanContent content, List<?> leading) {
    return content.rows(table).stream().map(row -> row.stored(table, leading.toArray())).toList();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
