package org.kuangjie.catalogue.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Rows of a version on their way to the database, with the parts that overlay reads. While the
 * caller reads the next batch, a thread writes the former one on the connection of the caller's
 * transaction, which does not end before that thread has.
 *
 * <p>Each COPY takes rows that are in memory already and ends by itself, so a caller whose rows
 * come from the same connection waits for it at most.
 */
public final class DraftRows {

  private static final int BATCH_BYTES = 4 << 20;
  private static final byte[] LINE_FEED = {'\n'};

  private static final String FILL_WHOLE =
      """
      INSERT INTO catalogue.overlay_part (layer_version_id, feature_id, whole, geom)
      SELECT layer_version_id, id, true, ST_GeometryN(geom, 1)
      FROM catalogue.%s WHERE id = ANY (:feature_ids)
      """;

  private final LayerWriter.Draft draft;
  private final String table;
  private final List<String> columns;
  private final Consumer<byte[]> witness;
  private final NamedParameterJdbcTemplate database;
  private List<byte[]> batch = new ArrayList<>();
  private BitSet wholes = new BitSet();
  private int batchBytes;
  private @Nullable CompletableFuture<Void> writing;

  /**
   * @param witness is shown every line in order, on the writing thread, and all when {@link
   *     #finish} returns
   */
  DraftRows(
      LayerWriter.Draft draft,
      String table,
      List<String> columns,
      Consumer<byte[]> witness,
      BaseConnection connection) {
    this.draft = draft;
    this.table = table;
    this.columns = columns;
    this.witness = witness;
    this.database =
        new NamedParameterJdbcTemplate(
            new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
  }

  /**
   * @param line of {@link CopyLine}
   * @param whole the geometry is known to be valid and is a part as it stands
   * @throws org.springframework.dao.DataAccessException for this row or one added before
   */
  public void add(byte[] line, boolean whole) {
    wholes.set(batch.size(), whole);
    batch.add(line);
    batchBytes += line.length;
    if (batchBytes >= BATCH_BYTES) {
      flush();
    }
  }

  /**
   * Every row and part is written when this returns.
   *
   * @throws org.springframework.dao.DataAccessException when the database refuses one
   */
  public void finish() {
    flush();
    await();
  }

  /** Nothing of ours runs on the connection when this returns, whether it went well or not. */
  void settle() {
    try {
      await();
    } catch (RuntimeException e) {
      // add or finish told it, or the caller has given up for a reason of its own
    }
  }

  private void flush() {
    await();
    if (!batch.isEmpty()) {
      List<byte[]> lines = batch;
      BitSet asTheyStand = wholes;
      writing = CompletableFuture.runAsync(() -> write(lines, asTheyStand), DraftRows::start);
      batch = new ArrayList<>(lines.size());
      wholes = new BitSet();
      batchBytes = 0;
    }
  }

  private void await() {
    try {
      if (writing != null) {
        writing.join();
      }
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        cause.addSuppressed(e);
        throw cause;
      }
      throw e;
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "layer-rows");
    thread.setDaemon(true);
    thread.start();
  }

  private void write(List<byte[]> lines, BitSet asTheyStand) {
    List<Long> ids =
        database.queryForList(
            "SELECT nextval('catalogue.feature_id') FROM generate_series(1, :rows)",
            Map.of("rows", lines.size()),
            Long.class);
    database.getJdbcOperations().execute((Connection connection) -> copy(connection, ids, lines));
    fill(FILL_WHOLE.formatted(table), choose(ids, asTheyStand::get));
    fill(
        LayerWriter.FILL_PARTS.formatted("id = ANY (:feature_ids)"),
        choose(ids, i -> !asTheyStand.get(i)));
  }

  /** By COPY, which takes a third of the time of batched INSERT. */
  private long copy(Connection connection, List<Long> ids, List<byte[]> lines) throws SQLException {
    String sql =
        "COPY catalogue.%s (layer_version_id, id, %s, geom) FROM STDIN"
            .formatted(table, String.join(", ", columns));
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      for (int i = 0; i < lines.size(); i++) {
        byte[] start = (draft.id() + "\t" + ids.get(i) + "\t").getBytes(StandardCharsets.US_ASCII);
        byte[] line = lines.get(i);
        witness.accept(line);
        copy.writeToCopy(start, 0, start.length);
        copy.writeToCopy(line, 0, line.length);
        copy.writeToCopy(LINE_FEED, 0, LINE_FEED.length);
      }
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static Long[] choose(List<Long> ids, IntPredicate chosen) {
    return IntStream.range(0, ids.size()).filter(chosen).mapToObj(ids::get).toArray(Long[]::new);
  }

  private void fill(String sql, Long[] features) {
    if (features.length > 0) {
      database.update(sql, Map.of("feature_ids", features));
    }
  }
}
