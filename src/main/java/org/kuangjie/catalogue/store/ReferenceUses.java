package org.kuangjie.catalogue.store;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where codes of the reference lists are used: versions of layers, also former ones, which a replay
 * reads, and plans.
 */
@Repository
public class ReferenceUses {

  private static final Map<String, String> BY_TABLE =
      Map.of(
          "catalogue.mineral",
          """
          SELECT v.layer || '@' || v.version AS place FROM catalogue.layer_version AS v
          WHERE EXISTS (SELECT FROM catalogue.mining_right AS f WHERE f.layer_version_id = v.id
                        AND (f.mineral = :code OR :code = ANY (f.co_minerals)))
             OR EXISTS (SELECT FROM catalogue.zone AS f
                        WHERE f.layer_version_id = v.id AND :code = ANY (f.minerals))
             OR EXISTS (SELECT FROM catalogue.planning_block AS f
                        WHERE f.layer_version_id = v.id AND :code = ANY (f.minerals))
          UNION
          SELECT 'plan:' || p.code FROM catalogue.plan AS p
          WHERE EXISTS (
            SELECT plan FROM catalogue.plan_mineral_policy WHERE plan = p.code AND mineral = :code
            UNION ALL
            SELECT plan FROM catalogue.plan_indicator WHERE plan = p.code AND mineral = :code
            UNION ALL
            SELECT plan FROM catalogue.plan_scale_class WHERE plan = p.code AND mineral = :code
            UNION ALL
            SELECT plan FROM catalogue.plan_scale_floor WHERE plan = p.code AND mineral = :code
            UNION ALL
            SELECT plan FROM catalogue.plan_block_quota WHERE plan = p.code AND :code = ANY (minerals)
            UNION ALL
            SELECT plan FROM catalogue.plan_direction WHERE plan = p.code AND :code = ANY (minerals))
          """,
          "catalogue.authority",
          """
          SELECT v.layer || '@' || v.version AS place FROM catalogue.layer_version AS v
          WHERE EXISTS (SELECT FROM catalogue.mining_right AS f
                        WHERE f.layer_version_id = v.id AND f.authority = :code)
             OR EXISTS (SELECT FROM catalogue.planning_block AS f
                        WHERE f.layer_version_id = v.id AND f.authority = :code)
          UNION
          SELECT 'plan:' || plan FROM catalogue.plan_block_quota WHERE :code = ANY (authorities)
          """,
          "catalogue.regional_group",
          """
          SELECT v.layer || '@' || v.version AS place FROM catalogue.layer_version AS v
          WHERE EXISTS (SELECT FROM catalogue.district AS f
                        WHERE f.layer_version_id = v.id AND f.regional_group = :code)
             OR EXISTS (SELECT FROM catalogue.zone AS f
                        WHERE f.layer_version_id = v.id AND strpos(f.region, :code) > 0)
          UNION
          SELECT 'plan:' || p.code FROM catalogue.plan AS p
          WHERE EXISTS (
            SELECT plan FROM catalogue.plan_scale_floor
            WHERE plan = p.code AND regional_group = :code
            UNION ALL
            SELECT plan FROM catalogue.plan_regional_balance
            WHERE plan = p.code AND regional_group = :code
            UNION ALL
            SELECT plan FROM catalogue.plan_direction WHERE plan = p.code AND region = :code)
          """);

  private final JdbcClient database;

  ReferenceUses(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param table a reference list; one that nothing points at has no uses
   * @return e.g. {@code mining_rights@3}, {@code plan:CQ-MRP-2021}
   */
  public List<String> list(String table, String code) {
    String sql = BY_TABLE.get(table);
    return sql == null
        ? List.of()
        : database.sql(sql + " ORDER BY place").param("code", code).query(String.class).list();
  }
}
