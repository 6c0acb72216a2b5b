package org.kuangjie.platform.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.kuangjie.platform.audit.AuditEntry;
import org.kuangjie.platform.audit.AuditFilter;
import org.kuangjie.shared.AuditEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Appends to and reads {@code platform.audit_entry}. */
@Repository
public class AuditStore {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String WHERE =
      """
       WHERE (:actor::text IS NULL OR actor = :actor::text)
         AND (:action::text IS NULL OR action = :action::text)
         AND (:subject::text IS NULL OR subject = :subject::text)
         AND (:from::timestamptz IS NULL OR at >= :from::timestamptz)
         AND (:to::timestamptz IS NULL OR at < :to::timestamptz)
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  AuditStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  public void append(AuditEvent event) {
    database
        .sql(
            """
            INSERT INTO platform.audit_entry (actor, action, subject, details)
            VALUES (:actor, :action, :subject, :details::jsonb)
            """)
        .param("actor", event.actor())
        .param("action", event.action())
        .param("subject", event.subject())
        .param("details", json.writeValueAsString(event.details()))
        .update();
  }

  /** Newest first. */
  public List<AuditEntry> list(AuditFilter filter, int page, int size) {
    return bind(
            database.sql(
                "SELECT id, at, actor, action, subject, details FROM platform.audit_entry"
                    + WHERE
                    + " ORDER BY id DESC LIMIT :size OFFSET :skip"),
            filter)
        .param("size", size)
        .param("skip", (long) page * size)
        .query((row, number) -> entry(row))
        .list();
  }

  public long count(AuditFilter filter) {
    return bind(database.sql("SELECT count(*) FROM platform.audit_entry" + WHERE), filter)
        .query(Long.class)
        .single();
  }

  private static StatementSpec bind(StatementSpec statement, AuditFilter filter) {
    return statement
        .param("actor", filter.actor())
        .param("action", filter.action())
        .param("subject", filter.subject())
        .param("from", filter.from())
        .param("to", filter.to());
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).atZoneSameInstant(CHINA).toOffsetDateTime(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        json.readValue(row.getString("details"), new TypeReference<>() {}));
  }
}
