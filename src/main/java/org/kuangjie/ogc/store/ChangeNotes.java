package org.kuangjie.ogc.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.kuangjie.layers.LayerDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes of {@code ogc.change_note}, and the tables of a layer that leave them. */
@Repository
class ChangeNotes {

  static final String CHANNEL = "kuangjie_ogc_change";

  private static final int MOST_SECONDS = 5;

  private final JdbcClient database;

  ChangeNotes(DataSource source) {
    JdbcTemplate template = new JdbcTemplate(source);
    template.setQueryTimeout(MOST_SECONDS);
    this.database = JdbcClient.create(template);
  }

  /**
   * All notes as of one moment.
   *
   * @param sums by table and topic
   * @param rows of the table of notes
   * @param epoch what tells this database from every other
   */
  record Notes(Map<Note, Long> sums, long rows, String epoch) {

    long sum(Note note) {
      return sums.getOrDefault(note, 0L);
    }
  }

  /**
   * @param relation oid of the table
   * @param topic layer meant; empty = any
   */
  record Note(long relation, String topic) {}

  Notes read() {
    Map<Note, Long> sums = new HashMap<>();
    long[] rows = {0};
    StringBuilder epoch = new StringBuilder();
    database
        .sql(
            """
            SELECT relation::bigint AS relation, topic, sum(count)::bigint AS sum, count(*) AS rows
            FROM ogc.change_note GROUP BY relation, topic
            """)
        .query(
            row -> {
              long relation = row.getLong("relation");
              if (relation == 0) {
                epoch.append(row.getString("topic"), 0, 8);
              } else {
                sums.put(new Note(relation, row.getString("topic")), row.getLong("sum"));
                rows[0] += row.getLong("rows");
              }
            });
    return new Notes(Map.copyOf(sums), rows[0], epoch.toString());
  }

  /** Replaces all notes by their sums; no sum changes. */
  void prune() {
    database
        .sql(
            """
            WITH old AS (
                DELETE FROM ogc.change_note WHERE transaction <> '0'
                RETURNING relation, topic, count
            )
            INSERT INTO ogc.change_note AS kept (relation, topic, transaction, count)
            SELECT relation, topic, '0', sum(count) FROM old GROUP BY relation, topic
            ON CONFLICT (relation, topic, transaction) DO UPDATE
            SET count = kept.count + EXCLUDED.count
            """)
        .update();
  }

  /** What a layer reads; makes its tables leave notes where they are ours. */
  LayerTables watch(LayerDefinition layer) {
    return database
        .sql(
            """
            SELECT array_agg(t.oid::bigint ORDER BY t.oid) AS tables,
                   bool_and(ogc.watch(t.oid)) AND ogc.is_settled(:view::regclass) AS noted,
                   bool_and(c.relkind <> 'f') AND ogc.is_settled(:view::regclass) AS counted
            FROM ogc.tables_below(:view::regclass) AS t(oid)
            JOIN pg_class AS c ON c.oid = t.oid
            """)
        .param("view", layer.view())
        .query(
            (row, number) -> {
              Long[] tables =
                  row.getArray("tables") == null
                      ? new Long[0]
                      : (Long[]) row.getArray("tables").getArray();
              return new LayerTables(
                  List.of(tables),
                  row.getBoolean("noted"),
                  row.getBoolean("counted"),
                  layer.view().equals("published." + layer.name()) ? layer.name() : "");
            })
        .single();
  }

  /**
   * Rows the database's own statistics count as written, and the files the tables lie in. A backend
   * that falls idle tells its counts up to ten seconds late.
   */
  String counters(LayerTables layer) {
    return database
        .sql(
            """
            SELECT string_agg(concat_ws('.', pg_stat_get_tuples_inserted(c.oid),
                       pg_stat_get_tuples_updated(c.oid), pg_stat_get_tuples_deleted(c.oid),
                       c.relfilenode), '_' ORDER BY c.oid)
            FROM pg_class AS c WHERE c.oid::bigint = ANY (string_to_array(?, ',')::bigint[])
            """)
        .param(String.join(",", layer.tables().stream().map(String::valueOf).toList()))
        .query(String.class)
        .single();
  }
}
