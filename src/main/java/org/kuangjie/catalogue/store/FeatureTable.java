package org.kuangjie.catalogue.store;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * A table of features in schema catalogue, as far as all of them are filled alike.
 *
 * @param name without the schema
 */
record FeatureTable(String name) {

  /** Tables with a column that says which features overlay reads where they stand. */
  private static final Set<String> KEEP_WHOLES = Set.of("control_area", "mining_right");

  private static final String FILL_PARTS = PostgisOverlay.load("sql/fill_overlay_parts.sql");

  boolean keepsWholes() {
    return KEEP_WHOLES.contains(name);
  }

  /** Cuts the features that meet a condition into parts, whole ones excepted. */
  String fillParts(String condition) {
    return FILL_PARTS.formatted(name, keepsWholes() ? condition + " AND NOT whole" : condition);
  }

  /** OIDs of the types of columns. */
  int[] types(List<String> columns, NamedParameterJdbcOperations database) {
    Map<String, Integer> types = new HashMap<>();
    database.query(
        """
        SELECT attname, atttypid::integer AS type FROM pg_attribute
        WHERE attrelid = ('catalogue.' || :name)::regclass AND attnum > 0
        """,
        Map.of("name", name),
        row -> {
          types.put(row.getString("attname"), row.getInt("type"));
        });
    return columns.stream().mapToInt(column -> Objects.requireNonNull(types.get(column))).toArray();
  }

  /** Takes rows of {@link #startOfRow} and {@link CopyRow}; ids come from the sequence. */
  String copy(List<String> columns) {
    return "COPY catalogue.%s (layer_version_id, %s, geom) FROM STDIN WITH (FORMAT binary)"
        .formatted(name, String.join(", ", withWhole(columns)));
  }

  /** The columns that say everything of a row but its version and geometry. */
  List<String> withWhole(List<String> columns) {
    return keepsWholes() ? Stream.concat(Stream.of("whole"), columns.stream()).toList() : columns;
  }

  /** The number of columns and the first of them, version and whole. */
  byte[] startOfRow(long version, int columns, boolean whole) {
    ByteBuffer start = ByteBuffer.allocate(keepsWholes() ? 19 : 14);
    start.putShort((short) (columns + (keepsWholes() ? 3 : 2)));
    start.putInt(Long.BYTES).putLong(version);
    if (keepsWholes()) {
      start.putInt(1).put((byte) (whole ? 1 : 0));
    }
    return start.array();
  }
}
