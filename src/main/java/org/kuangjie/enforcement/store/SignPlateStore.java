package org.kuangjie.enforcement.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign plates that were made, and how inspections found them. */
@Repository
public class SignPlateStore {

  private final JdbcClient database;

  SignPlateStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * The plate of a mine.
   *
   * @param madeOn the last time; null when none was made here
   * @param state as the last inspection found it; null when none looked
   */
  public record Known(
      String licenceNumber,
      @Nullable LocalDate madeOn,
      @Nullable String state,
      @Nullable LocalDate seenOn) {}

  public void add(String licenceNumber, String districtCode, LocalDate madeOn, String madeBy) {
    database
        .sql(
            """
            INSERT INTO enforcement.sign_plate (licence_number, district_code, made_on, made_by)
            VALUES (:licence, :district, :on, :by)
            """)
        .param("licence", licenceNumber)
        .param("district", districtCode)
        .param("on", madeOn)
        .param("by", madeBy)
        .update();
  }

  /** Of every mine that has one or was inspected by the day. */
  public List<Known> list(LocalDate day) {
    return database
        .sql(
            """
            WITH made AS (
              SELECT licence_number, max(made_on) AS made_on FROM enforcement.sign_plate
              WHERE made_on <= :day GROUP BY licence_number),
            seen AS (
              SELECT DISTINCT ON (licence_number) licence_number, sign_plate AS state, on_day AS seen_on
              FROM enforcement.inspection WHERE on_day <= :day
              ORDER BY licence_number, on_day DESC)
            SELECT licence_number, made_on, state, seen_on
            FROM made FULL JOIN seen USING (licence_number)
            """)
        .param("day", day)
        .query(Known.class)
        .list();
  }
}
