package org.kuangjie.catalogue.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes what a test imports into the shared database out of it again. */
record LayerFixture(JdbcClient database) {

  private static final String OURS =
      "layer_version_id IN (SELECT id FROM catalogue.layer_version WHERE loaded_by LIKE 'test\\_%')";

  /** Codes that rights point at. */
  void prepare() {
    clear();
    database
        .sql(
            """
            INSERT INTO catalogue.mineral VALUES ('测试石', 'test stone', '固体', '非金属', NULL)
            ON CONFLICT DO NOTHING;
            INSERT INTO catalogue.authority
            VALUES ('TSTJ', '测试局', 'Test bureau', '市级', '1997-06-18', NULL)
            ON CONFLICT DO NOTHING
            """)
        .update();
  }

  void clear() {
    for (String table :
        List.of("river_corridor", "overlay_part", "control_area", "mining_right", "river_reach")) {
      database.sql("DELETE FROM catalogue." + table + " WHERE " + OURS).update();
    }
    database
        .sql(
            """
            DELETE FROM catalogue.layer_version WHERE loaded_by LIKE 'test\\_%';
            UPDATE catalogue.layer_version AS v SET in_force = true
            WHERE version = (SELECT max(version) FROM catalogue.layer_version WHERE layer = v.layer)
              AND NOT EXISTS (SELECT FROM catalogue.layer_version
                              WHERE layer = v.layer AND in_force);
            DELETE FROM catalogue.import_job;
            DELETE FROM catalogue.quarantine_row;
            DELETE FROM catalogue.mineral WHERE code = '测试石';
            DELETE FROM catalogue.authority WHERE code = 'TSTJ'
            """)
        .update();
  }

  int inForce(String layer) {
    return database
        .sql("SELECT version FROM catalogue.layer_version WHERE layer = :layer AND in_force")
        .param("layer", layer)
        .query(Integer.class)
        .single();
  }

  /** Of the version in force. */
  List<String> codes(String layer) {
    return database
        .sql(
            """
            SELECT f.code FROM catalogue.control_area AS f
            JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force
            WHERE v.layer = :layer ORDER BY 1
            """)
        .param("layer", layer)
        .query(String.class)
        .list();
  }

  /** Makes the layer look as if another server worked at it. */
  void occupy(String layer) {
    database
        .sql(
            """
            INSERT INTO catalogue.import_job
              (id, layer, state, order_json, file_name, file_bytes, submitted_by, started_at)
            VALUES (gen_random_uuid(), :layer, 'RUNNING', '{}', 'x', 1, 'test_other', clock_timestamp())
            """)
        .param("layer", layer)
        .update();
  }
}
