package org.kuangjie.enforcement.store;

import java.util.List;
import java.util.UUID;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.duties.DutyPublication.FulfilmentRow;
import org.kuangjie.enforcement.duties.DutyPublication.Released;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Released years of districts; the public reads the view {@code published.duty_fulfilment}. */
@Repository
public class DutyPublicationStore {

  private final JdbcClient database;
  private final JsonMapper json;

  DutyPublicationStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Whether a row is 示意 follows from its filing, or from the version of the rights. */
  public void add(Released released, List<FulfilmentRow> rows, String by) {
    try {
      database
          .sql(
              """
              INSERT INTO enforcement.duty_publication (id, year, district_code, as_of, released_by)
              VALUES (:id, :year, :district, :on, :by)
              """)
          .param("id", released.id())
          .param("year", released.year())
          .param("district", released.districtCode())
          .param("on", released.asOf())
          .param("by", by)
          .update();
    } catch (DuplicateKeyException e) {
      throw Guard.conflict(
          "published-already", "该年度已公开，须先撤回再重新公开", "it is public already, withdraw it first");
    }
    database
        .sql(
            """
            INSERT INTO enforcement.duty_publication_row (publication_id, licence_number, duty,
                period, due_on, state, synthetic)
            SELECT :id, g."licenceNumber", g.duty, g.period, g."dueOn", g.state,
                   coalesce((SELECT v.synthetic FROM catalogue.mining_right AS m
                             JOIN catalogue.layer_version AS v ON v.id = m.layer_version_id
                             WHERE v.in_force AND m.licence_number = g."licenceNumber"), false)
            FROM jsonb_to_recordset(:rows::jsonb) AS g ("licenceNumber" text, duty text, period text,
                "dueOn" date, state text)
            """)
        .param("id", released.id())
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  /** False when there is none open. */
  public boolean withdraw(UUID id, String reason) {
    return database
            .sql(
                """
                UPDATE enforcement.duty_publication
                SET withdrawn_at = clock_timestamp(), why_withdrawn = :why
                WHERE id = :id AND withdrawn_at IS NULL
                """)
            .param("why", reason)
            .param("id", id)
            .update()
        == 1;
  }

  public List<Released> list() {
    return database
        .sql(
            """
            SELECT p.id, p.year, p.district_code, p.as_of, count(*)::integer AS rows
            FROM enforcement.duty_publication AS p
            JOIN enforcement.duty_publication_row AS r ON r.publication_id = p.id
            WHERE p.withdrawn_at IS NULL GROUP BY p.id ORDER BY p.year DESC, p.district_code
            """)
        .query(Released.class)
        .list();
  }

  public List<FulfilmentRow> rows(int year, String district) {
    return database
        .sql(
            """
            SELECT licence_number, duty, period, due_on, state, synthetic
            FROM published.duty_fulfilment WHERE year = :year AND district_code = :district
            ORDER BY licence_number, due_on, duty LIMIT 20000
            """)
        .param("year", year)
        .param("district", district)
        .query(FulfilmentRow.class)
        .list();
  }
}
