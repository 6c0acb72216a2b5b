package org.kuangjie.catalogue.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.core.BaseConnection;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Rows of a version on their way to the database, and the parts of those that overlay cannot read
 * as they stand. While the caller reads the next batch, a thread writes the former one on the
 * connection of the caller's transaction, which does not end before that thread has.
 *
 * <p>Each COPY takes rows that are in memory already and ends by itself, so a caller whose rows
 * come from the same connection waits for it at most.
 */
public final class DraftRows {

  private static final int BATCH_BYTES = 4 << 20;
  private static final int MESSAGE_BYTES = 1 << 16;

  /** Signature, flags and length of the extension: none. */
  private static final byte[] HEADER =
      "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private static final byte[] TRAILER = {-1, -1};

  /**
   * Rows get their id from the sequence, which others use meanwhile. As an array, so that the rows
   * are looked up by id whatever the statistics say of a version they do not know yet.
   */
  private static final String OF_BATCH =
      "id = ANY (ARRAY(SELECT generate_series(:before + 1, :last)))"
          + " AND (layer_version_id = :version_id) IS TRUE";

  private final FeatureTable table;
  private final Consumer<byte[]> witness;
  private final NamedParameterJdbcTemplate database;
  private final List<String> columns;
  private final CopyRow encoder;
  private final LayerWriter.Draft draft;
  private List<byte[]> batch = new ArrayList<>();
  private BitSet wholes = new BitSet();
  private int batchBytes;
  private @Nullable CompletableFuture<Void> writing;

  /**
   * @param columns geometry, id, version and whole excepted
   * @param witness is shown every {@link CopyRow} in order, on the writing thread, and all when
   *     {@link #finish} returns
   */
  DraftRows(
      LayerWriter.Draft draft,
      String table,
      List<String> columns,
      Consumer<byte[]> witness,
      BaseConnection connection) {
    this.draft = draft;
    this.witness = witness;
    this.database =
        new NamedParameterJdbcTemplate(
            new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
    this.table = new FeatureTable(table);
    this.columns = columns;
    this.encoder = new CopyRow(this.table.types(columns, database));
  }

  /**
   * @param values by column, in order
   * @param valid the geometry is known to be so
   * @throws org.springframework.dao.DataAccessException for this row or one added before
   */
  public void add(List<@Nullable Object> values, @Nullable Geometry geometry, boolean valid) {
    byte[] row = encoder.of(values, geometry);
    wholes.set(batch.size(), valid && table.keepsWholes() && WholePart.is(geometry));
    batch.add(row);
    batchBytes += row.length;
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
      List<byte[]> rows = batch;
      BitSet asTheyStand = wholes;
      writing = CompletableFuture.runAsync(() -> write(rows, asTheyStand), DraftRows::start);
      batch = new ArrayList<>(rows.size());
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

  private void write(List<byte[]> rows, BitSet asTheyStand) {
    boolean allWhole = asTheyStand.cardinality() == rows.size();
    Long before = allWhole ? null : id("SELECT nextval('catalogue.feature_id')");
    database
        .getJdbcOperations()
        .execute((Connection connection) -> copy(connection, rows, asTheyStand));
    if (before != null) {
      database.update(
          table.fillParts(OF_BATCH),
          Map.of(
              "version_id",
              draft.id(),
              "before",
              before,
              "last",
              id("SELECT currval('catalogue.feature_id')")));
    }
  }

  private long id(String sql) {
    return Objects.requireNonNull(database.queryForObject(sql, Map.of(), Long.class));
  }

  /** By COPY, which takes a third of the time of batched INSERT. */
  private long copy(Connection connection, List<byte[]> rows, BitSet asTheyStand)
      throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy(columns));
    try {
      OutputStream out = new PGCopyOutputStream(copy, MESSAGE_BYTES);
      out.write(HEADER);
      byte[] whole = table.startOfRow(draft.id(), columns.size(), true);
      byte[] cut = table.startOfRow(draft.id(), columns.size(), false);
      for (int i = 0; i < rows.size(); i++) {
        witness.accept(rows.get(i));
        out.write(asTheyStand.get(i) ? whole : cut);
        out.write(rows.get(i));
      }
      out.write(TRAILER);
      out.flush();
      return copy.endCopy();
    } catch (IOException e) {
      if (e.getCause() instanceof PSQLException cause) {
        throw cause;
      }
      throw new UncheckedIOException(e);
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }
}
