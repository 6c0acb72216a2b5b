package org.kuangjie.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.catalogue.desk.Corrections;
import org.kuangjie.catalogue.importing.Column;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.catalogue.store.VersionHistory;
import org.kuangjie.catalogue.store.VersionRows;
import org.kuangjie.catalogue.store.VersionRows.Change;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Answers with the rows of versions, and remembers who read personal data. */
@Component
class VersionReader {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final VersionRows rows;
  private final ApplicationEventPublisher events;

  VersionReader(VersionRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  /** A page of what differs, with the totals of all pages. */
  @Transactional
  public void difference(
      LayerTable table,
      VersionHistory.Entry first,
      VersionHistory.Entry second,
      ListRequest request,
      Actor actor,
      RegisterAnswers.Exchange exchange)
      throws IOException {
    boolean personal =
        personal(
            request, actor, "%s@%d-%d".formatted(table.layer(), first.version(), second.version()));
    VersionRows.Shape shape = shape(table);
    int limit = request.limit();
    List<Change> found =
        rows.difference(
            shape,
            first.id(),
            second.id(),
            kind(request),
            request.find("after").orElse(""),
            limit + 1);
    List<Change> page = found.subList(0, Math.min(limit, found.size()));
    boolean geoJson = request.isGeoJson(exchange.accept(), true);
    Map<String, Object> answer = new LinkedHashMap<>();
    if (geoJson) {
      answer.put("type", "FeatureCollection");
    }
    answer.put("layer", table.layer());
    answer.put("from", first.version());
    answer.put("to", second.version());
    answer.put("totals", rows.totals(shape, first.id(), second.id()));
    if (found.size() > limit) {
      answer.put("next", page.get(limit - 1).key());
    }
    answer.put(
        geoJson ? "features" : "items",
        geoJson
            ? page.stream().map(c -> JSON.readTree(VersionAnswers.feature(c, personal))).toList()
            : page.stream().map(c -> VersionAnswers.difference(c, personal)).toList());
    write(exchange.response(), geoJson, answer);
  }

  private static void write(HttpServletResponse response, boolean geoJson, Object answer)
      throws IOException {
    response.setContentType(geoJson ? "application/geo+json" : "application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(JSON.writeValueAsString(answer));
  }

  private static Optional<String> kind(ListRequest request) {
    Optional<String> kind = request.find("kind");
    kind.filter(word -> !VersionAnswers.kinds().contains(word))
        .ifPresent(
            word -> {
              throw ListRequest.invalid(
                  "kind", word, VersionAnswers.kinds(), "没有类别“%s”", "There is no kind %s");
            });
    return kind;
  }

  boolean personal(ListRequest request, Actor actor, String subject) {
    String wanted = request.find("personal").orElse("false");
    if (!List.of("true", "false").contains(wanted)) {
      throw ListRequest.invalid(
          "personal",
          wanted,
          List.of("true", "false"),
          "personal 不能为“%s”",
          "personal cannot be %s");
    }
    if (wanted.equals("false")) {
      return false;
    }
    Corrections.allowPersonal(actor);
    events.publishEvent(
        new AuditEvent(actor.username(), "layer.read-personal", "layer:" + subject, Map.of()));
    return true;
  }

  static VersionRows.Shape shape(LayerTable table) {
    return new VersionRows.Shape(
        table.table(), table.columns().stream().map(Column::name).toList(), table.key());
  }
}
