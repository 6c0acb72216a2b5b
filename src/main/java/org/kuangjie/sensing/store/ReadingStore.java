package org.kuangjie.sensing.store;

import java.util.List;
import org.kuangjie.sensing.reading.PatchReadings;
import org.kuangjie.sensing.reading.Reading;
import org.kuangjie.sensing.reading.ReadingProgress;
import org.kuangjie.sensing.reading.ReadingResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers saw in patches. */
@Repository
public class ReadingStore {

  private static final String VISIBLE =
      """
      FROM sensing.patch AS p
      LEFT JOIN sensing.assessment AS a ON a.patch_id = p.id
      """;

  private static final String OF_READER =
      """
      WHERE (:special OR NOT p.special_use)
        AND (cardinality(:districts::text[]) = 0
             OR coalesce(a.main_district, p.district_code) = ANY (:districts))
      """;

  private final JdbcClient database;

  ReadingStore(JdbcClient database) {
    this.database = database;
  }

  /** In the order of the seats. */
  public List<Reading> list(long patchId, int revision) {
    return database
        .sql(
            """
            SELECT * FROM sensing.reading WHERE patch_id = :patch AND revision = :revision
            ORDER BY seat
            """)
        .param("patch", patchId)
        .param("revision", revision)
        .query(
            (row, n) ->
                new Reading(
                    row.getInt("seat"),
                    row.getString("reader"),
                    ReadingResult.valueOf(row.getString("result")),
                    row.getString("words"),
                    row.getTimestamp("read_at").toInstant()))
        .list();
  }

  /** Fails when the seat was taken meanwhile. */
  public void add(PatchReadings.Statement said, int seat, String reader) {
    database
        .sql(
            """
            INSERT INTO sensing.reading (patch_id, revision, seat, reader, result, words)
            VALUES (:patch, :revision, :seat, :reader, :result, :words)
            """)
        .param("patch", said.patchId())
        .param("revision", said.revision())
        .param("seat", seat)
        .param("reader", reader)
        .param("result", said.result().name())
        .param("words", said.words())
        .update();
  }

  /**
   * Periods, newest first, without the figures of agreement.
   *
   * @param districts empty for all
   */
  public List<ReadingProgress> listProgress(List<String> districts, boolean withSpecialUse) {
    return database
        .sql(
            "SELECT p.year, p.period, count(*) AS patches,"
                + " count(*) FILTER (WHERE r.agreement = 'READ_ONCE') AS once,"
                + " count(*) FILTER (WHERE r.agreement = 'AGREED') AS agreed,"
                + " count(*) FILTER (WHERE r.agreement = 'DIFFERS') AS differing,"
                + " count(*) FILTER (WHERE r.agreement = 'DECIDED') AS decided "
                + VISIBLE
                + " LEFT JOIN sensing.reading_agreement AS r"
                + " ON r.patch_id = p.id AND r.revision = p.revision "
                + OF_READER
                + " GROUP BY 1, 2 ORDER BY 1 DESC, 2 DESC")
        .param("special", withSpecialUse)
        .param("districts", districts.toArray(new String[0]))
        .query(
            (row, n) ->
                new ReadingProgress(
                    row.getInt("year"),
                    row.getInt("period"),
                    row.getInt("patches"),
                    row.getInt("once"),
                    row.getInt("agreed"),
                    row.getInt("differing"),
                    row.getInt("decided"),
                    null,
                    null))
        .list();
  }

  /** How the first two readings of patches fall together. */
  public List<ReadingProgress.Pair> listPairs(List<String> districts, boolean withSpecialUse) {
    return database
        .sql(
            "SELECT p.year, p.period, one.result AS first, two.result AS second,"
                + " count(*) AS patches "
                + VISIBLE
                + " JOIN sensing.reading AS one"
                + " ON one.patch_id = p.id AND one.revision = p.revision AND one.seat = 1"
                + " JOIN sensing.reading AS two"
                + " ON two.patch_id = p.id AND two.revision = p.revision AND two.seat = 2 "
                + OF_READER
                + " GROUP BY 1, 2, 3, 4")
        .param("special", withSpecialUse)
        .param("districts", districts.toArray(new String[0]))
        .query(
            (row, n) ->
                new ReadingProgress.Pair(
                    row.getInt("year"),
                    row.getInt("period"),
                    ReadingResult.valueOf(row.getString("first")),
                    ReadingResult.valueOf(row.getString("second")),
                    row.getInt("patches")))
        .list();
  }
}
