package org.kuangjie.credit.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the public views and nothing else. */
@Repository
public class PortalStore {

  private static final int MOST = 1000;

  private final JdbcClient database;

  PortalStore(JdbcClient database) {
    this.database = database;
  }

  /** 基本信息. */
  public record UnitRow(
      String uscc,
      String name,
      String districtCode,
      String homeCode,
      String status,
      @Nullable LocalDate updatedOn,
      boolean synthetic) {}

  /** A certificate of the unit. */
  public record CertificateRow(
      String kind,
      String number,
      String issuedBy,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {}

  /** 承接的技术服务项目. */
  public record ProjectRow(
      String serviceType,
      String name,
      String client,
      LocalDate fromDay,
      @Nullable LocalDate toDay,
      @Nullable String reviewBody,
      @Nullable String resultTitle,
      boolean synthetic) {}

  /** A published result of an inspection. */
  public record InspectionRow(
      String number,
      String authority,
      LocalDate endedOn,
      String result,
      LocalDate publishedOn,
      @Nullable String drawNumber) {}

  /**
   * A disclosed entry.
   *
   * @param removalPublicityUntil last day to object to its removal; null when none is announced
   */
  public record ListRow(
      String number,
      String list,
      String ground,
      String uscc,
      String name,
      String districtCode,
      String authority,
      LocalDate decidedOn,
      LocalDate disclosedUntil,
      String disclosure,
      @Nullable String removalPublishedOn,
      @Nullable String removalPublicityUntil,
      boolean synthetic) {}

  public List<UnitRow> search(String words, int limit) {
    return database
        .sql(
            """
            SELECT uscc, name, district_code, home_code, status, updated_on, synthetic
            FROM published.technical_units
            WHERE :words = '' OR strpos(name, :words) > 0 OR starts_with(uscc, upper(:words))
            ORDER BY name, uscc LIMIT :limit
            """)
        .param("words", words)
        .param("limit", limit)
        .query(UnitRow.class)
        .list();
  }

  public Optional<UnitRow> findUnit(String uscc) {
    return database
        .sql("SELECT * FROM published.technical_units WHERE uscc = :uscc")
        .param("uscc", uscc)
        .query(UnitRow.class)
        .optional();
  }

  public List<CertificateRow> listCertificates(String uscc) {
    return database
        .sql("SELECT * FROM published.unit_certificates WHERE uscc = :uscc ORDER BY kind, number")
        .param("uscc", uscc)
        .query(CertificateRow.class)
        .list();
  }

  public List<ProjectRow> listProjects(String uscc) {
    return database
        .sql(
            "SELECT * FROM published.unit_projects WHERE uscc = :uscc ORDER BY from_day DESC, name")
        .param("uscc", uscc)
        .query(ProjectRow.class)
        .list();
  }

  public List<InspectionRow> listInspections(String uscc) {
    return database
        .sql("SELECT * FROM published.unit_inspections WHERE uscc = :uscc ORDER BY number DESC")
        .param("uscc", uscc)
        .query(InspectionRow.class)
        .list();
  }

  /**
   * @param uscc empty for all units
   * @param list empty for both
   */
  public List<ListRow> listListings(String uscc, String list) {
    return database
        .sql(
            """
            SELECT * FROM published.supervision_lists
            WHERE (:uscc = '' OR uscc = :uscc) AND (:list = '' OR list = :list)
            ORDER BY decided_on DESC, number LIMIT :most
            """)
        .param("uscc", uscc)
        .param("list", list)
        .param("most", MOST)
        .query(ListRow.class)
        .list();
  }
}
