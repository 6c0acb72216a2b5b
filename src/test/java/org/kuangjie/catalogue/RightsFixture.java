package org.kuangjie.catalogue;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mining-rights layer made by hand (示意): what A.002.5 counts, and what it must not count. */
public final class RightsFixture {

  private RightsFixture() {}

  /** Puts a new version into force; later calls leave it alone. */
  public static void load(JdbcClient database) {
    boolean held =
        database
            .sql(
                "SELECT EXISTS (SELECT 1 FROM catalogue.layer_version WHERE layer = 'mining_rights')")
            .query(Boolean.class)
            .single();
    if (held) {
      return;
    }
    long version = open(database);
    right(database, version, 1, "采矿权", "建筑石料用灰岩", 300, "大型", "JZ01", "有效", "500102");
    right(database, version, 2, "采矿权", "建筑石料用灰岩", 120.5, "大型", "JZ01", "有效", "500102");
    right(database, version, 3, "采矿权", "建筑石料用灰岩", 150, "大型", "", "有效", "500101");
    right(database, version, 4, "采矿权", "建筑石料用灰岩", 60, "中型", "", "有效", "500101");
    right(database, version, 5, "采矿权", "建筑石料用灰岩", 20, "小型", "", "有效", "500112");
    right(database, version, 6, "采矿权", "建筑石料用灰岩", 999, "大型", "JZ01", "注销", "500102");
    right(database, version, 7, "探矿权", "建筑石料用灰岩", 888, "大型", "JZ01", "有效", "500102");
    right(database, version, 8, "采矿权", "锶", 100, "大型", "", "有效", "500111");
  }

  private static long open(JdbcClient database) {
    return database
        .sql(
            """
            INSERT INTO catalogue.layer_version (layer, version, source, licence, data_date, synthetic,
              feature_count, hash, loaded_by, in_force)
            VALUES ('mining_rights', 1, '示意', 'CC0-1.0', DATE '2025-06-01', true, 8, 'test', 'test', true)
            RETURNING id
            """)
        .query(Long.class)
        .single();
  }

  private static void right(JdbcClient database, long version, int number, Object... facts) {
    database
        .sql(
            """
            INSERT INTO catalogue.mining_right (layer_version_id, right_kind, licence_number, project_name,
              holder_uscc, holder_name, mineral, scale, scale_unit, scale_class, set_on, valid_from, valid_to,
              authority, district_code, zone_code, status, synthetic, geom)
            VALUES (:version, :kind, :licence, :project, :uscc, :holder, :mineral, :scale, '矿石 万吨', :class,
              :from, :from, :to, :authority, :district, NULLIF(:zone, ''), :status, true,
              ST_Multi(ST_MakeEnvelope(107 + :number * 0.01, 29, 107.005 + :number * 0.01, 29.005, 4490)))
            """)
        .param("version", version)
        .param("kind", facts[0])
        .param("licence", "C500000202001%010d".formatted(number))
        .param("project", "示意矿 " + number)
        .param("uscc", "91500000MA0000%04d".formatted(number))
        .param("holder", "示意矿业公司" + number)
        .param("mineral", facts[1])
        .param("scale", facts[2])
        .param("class", facts[3])
        .param("from", LocalDate.of(2020, 1, 1))
        .param("to", LocalDate.of(2029, 12, 31))
        .param("authority", facts[6])
        .param("district", facts[6])
        .param("zone", facts[4])
        .param("status", facts[5])
        .param("number", number)
        .update();
  }
}
