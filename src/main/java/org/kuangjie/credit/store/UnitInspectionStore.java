package org.kuangjie.credit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kuangjie.credit.supervision.UnitInspection;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inspections of units and their append-only lines. */
@Repository
public class UnitInspectionStore {

  private final JdbcClient database;

  UnitInspectionStore(JdbcClient database) {
    this.database = database;
  }

  public long nextNumber() {
    return database
        .sql("SELECT nextval('credit.unit_inspection_number')")
        .query(Long.class)
        .single();
  }

  public void add(UnitInspection inspection) {
    database
        .sql(
            """
            INSERT INTO credit.unit_inspection
                (id, number, draw_id, entity_id, authority, inspectors, state, started_on)
            VALUES (:id, :number, :draw, :entity, :authority, :inspectors, :state, :started)
            """)
        .param("id", inspection.id())
        .param("number", inspection.number())
        .param("draw", inspection.drawId())
        .param("entity", inspection.entityId())
        .param("authority", inspection.authority())
        .param("inspectors", inspection.inspectors().toArray(String[]::new))
        .param("state", inspection.state().name())
        .param("started", inspection.startedOn())
        .update();
  }

  /** Fails when somebody else changed it meanwhile. */
  public void update(UnitInspection inspection) {
    int changed =
        database
            .sql(
                """
                UPDATE credit.unit_inspection SET state = :state, ended_on = :ended,
                    result = :result, published_on = :published, version = :version
                WHERE id = :id AND version = :version - 1
                """)
            .param("id", inspection.id())
            .param("state", inspection.state().name())
            .param("ended", inspection.endedOn())
            .param("result", inspection.result())
            .param("published", inspection.publishedOn())
            .param("version", inspection.version())
            .update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException(inspection.subject());
    }
  }

  public Optional<UnitInspection> find(UUID id) {
    return database
        .sql("SELECT * FROM credit.unit_inspection WHERE id = :id")
        .param("id", id)
        .query(UnitInspectionStore::read)
        .optional();
  }

  /**
   * Newest first.
   *
   * @param authority empty for all
   */
  public List<UnitInspection> list(String authority) {
    return database
        .sql(
            """
            SELECT * FROM credit.unit_inspection
            WHERE :authority = '' OR authority = :authority ORDER BY number DESC LIMIT 1000
            """)
        .param("authority", authority)
        .query(UnitInspectionStore::read)
        .list();
  }

  public void append(UUID id, String actor, String words, String evidence, String hash) {
    database
        .sql(
            """
            INSERT INTO credit.unit_inspection_line
                (inspection_id, actor, words, evidence, evidence_hash)
            VALUES (:id, :actor, :words, :evidence, :hash)
            """)
        .param("id", id)
        .param("actor", actor)
        .param("words", words)
        .param("evidence", evidence)
        .param("hash", hash)
        .update();
  }

  public List<UnitInspection.InspectionLine> listLines(UUID id) {
    return database
        .sql("SELECT * FROM credit.unit_inspection_line WHERE inspection_id = :id ORDER BY id")
        .param("id", id)
        .query(
            (row, number) ->
                new UnitInspection.InspectionLine(
                    row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor"),
                    row.getString("words"),
                    row.getString("evidence"),
                    row.getString("evidence_hash")))
        .list();
  }

  private static UnitInspection read(ResultSet row, int number) throws SQLException {
    return new UnitInspection(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("draw_id", UUID.class),
        row.getObject("entity_id", UUID.class),
        row.getString("authority"),
        List.of((String[]) row.getArray("inspectors").getArray()),
        UnitInspection.State.valueOf(row.getString("state")),
        row.getObject("started_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getString("result"),
        row.getObject("published_on", LocalDate.class),
        row.getInt("version"));
  }
}
