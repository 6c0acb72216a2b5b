package org.kuangjie.layers.configured.store;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the catalogue, and where that says too little the rows of a table. */
@Repository
public class TableCatalogue {

  /** A start does not wait longer for one table. */
  private static final int MOST_SECONDS = 30;

  private static final String NO_INDEX =
      """
      WITH RECURSIVE below(oid) AS (
          SELECT ?::oid
          UNION
          SELECT d.refobjid
          FROM below
          JOIN pg_rewrite AS r ON r.ev_class = below.oid
          JOIN pg_depend AS d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> r.ev_class
      )
      SELECT format('CREATE INDEX ON %s USING gist (%I)', c.oid::regclass, a.attname)
      FROM below
      JOIN pg_class AS c ON c.oid = below.oid AND c.relkind IN ('r', 'm', 'p')
      JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type AS t ON t.oid = a.atttypid AND t.typname = 'geometry'
      WHERE (? OR a.attname = ?)
        AND NOT EXISTS (
          SELECT FROM pg_index AS i
          JOIN pg_class AS ic ON ic.oid = i.indexrelid
          JOIN pg_am AS am ON am.oid = ic.relam AND am.amname IN ('gist', 'spgist', 'brin')
          WHERE i.indrelid = c.oid AND i.indisvalid AND a.attnum = i.indkey[0])
      ORDER BY 1
      """;

  private final JdbcClient database;

  public TableCatalogue(DataSource source) {
    JdbcTemplate template = new JdbcTemplate(source);
    template.setQueryTimeout(MOST_SECONDS);
    this.database = JdbcClient.create(template);
  }

  public String currentDatabase() {
    return database.sql("SELECT current_database()").query(String.class).single();
  }

  /** Tables, views, materialised views and foreign tables. */
  public Optional<TableFacts> find(String schema, String table) {
    return database
        .sql(
            """
            SELECT c.oid::bigint AS oid, format('%I.%I', n.nspname, c.relname) AS name,
                   c.relkind IN ('v', 'f') AS view, has_table_privilege(c.oid, 'SELECT') AS readable
            FROM pg_class AS c
            JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relname = ? AND c.relkind IN ('r', 'v', 'm', 'f', 'p')
            """)
        .params(schema, table)
        .query(
            (row, number) ->
                new TableFacts(
                    row.getLong("oid"),
                    row.getString("name"),
                    row.getBoolean("view"),
                    row.getBoolean("readable"),
                    columns(row.getLong("oid"))))
        .optional();
  }

  private List<TableFacts.Column> columns(long oid) {
    return database
        .sql(
            """
            SELECT a.attname, format_type(a.atttypid, NULL) AS type, t.typname, a.attnotnull,
                   CASE WHEN t.typname = 'geometry' AND a.atttypmod >= 0
                     THEN postgis_typmod_srid(a.atttypmod) ELSE 0 END AS srid,
                   CASE WHEN t.typname = 'geometry' AND a.atttypmod >= 0
                     THEN postgis_typmod_type(a.atttypmod) ELSE 'Geometry' END AS kind
            FROM pg_attribute AS a
            JOIN pg_type AS t ON t.oid = a.atttypid
            WHERE a.attrelid = ? AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum
            """)
        .param(oid)
        .query(
            (row, number) ->
                new TableFacts.Column(
                    row.getString("attname"),
                    row.getString("type"),
                    row.getString("typname"),
                    row.getInt("srid"),
                    row.getString("kind"),
                    row.getBoolean("attnotnull")))
        .list();
  }

  /** By a unique index on it alone; of a view, which can have none, by its rows. */
  public boolean isUnique(TableFacts table, String column) {
    return table.isView() ? hasNoTwice(table, column) : hasUniqueIndex(table, column);
  }

  private boolean hasNoTwice(TableFacts table, String column) {
    return database
        .sql(
            "SELECT NOT EXISTS (SELECT FROM %s GROUP BY %s HAVING count(*) > 1)"
                .formatted(table.sqlName(), quoted(column)))
        .query(Boolean.class)
        .single();
  }

  private boolean hasUniqueIndex(TableFacts table, String column) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT FROM pg_index AS i
              JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
              WHERE i.indrelid = ? AND a.attname = ? AND i.indisunique AND i.indisvalid
                AND i.indnkeyatts = 1 AND i.indpred IS NULL)
            """)
        .params(table.oid(), column)
        .query(Boolean.class)
        .single();
  }

  public boolean hasNulls(TableFacts table, TableFacts.Column column) {
    return !column.notNull()
        && database
            .sql(
                "SELECT EXISTS (SELECT FROM %s WHERE %s IS NULL)"
                    .formatted(table.sqlName(), quoted(column.name())))
            .query(Boolean.class)
            .single();
  }

  /** What kinds of geometry there are; of use where the column does not say it. */
  public List<GeometryKind> listKinds(TableFacts table, String geometryColumn) {
    return database
        .sql(
            "SELECT DISTINCT ST_SRID(%1$s), GeometryType(%1$s) FROM %2$s WHERE %1$s IS NOT NULL"
                .formatted(quoted(geometryColumn), table.sqlName()))
        .query((row, number) -> new GeometryKind(row.getInt(1), row.getString(2)))
        .list();
  }

  /** A pair that occurs in a column. */
  public record GeometryKind(int srid, String type) {}

  /**
   * The statements that make the spatial indexes that are missing, of a view on the tables below
   * it; empty when every geometry has one.
   */
  public List<String> listMissingIndexes(TableFacts table, String geometryColumn) {
    return database
        .sql(NO_INDEX)
        .params(table.oid(), table.isView(), geometryColumn)
        .query(String.class)
        .list();
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
