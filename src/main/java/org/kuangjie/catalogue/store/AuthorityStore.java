package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.Districts.Authority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuthorityStore {

  private final JdbcClient database;

  AuthorityStore(JdbcClient database) {
    this.database = database;
  }

  List<Authority> listOf(String districtCode, LocalDate day) {
    return database
        .sql(
            """
            SELECT a.code, a.name_zh, a.name_en, a.level FROM catalogue.authority a
            JOIN catalogue.jurisdiction j ON j.authority = a.code
            WHERE j.district_code = :district
              AND j.valid_from <= :day AND (j.valid_to IS NULL OR j.valid_to >= :day)
              AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to >= :day)
            ORDER BY a.code
            """)
        .param("district", districtCode)
        .param("day", day)
        .query(Authority.class)
        .list();
  }

  Optional<Authority> findOfCity(LocalDate day) {
    return database
        .sql(
            """
            SELECT a.code, a.name_zh, a.name_en, a.level FROM catalogue.authority a
            WHERE a.level = '市级'
              AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to >= :day)
            ORDER BY a.code LIMIT 1
            """)
        .param("day", day)
        .query(Authority.class)
        .optional();
  }

  /** An authority of a district answers to the district's name as well. */
  Optional<Authority> find(String codeOrName) {
    return database
        .sql(
            """
            SELECT a.code, a.name_zh, a.name_en, a.level FROM catalogue.authority a
            WHERE a.code = :name OR a.name_zh = :name
               OR a.code IN (SELECT d.code FROM catalogue.district d
                             JOIN catalogue.layer_version v ON v.id = d.layer_version_id AND v.in_force
                             WHERE d.name_zh = :name)
            ORDER BY a.code = :name DESC, a.code LIMIT 1
            """)
        .param("name", codeOrName.strip())
        .query(Authority.class)
        .optional();
  }
}
