package org.kuangjie.sensing.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kuangjie.sensing.PatchAssessed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the last result of every patch. */
@Repository
public class AssessmentStore {

  private final JdbcClient database;

  AssessmentStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A result to keep.
   *
   * @param resultJson the event as JSON
   * @param detailsJson versions read, tolerance, explanation
   */
  public record Row(
      int revision, PatchAssessed result, String resultJson, String detailsJson, String hash) {}

  /** Writes all rows; returns the ids of patches whose result is another than before. */
  public Set<Long> write(Collection<Row> rows) {
    List<Row> list = List.copyOf(rows);
    Set<Long> same =
        new HashSet<>(
            database
                .sql(
                    """
                    SELECT a.patch_id FROM sensing.assessment AS a
                    JOIN unnest(:ids::bigint[], :hashes::text[]) AS n (id, hash)
                      ON n.id = a.patch_id AND n.hash = a.hash
                    """)
                .param("ids", column(list, r -> r.result().patchId(), Long[]::new))
                .param("hashes", column(list, Row::hash, String[]::new))
                .query(Long.class)
                .list());
    upsert(list);
    Set<Long> changed = new HashSet<>();
    list.forEach(row -> changed.add(row.result().patchId()));
    changed.removeAll(same);
    return changed;
  }

  private void upsert(List<Row> rows) {
    database
        .sql(
            """
            INSERT INTO sensing.assessment AS a (patch_id, revision, finding, certainty, inside_m2,
                outside_m2, certain_m2, possible_m2, ended_m2, exploration_m2, max_distance_m,
                sigma_m, main_district, result, details, hash)
            SELECT id, revision, finding, certainty, inside, outside, certain, possible, ended,
                   exploration, distance, sigma, nullif(district, ''), result::jsonb,
                   details::jsonb, hash
            FROM unnest(:ids::bigint[], :revisions::integer[], :findings::text[],
                :certainties::text[], :inside::float8[], :outside::float8[], :certain::float8[],
                :possible::float8[], :ended::float8[], :exploration::float8[], :distance::float8[],
                :sigma::float8[], :districts::text[], :results::text[], :details::text[],
                :hashes::text[])
              AS n (id, revision, finding, certainty, inside, outside, certain, possible, ended,
                    exploration, distance, sigma, district, result, details, hash)
            ON CONFLICT (patch_id) DO UPDATE SET revision = excluded.revision,
                assessed_at = now(), finding = excluded.finding, certainty = excluded.certainty,
                inside_m2 = excluded.inside_m2, outside_m2 = excluded.outside_m2,
                certain_m2 = excluded.certain_m2, possible_m2 = excluded.possible_m2,
                ended_m2 = excluded.ended_m2, exploration_m2 = excluded.exploration_m2,
                max_distance_m = excluded.max_distance_m, sigma_m = excluded.sigma_m,
                main_district = excluded.main_district, result = excluded.result,
                details = excluded.details, hash = excluded.hash
            """)
        .param("ids", column(rows, r -> r.result().patchId(), Long[]::new))
        .param("revisions", column(rows, Row::revision, Integer[]::new))
        .param("findings", column(rows, r -> r.result().finding().name(), String[]::new))
        .param("certainties", column(rows, r -> r.result().certainty().name(), String[]::new))
        .param("inside", column(rows, r -> r.result().areas().inside(), Double[]::new))
        .param("outside", column(rows, r -> r.result().areas().outside(), Double[]::new))
        .param("certain", column(rows, r -> r.result().areas().certainOutside(), Double[]::new))
        .param("possible", column(rows, r -> r.result().areas().possibleOutside(), Double[]::new))
        .param("ended", column(rows, r -> r.result().areas().inEnded(), Double[]::new))
        .param("exploration", column(rows, r -> r.result().areas().inExploration(), Double[]::new))
        .param(
            "distance", column(rows, r -> r.result().areas().maxDistanceOutside(), Double[]::new))
        .param("sigma", column(rows, r -> r.result().areas().sigma(), Double[]::new))
        .param("districts", column(rows, AssessmentStore::mainDistrict, String[]::new))
        .param("results", column(rows, Row::resultJson, String[]::new))
        .param("details", column(rows, Row::detailsJson, String[]::new))
        .param("hashes", column(rows, Row::hash, String[]::new))
        .update();
  }

  private static String mainDistrict(Row row) {
    return row.result().districtCodes().stream().findFirst().orElse("");
  }

  private static <T> T[] column(
      List<Row> rows, Function<Row, T> value, java.util.function.IntFunction<T[]> array) {
    return rows.stream().map(value).toArray(array);
  }
}
