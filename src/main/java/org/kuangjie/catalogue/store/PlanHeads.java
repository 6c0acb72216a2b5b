package org.kuangjie.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Heads of the plans; their sections are read with {@link PlanSections}. */
@Repository
class PlanHeads {

  private static final String HEADS =
      """
      SELECT code, version, parent_code, name_zh, name_en, document_number, issued_on, valid_from,
             valid_to, outlook_year, source
      FROM catalogue.plan
      """;

  private final JdbcClient database;

  PlanHeads(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param version grows with every load of the plan
   */
  record Head(
      String code,
      int version,
      @Nullable String parentCode,
      String nameZh,
      String nameEn,
      String documentNumber,
      LocalDate issuedOn,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable Integer outlookYear,
      String source) {}

  Optional<Head> find(String code) {
    return database
        .sql(HEADS + "WHERE code = :code")
        .param("code", code)
        .query(PlanHeads::read)
        .optional();
  }

  /** By code. */
  List<Head> list() {
    return database.sql(HEADS + "ORDER BY code").query(PlanHeads::read).list();
  }

  private static Head read(ResultSet row, int number) throws SQLException {
    return new Head(
        row.getString("code"),
        row.getInt("version"),
        row.getString("parent_code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getString("document_number"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getObject("outlook_year", Integer.class),
        row.getString("source"));
  }
}
