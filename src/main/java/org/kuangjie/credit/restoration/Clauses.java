package org.kuangjie.credit.restoration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kuangjie.credit.store.ClauseStore;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clauses and points of conduct, empty until the city imports a table (001-R24). */
@Service
@Transactional
public class Clauses {

  private final ClauseStore store;
  private final ApplicationEventPublisher events;

  Clauses(ClauseStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /** What a table says of itself. */
  public record Head(String title, String source, LocalDate validFrom, boolean synthetic) {}

  /** A new version from a CSV file; former ones stay, and what was scored by them as well. */
  public ClauseTable take(String csv, Head head, Actor actor) {
    Permissions.isCity(actor);
    return store(csv, head, actor);
  }

  /** Reads a table as {@link #take} would, as version 0, and keeps nothing. */
  public ClauseCheck check(String csv, Actor actor) {
    Permissions.isCity(actor);
    return ClauseFile.check(csv, 0);
  }

  ClauseTable store(String csv, Head head, Actor actor) {
    Guard.given(head.title(), "名称title", "the title");
    Guard.given(head.source(), "依据文件source", "the source");
    int version = store.nextVersion();
    ClauseTable table =
        new ClauseTable(
            version, head.title(), head.source(), head.validFrom(), ClauseFile.read(csv, version));
    store.add(table, sha256(csv), actor.username(), head.synthetic());
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "clause-table.import",
            "clause-table:" + version,
            Map.of("clauses", table.clauses().size(), "validFrom", head.validFrom().toString())));
    return table;
  }

  @Transactional(readOnly = true)
  public List<ClauseTable> list() {
    return store.list();
  }

  /** A clause of the table in force on a day. */
  @Transactional(readOnly = true)
  public ClauseTable.Clause inForce(String code, LocalDate day) {
    int version =
        store
            .findVersionInForce(day)
            .orElseThrow(
                () ->
                    Guard.conflict(
                        "no-clause-table",
                        "没有生效的加扣分条款表：办法第十六条的条款由市局动态管理，请先导入（POST /api/credit/clause-tables）",
                        "no table of clauses is in force; the city imports one by POST"
                            + " /api/credit/clause-tables"));
    return store.listClauses(version).stream()
        .filter(clause -> clause.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                DomainException.invalid(
                    "unknown-clause",
                    "生效的条款表（第%d版）没有这一条款".formatted(version),
                    "the table in force (version %d) has no such clause".formatted(version)));
  }

  private static String sha256(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
