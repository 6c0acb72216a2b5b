package org.kuangjie.ogc.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.feature.ShapeReader;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.postgresql.PGStatement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Features from the published views. What SQL cannot say of a filter is decided here, row by row.
 */
@Repository
class SqlFeatures implements FeatureSource {

  private static final int FETCH_ROWS = 1000;

  /** What the driver takes for: as bytes, and prepared, at the first execution already. */
  private static final int BINARY_FROM_THE_FIRST = -1;

  private final DataSource database;
  private final ReadingSettings settings;
  private final Semaphore places;

  @Autowired
  SqlFeatures(DataSource database, ReadingSettings settings) {
    this.database = database;
    this.settings = settings;
    this.places = new Semaphore(settings.connections(), true);
  }

  SqlFeatures(DataSource database) {
    this(database, ReadingSettings.defaults());
  }

  @Override
  public FeatureCursor read(FeatureQuery query) {
    FeatureStatement statement = FeatureStatement.of(visible(query));
    return run(statement.select(), rows -> new Rows(statement, rows));
  }

  @Override
  public long count(FeatureQuery query) {
    FeatureStatement statement = FeatureStatement.of(visible(query));
    if (statement.remainder() == Filter.INCLUDE) {
      return one(statement.count(), row -> row.getLong(1));
    }
    long count = 0;
    try (FeatureCursor features = read(query.withPage(0, FeatureQuery.UNLIMITED))) {
      while (features.next() != null) {
        count++;
      }
    }
    return count;
  }

  @Override
  public Envelope extent(LayerDefinition layer, Actor actor) {
    FeatureQuery query = FeatureQuery.all(layer, actor);
    return one(
        FeatureStatement.of(visible(query)).extent(),
        row -> {
          double west = row.getDouble(1);
          return row.wasNull()
              ? new Envelope()
              : new Envelope(west, row.getDouble(2), row.getDouble(3), row.getDouble(4));
        });
  }

  /** The next transaction's number: changes with every change of anything. */
  @Override
  public String revision(LayerDefinition layer) {
    return JdbcClient.create(database)
        .sql("SELECT pg_snapshot_xmax(pg_current_snapshot())::text")
        .query(String.class)
        .single();
  }

  static FeatureQuery visible(FeatureQuery query) {
    if (!query.layer().isVisibleTo(query.actor())) {
      throw DomainException.notFound(
          "layer-unknown",
          "没有图层 %s，或须登录后查看".formatted(query.layer().name()),
          "There is no layer %s, or it is seen only after signing in"
              .formatted(query.layer().name()));
    }
    return query;
  }

  /** Reads the only row of a statement. */
  private <T> T one(SqlText sql, RowReader<T> reader) {
    try (OpenRows rows = run(sql, opened -> opened)) {
      rows.rows().next();
      return reader.read(rows.rows());
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  private <T> T run(SqlText sql, OpenedReader<T> reader) {
    takePlace();
    AtomicBoolean left = new AtomicBoolean();
    Runnable leave =
        () -> {
          if (left.compareAndSet(false, true)) {
            places.release();
          }
        };
    Connection connection = null;
    try {
      connection = database.getConnection();
      return reader.read(new OpenRows(connection, query(connection, sql), leave));
    } catch (SQLException | RuntimeException e) {
      close(connection);
      leave.run();
      throw e instanceof SQLException failure ? translated(failure) : (RuntimeException) e;
    }
  }

  /**
   * In one transaction that only reads, with plans made for these very parameters, row by row, and
   * with geometry as bytes and not as hexadecimal text.
   */
  private ResultSet query(Connection connection, SqlText sql) throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL statement_timeout = '%ds'"
              .formatted(settings.timeoutSeconds()));
    }
    PreparedStatement statement = connection.prepareStatement(sql.text());
    statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_FROM_THE_FIRST);
    statement.setFetchSize(FETCH_ROWS);
    for (int i = 0; i < sql.parameters().size(); i++) {
      bind(statement, i + 1, sql.parameters().get(i));
    }
    return statement.executeQuery();
  }

  private static void bind(PreparedStatement statement, int place, Object parameter)
      throws SQLException {
    if (parameter instanceof SqlText.Untyped untyped) {
      statement.setObject(place, untyped.text(), Types.OTHER);
    } else {
      statement.setObject(place, parameter);
    }
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(settings.waitMillis(), TimeUnit.MILLISECONDS)) {
        throw ReadFailure.busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ReadFailure.busy();
    }
  }

  private static RuntimeException translated(SQLException e) {
    return ReadFailure.of(e);
  }

  private static void close(@Nullable Connection connection) {
    if (connection != null) {
      OpenRows.giveBack(connection);
    }
  }

  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  private interface OpenedReader<T> {
    T read(OpenRows rows) throws SQLException;
  }

  /** Rows as features; filter, offset and limit are done here when SQL could not say all of it. */
  private static final class Rows implements FeatureCursor {

    private final OpenRows rows;
    private final FeatureQuery query;
    private final FeatureColumns columns;
    private final FeatureRow reader;
    private final Filter remainder;
    private long toPass;
    private long left;

    Rows(FeatureStatement statement, OpenRows rows) {
      FeatureQuery query = statement.query();
      this.rows = rows;
      this.query = query;
      this.columns = query.columns();
      this.reader =
          new FeatureRow(statement.columns(), statement.readsGeometry(), new ShapeReader());
      this.remainder = statement.remainder();
      boolean here = remainder != Filter.INCLUDE;
      this.toPass = here ? query.offset() : 0;
      this.left = here ? query.limit() : FeatureQuery.UNLIMITED;
    }

    @Override
    public @Nullable Feature next() {
      try {
        while (left > 0 && rows.rows().next()) {
          Feature feature = reader.read(rows.rows());
          if (remainder.evaluate(feature) && toPass-- <= 0) {
            left--;
            return remainder == Filter.INCLUDE ? feature : asked(feature);
          }
        }
        return null;
      } catch (SQLException e) {
        throw translated(e);
      }
    }

    /** Without what was read for the remainder alone. */
    private Feature asked(Feature feature) {
      @Nullable Object[] values = new Object[columns.names().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = feature.value(i);
      }
      return new Feature(
          columns, feature.id(), query.withGeometry() ? feature.shape() : null, values);
    }

    @Override
    public void close() {
      rows.close();
    }
  }

  static DomainException unknownAttribute(LayerDefinition layer, String name) {
    return new DomainException(
        DomainException.Kind.INVALID,
        "attribute-unknown",
        Text.of(
            "图层 %s 没有字段 %s".formatted(layer.name(), name),
            "Layer %s has no attribute %s".formatted(layer.name(), name)));
  }
}
