package org.kuangjie.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.catalogue.store.Register;
import org.kuangjie.catalogue.store.RegisterReader;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers lists and single entries of registers, and remembers who read holders of rights. */
@Component
class RegisterAnswers {

  private final RegisterReader reader;
  private final RegisterFilters filters;
  private final ApplicationEventPublisher events;

  RegisterAnswers(
      RegisterReader reader, RegisterFilters filters, ApplicationEventPublisher events) {
    this.reader = reader;
    this.filters = filters;
    this.events = events;
  }

  /** The exchange a list is answered in. */
  record Exchange(HttpServletRequest request, HttpServletResponse response) {
    String accept() {
      return Optional.ofNullable(request.getHeader("Accept")).orElse("");
    }
  }

  /** Streams; the transaction keeps the database from sending everything at once. */
  @Transactional
  public void list(
      Register register, ListRequest request, boolean asOfToday, Actor actor, Exchange exchange)
      throws IOException {
    boolean geoJson = request.isGeoJson(exchange.accept(), register.hasOutline());
    RegisterReader.Page page = filters.page(register, request, asOfToday, geoJson);
    if (reader.showsHolders(register, actor)) {
      audit(actor, "rights", Map.of("filters", String.join(",", page.filters())));
    }
    RowWriter writer =
        new RowWriter(exchange.response(), exchange.request().getRequestURI(), request, geoJson);
    reader.read(register, page, actor, writer::write);
    writer.end();
  }

  /**
   * @param key the whole key
   * @throws DomainException NOT_FOUND, also when the actor may not see it
   */
  @Transactional
  public void get(
      Register register, String key, ListRequest request, Actor actor, Exchange exchange)
      throws IOException {
    boolean geoJson = request.isGeoJson(exchange.accept(), register.hasOutline());
    RegisterReader.Page page =
        new RegisterReader.Page(
            List.of(), Map.of("key", key, "onDay", RegisterFilters.today()), null, 1, geoJson);
    RegisterReader.Row row =
        reader
            .find(register, page, actor)
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "not-found", "没有“" + key + "”", "There is nothing called " + key));
    if (reader.showsHolders(register, actor)) {
      audit(actor, "right:" + key, Map.of());
    }
    HttpServletResponse response = exchange.response();
    response.setContentType(geoJson ? "application/geo+json" : "application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(geoJson ? RowWriter.feature(row) : row.properties());
  }

  private void audit(Actor actor, String subject, Map<String, Object> details) {
    events.publishEvent(new AuditEvent(actor.username(), "rights.read-holder", subject, details));
  }
}
