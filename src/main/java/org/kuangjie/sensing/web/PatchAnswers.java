package org.kuangjie.sensing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.geo.Areas;
import org.kuangjie.sensing.Certainty;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.sensing.reading.Agreement;
import org.kuangjie.sensing.store.PatchRegister;
import org.kuangjie.sensing.store.PatchRegister.Entry;
import org.kuangjie.sensing.store.PatchSearch;
import org.kuangjie.sensing.store.SceneStore;
import org.kuangjie.sensing.store.SceneStore.SceneImage;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a sentence before the figures, and the holders beside the rights for those who may know. */
@Component
class PatchAnswers {

  private static final Text CLUE =
      Text.of("图斑只是线索，须现场核实", "A patch is a clue, to be checked on the ground");

  private final PatchRegister register;
  private final SceneStore scenes;
  private final MiningRights rights;
  private final ApplicationEventPublisher events;

  PatchAnswers(
      PatchRegister register,
      SceneStore scenes,
      MiningRights rights,
      ApplicationEventPublisher events) {
    this.register = register;
    this.scenes = scenes;
    this.rights = rights;
    this.events = events;
  }

  /** A page of patches; {@code next} is the {@code after} of the following one, null at the end. */
  record PatchPage(Text note, List<PatchItem> items, @Nullable Long next) {}

  /**
   * A patch.
   *
   * @param sentence what the comparison says, first of all
   * @param agreement how far its images are read
   * @param farmlandMu 永久基本农田 in 亩, 2 decimals
   */
  record PatchItem(
      long id,
      Text sentence,
      Map<String, @Nullable Object> properties,
      @Nullable JsonNode result,
      @Nullable JsonNode details,
      boolean current,
      Agreement agreement,
      Text agreementWords,
      @Nullable String farmlandMu,
      JsonNode geometry) {}

  /**
   * A patch with all patches of its disturbance, the first one first.
   *
   * @param imageBefore the image the server holds of it for the date before; null = none
   * @param imageAfter the same for its own date; null when there is none newer than before
   */
  record Full(
      Text note,
      PatchItem patch,
      List<PatchItem> history,
      @Nullable SceneImage imageBefore,
      @Nullable SceneImage imageAfter) {}

  PatchPage page(List<Entry> found, int limit, boolean holders, Actor actor) {
    List<Entry> page = found.subList(0, Math.min(limit, found.size()));
    allow(holders, actor, "patches");
    return new PatchPage(
        CLUE,
        page.stream().map(entry -> item(entry, holders)).toList(),
        found.size() > limit ? page.get(limit - 1).id() : null);
  }

  Full full(Entry entry, PatchSearch visible, boolean holders, Actor actor) {
    allow(holders, actor, "patch:" + entry.id());
    List<PatchItem> history =
        entry.properties().get("disturbanceId") instanceof Long disturbance
            ? register.list(visible.anew().disturbance(disturbance).most(PatchQuery.MOST)).stream()
                .map(each -> item(each, false))
                .sorted(
                    Comparator.comparing(
                        each -> String.valueOf(each.properties().get("imageDate"))))
                .toList()
            : List.of();
    SceneImage before = imageOf(entry, "beforeDate");
    SceneImage after = imageOf(entry, "imageDate");
    return new Full(
        CLUE, item(entry, holders), history, before, Objects.equals(before, after) ? null : after);
  }

  private @Nullable SceneImage imageOf(Entry entry, String date) {
    return entry.properties().get(date) instanceof String day
        ? scenes.findImage(entry.id(), LocalDate.parse(day)).orElse(null)
        : null;
  }

  /** Officials of the whole city, and it is remembered (000-R04). */
  private void allow(boolean holders, Actor actor, String subject) {
    if (!holders) {
      return;
    }
    if (!actor.isOfficial() || actor.isDistrictBound()) {
      throw new DomainException(
          DomainException.Kind.FORBIDDEN,
          "personal-data",
          Text.of("本账号不能查看矿业权人", "This account may not see the holders of rights"));
    }
    events.publishEvent(new AuditEvent(actor.username(), "rights.read-holder", subject, Map.of()));
  }

  private PatchItem item(Entry entry, boolean holders) {
    JsonNode result = entry.result();
    if (holders && result != null) {
      result.path("rights").forEach(this::addHolder);
    }
    return new PatchItem(
        entry.id(),
        sentence(entry, result),
        entry.properties(),
        result,
        entry.details(),
        entry.current(),
        entry.agreement(),
        entry.agreement().words(),
        result == null ? null : farmland(result),
        entry.geometry());
  }

  private void addHolder(JsonNode right) {
    rights
        .find(right.path("licenceNumber").asString(""))
        .ifPresent(
            found ->
                ((ObjectNode) right)
                    .put("holderName", found.holderName())
                    .put("holderUscc", found.holderUscc()));
  }

  private static String farmland(JsonNode result) {
    double sum = 0;
    for (JsonNode area : result.path("involved")) {
      if (area.path("layer").asString("").equals(LayerName.FARMLAND)) {
        sum += area.path("squareMetres").asDouble(0);
      }
    }
    return Areas.mu(sum).toPlainString();
  }

  private static Text sentence(Entry entry, @Nullable JsonNode result) {
    String code = String.valueOf(entry.properties().get("code"));
    if (result == null) {
      return Text.format("图斑 %s 尚未比对", "Patch %s was not compared yet", code);
    }
    Text finding = PatchFinding.valueOf(result.path("finding").asString("")).words();
    Text certainty = Certainty.valueOf(result.path("certainty").asString("")).words();
    JsonNode areas = result.path("areas");
    List<String> numbers = new ArrayList<>();
    for (String name : List.of("outside", "certainOutside", "possibleOutside")) {
      numbers.add("%.0f".formatted(areas.path(name).asDouble(0)));
    }
    double farthest = areas.path("maxDistanceOutside").asDouble(0);
    double sigma = areas.path("sigma").asDouble(0);
    return Text.of(
        "图斑 %s：%s；矿业权外 %s 平方米（确定 %s，可能 %s），最远 %.1f 米，σ = %.1f 米，%s"
            .formatted(
                code,
                finding.zh(),
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                farthest,
                sigma,
                certainty.zh()),
        "Patch %s: %s; %s m² outside (certain %s, possible %s), at most %.1f m, σ = %.1f m, %s"
            .formatted(
                code,
                finding.en(),
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                farthest,
                sigma,
                certainty.en()));
  }
}
