package org.kuangjie.catalogue.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Plan.BlockQuota;
import org.kuangjie.catalogue.Plan.Cap;
import org.kuangjie.catalogue.Plan.Indicator;
import org.kuangjie.catalogue.Plan.MineralPolicy;
import org.kuangjie.catalogue.Plan.RegionalBalance;
import org.kuangjie.catalogue.Plan.ScaleClass;
import org.kuangjie.catalogue.Plan.ScaleFloor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sections (专栏 and lists) of a plan. */
@Repository
public class PlanSections {

  private final JdbcClient database;

  PlanSections(JdbcClient database) {
    this.database = database;
  }

  /** 专栏5, 8, 11. */
  public record Project(int box, String section, int seq, String name) {}

  /**
   * 三（二） directions by place ({@code 方向}), 一（四） outlook by mineral ({@code 形势}).
   *
   * @param districts codes
   */
  public record Direction(
      int seq,
      String kind,
      @Nullable String region,
      @Nullable String place,
      List<String> districts,
      List<String> minerals,
      String direction) {}

  /** Where the plan starts from, A.002.1; {@code asOf} is the day the figure describes. */
  public record Baseline(
      int seq, String name, BigDecimal value, String unit, LocalDate asOf, String source) {}

  /** A contradiction or gap of the document. */
  public record Note(int seq, String topic, String textZh, String textEn) {}

  List<MineralPolicy> listPolicies(String plan) {
    return list(
        plan,
        "SELECT mineral, activity, policy, source FROM catalogue.plan_mineral_policy",
        "policy, activity, mineral",
        MineralPolicy.class);
  }

  List<ScaleClass> listScaleClasses(String plan) {
    return list(
        plan,
        "SELECT mineral, unit, large, medium, small FROM catalogue.plan_scale_class",
        "mineral",
        ScaleClass.class);
  }

  List<ScaleFloor> listScaleFloors(String plan) {
    return list(
        plan,
        "SELECT mineral, regional_group, action, unit, floor FROM catalogue.plan_scale_floor",
        "mineral, regional_group, action",
        ScaleFloor.class);
  }

  List<Cap> listCaps(String plan) {
    return list(
        plan,
        "SELECT tier, rights_about, capacity, hard FROM catalogue.plan_cap",
        "tier",
        Cap.class);
  }

  List<RegionalBalance> listBalances(String plan) {
    return list(
        plan,
        "SELECT regional_group, demand, planned_capacity, expected_output, balance"
            + " FROM catalogue.plan_regional_balance",
        "regional_group",
        RegionalBalance.class);
  }

  List<Indicator> listIndicators(String plan) {
    return list(
        plan,
        "SELECT box, seq, name, mineral, unit, value_min, value_max, period, binding"
            + " FROM catalogue.plan_indicator",
        "box, seq",
        Indicator.class);
  }

  List<BlockQuota> listBlockQuotas(String plan) {
    return database
        .sql(
            """
            SELECT kind, authority, minerals, count FROM catalogue.plan_block_quota
            WHERE plan = :plan ORDER BY kind, authority
            """)
        .param("plan", plan)
        .query(
            (row, number) ->
                new BlockQuota(
                    row.getString("kind"),
                    row.getString("authority"),
                    texts(row, "minerals"),
                    row.getInt("count")))
        .list();
  }

  public List<Project> listProjects(String plan) {
    return list(
        plan,
        "SELECT box, section, seq, name FROM catalogue.plan_project",
        "box, section, seq",
        Project.class);
  }

  public List<Baseline> listBaseline(String plan) {
    return list(
        plan,
        "SELECT seq, name, value, unit, as_of, source FROM catalogue.plan_baseline",
        "seq",
        Baseline.class);
  }

  public List<Note> listNotes(String plan) {
    return list(
        plan, "SELECT seq, topic, text_zh, text_en FROM catalogue.plan_note", "seq", Note.class);
  }

  /**
   * Directions and outlook that name all of what is asked; null asks for nothing.
   *
   * @param words part of the text or the place
   */
  public List<Direction> listDirections(
      String plan, @Nullable String district, @Nullable String mineral, @Nullable String words) {
    return database
        .sql(
            """
            SELECT seq, kind, region, place, districts, minerals, direction
            FROM catalogue.plan_direction
            WHERE plan = :plan
              AND (CAST(:district AS text) IS NULL OR :district = ANY (districts))
              AND (CAST(:mineral AS text) IS NULL OR :mineral = ANY (minerals))
              AND (CAST(:words AS text) IS NULL OR strpos(concat_ws(' ', place, direction), :words) > 0)
            ORDER BY seq
            """)
        .param("plan", plan)
        .param("district", district)
        .param("mineral", mineral)
        .param("words", words)
        .query(
            (row, number) ->
                new Direction(
                    row.getInt("seq"),
                    row.getString("kind"),
                    row.getString("region"),
                    row.getString("place"),
                    texts(row, "districts"),
                    texts(row, "minerals"),
                    row.getString("direction")))
        .list();
  }

  private <T> List<T> list(String plan, String select, String order, Class<T> type) {
    return database
        .sql(select + " WHERE plan = :plan ORDER BY " + order)
        .param("plan", plan)
        .query(type)
        .list();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }
}
