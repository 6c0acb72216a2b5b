package org.kuangjie.credit.store;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over all units; single units and people do not show. */
@Repository
public class AnalysisStore {

  private final JdbcClient database;

  AnalysisStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Units of one kind and band.
   *
   * @param band null: without a rating
   * @param before how many were in this band at the end of the quarter
   */
  public record BandCount(
      String kind, @Nullable String band, int units, @Nullable BigDecimal average, int before) {}

  /** Records of one class in one state. */
  public record StateCount(String recordClass, String state, int records) {}

  /** Units of all kinds, as of now beside a quarter. */
  public List<BandCount> countBands(String quarter) {
    return database
        .sql(
            """
            SELECT kind, k.band, count(*)::integer AS units, round(avg(k.score), 2) AS average,
                   (SELECT count(*)::integer FROM credit.rating_snapshot AS s
                    JOIN credit.entity AS f ON f.id = s.entity_id
                    WHERE s.quarter = :quarter AND s.band = k.band AND kind = ANY (f.kinds)) AS before
            FROM credit.entity AS e
            CROSS JOIN LATERAL unnest(e.kinds) AS kind
            LEFT JOIN credit.rating AS k ON k.entity_id = e.id
            WHERE e.status = 'ACTIVE'
            GROUP BY kind, k.band ORDER BY kind, k.band
            """)
        .param("quarter", quarter)
        .query(BandCount.class)
        .list();
  }

  public List<StateCount> countStates() {
    return database
        .sql(
            """
            SELECT class AS record_class, state, count(*)::integer AS records FROM credit.record
            GROUP BY class, state ORDER BY class, state
            """)
        .query(StateCount.class)
        .list();
  }

  /** 专家: natural persons, so counted and not named. */
  public int countExperts() {
    return database
        .sql(
            """
            SELECT count(DISTINCT person_id)::integer FROM credit.employment
            WHERE duty = 'EXPERT' AND to_day IS NULL
            """)
        .query(Integer.class)
        .single();
  }
}
