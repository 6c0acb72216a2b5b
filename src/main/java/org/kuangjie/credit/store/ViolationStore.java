package org.kuangjie.credit.store;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions of cases as they were told. */
@Repository
public class ViolationStore {

  private final JdbcClient database;

  ViolationStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A decision.
   *
   * @param uscc null for a natural person
   * @param recordId the draft that was made of it; null while its unit is not in the register
   */
  public record Violation(
      UUID caseId,
      String caseNumber,
      @Nullable String uscc,
      @Nullable String violationType,
      @Nullable String districtCode,
      @Nullable String licenceNumber,
      @Nullable LocalDate decidedOn,
      @Nullable LocalDate withdrawnOn,
      @Nullable UUID recordId) {}

  /**
   * @return false when it was told before, or its withdrawal was
   */
  public boolean add(Violation violation) {
    return database
            .sql(
                """
                INSERT INTO credit.violation (case_id, case_number, uscc, violation_type,
                    district_code, licence_number, decided_on, withdrawn_on)
                VALUES (:case, :number, :uscc, :type, :district, :licence, :decided, :withdrawn)
                ON CONFLICT (case_id) DO NOTHING
                """)
            .param("case", violation.caseId())
            .param("number", violation.caseNumber())
            .param("uscc", violation.uscc())
            .param("type", violation.violationType())
            .param("district", violation.districtCode())
            .param("licence", violation.licenceNumber())
            .param("decided", violation.decidedOn())
            .param("withdrawn", violation.withdrawnOn())
            .update()
        == 1;
  }

  /** Locks it: who works on the same case waits. */
  public Optional<Violation> findForUpdate(UUID caseId) {
    return database
        .sql("SELECT * FROM credit.violation WHERE case_id = :case FOR UPDATE")
        .param("case", caseId)
        .query(Violation.class)
        .optional();
  }

  public void withdraw(UUID caseId, LocalDate on) {
    database
        .sql("UPDATE credit.violation SET withdrawn_on = :on WHERE case_id = :case")
        .param("on", on)
        .param("case", caseId)
        .update();
  }

  public void link(UUID caseId, UUID recordId) {
    database
        .sql("UPDATE credit.violation SET record_id = :record WHERE case_id = :case")
        .param("record", recordId)
        .param("case", caseId)
        .update();
  }

  /** Those that wait for their unit. */
  public List<Violation> listWaiting(String uscc) {
    return database
        .sql(
            """
            SELECT * FROM credit.violation
            WHERE uscc = :uscc AND record_id IS NULL AND withdrawn_on IS NULL FOR UPDATE
            """)
        .param("uscc", uscc)
        .query(Violation.class)
        .list();
  }

  /** Cases whose place nobody has asked for yet, oldest first. */
  public List<UUID> listUnplaced(int limit) {
    return database
        .sql(
            """
            SELECT case_id FROM credit.violation WHERE place_asked_at IS NULL
            ORDER BY told_at LIMIT :limit
            """)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /**
   * @param place EPSG:4490; null when it is not known
   */
  public void place(UUID caseId, @Nullable Geometry place) {
    database
        .sql(
            """
            UPDATE credit.violation
            SET place = ST_GeomFromWKB(:place, 4490), place_asked_at = clock_timestamp()
            WHERE case_id = :case
            """)
        .param("place", place == null ? null : new WKBWriter(2).write(place), Types.BINARY)
        .param("case", caseId)
        .update();
  }

  /** Units that decisions name and the register does not hold, oldest first. */
  public List<Violation> listWithoutUnit(int limit) {
    return database
        .sql(
            """
            SELECT * FROM credit.violation
            WHERE uscc IS NOT NULL AND record_id IS NULL AND withdrawn_on IS NULL
            ORDER BY told_at LIMIT :limit
            """)
        .param("limit", limit)
        .query(Violation.class)
        .list();
  }
}
