package org.kuangjie.enforcement.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kuangjie.enforcement.patrols.Inspection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inspections; rows are added, never changed. */
@Repository
public class InspectionStore {

  private final JdbcClient database;

  InspectionStore(JdbcClient database) {
    this.database = database;
  }

  /** Inspections of one mine in a span of days. */
  public record Visits(String licenceNumber, int visits, LocalDate lastVisit) {}

  /**
   * @throws org.springframework.dao.DuplicateKeyException when there is one of that day
   */
  public void add(Inspection inspection) {
    database
        .sql(
            """
            INSERT INTO enforcement.inspection (id, licence_number, district_code, on_day,
                officers, sign_plate, finding, recorded_by)
            VALUES (:id, :licence, :district, :on, :officers, :sign, :finding, :by)
            """)
        .param("id", inspection.id())
        .param("licence", inspection.licenceNumber())
        .param("district", inspection.districtCode())
        .param("on", inspection.onDay())
        .param("officers", Columns.array(inspection.officers()))
        .param("sign", inspection.signPlate().name())
        .param("finding", inspection.finding())
        .param("by", inspection.recordedBy())
        .update();
  }

  /** Newest first. */
  public List<Inspection> list(String licenceNumber) {
    return database
        .sql(
            "SELECT * FROM enforcement.inspection WHERE licence_number = :licence ORDER BY on_day"
                + " DESC LIMIT 500")
        .param("licence", licenceNumber)
        .query(
            (row, number) ->
                new Inspection(
                    row.getObject("id", UUID.class),
                    row.getString("licence_number"),
                    row.getString("district_code"),
                    row.getObject("on_day", LocalDate.class),
                    Columns.list(row, "officers"),
                    Inspection.SignPlate.valueOf(row.getString("sign_plate")),
                    row.getString("finding"),
                    row.getString("recorded_by")))
        .list();
  }

  public List<Visits> count(LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            SELECT licence_number, count(*)::integer AS visits, max(on_day) AS last_visit
            FROM enforcement.inspection WHERE on_day BETWEEN :from AND :to GROUP BY licence_number
            """)
        .param("from", from)
        .param("to", to)
        .query(Visits.class)
        .list();
  }
}
