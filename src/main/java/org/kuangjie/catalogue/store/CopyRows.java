package org.kuangjie.catalogue.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows on their way into a feature table by COPY: a third of the time of batched INSERT, and the
 * database stores them while the next ones are read.
 */
public final class CopyRows implements AutoCloseable {

  private static final byte[] LINE_FEED = {'\n'};

  private final JdbcTemplate template;
  private final DataSource source;
  private final Connection connection;
  private final CopyIn copy;
  private final byte[] version;

  private CopyRows(
      JdbcTemplate template, DataSource source, Connection connection, CopyIn copy, long version) {
    this.template = template;
    this.source = source;
    this.connection = connection;
    this.copy = copy;
    this.version = (version + "\t").getBytes(StandardCharsets.US_ASCII);
  }

  static CopyRows begin(JdbcTemplate template, long version, String table, List<String> columns) {
    DataSource source = Objects.requireNonNull(template.getDataSource());
    Connection connection = DataSourceUtils.getConnection(source);
    String sql =
        "COPY catalogue.%s (layer_version_id, %s, geom) FROM STDIN"
            .formatted(table, String.join(", ", columns));
    try {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
      return new CopyRows(template, source, connection, copy, version);
    } catch (SQLException e) {
      DataSourceUtils.releaseConnection(connection, source);
      throw translated(template, e);
    }
  }

  /**
   * @param line of {@link CopyLine}
   * @throws DataAccessException when the database refused a row, this one or an earlier
   */
  public void add(byte[] line) {
    try {
      copy.writeToCopy(version, 0, version.length);
      copy.writeToCopy(line, 0, line.length);
      copy.writeToCopy(LINE_FEED, 0, LINE_FEED.length);
    } catch (SQLException e) {
      throw translated(template, e);
    }
  }

  /**
   * All rows are stored when this returns.
   *
   * @throws DataAccessException when the database refused a row
   */
  public void finish() {
    try {
      copy.endCopy();
    } catch (SQLException e) {
      throw translated(template, e);
    }
  }

  private static DataAccessException translated(JdbcTemplate template, SQLException e) {
    DataAccessException known = template.getExceptionTranslator().translate("COPY", null, e);
    return orElse(known, e);
  }

  private static DataAccessException orElse(@Nullable DataAccessException known, SQLException e) {
    return known == null ? new DataAccessResourceFailureException("COPY failed", e) : known;
  }

  /** Gives up what is not finished; the connection can be used again. */
  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException e) {
      // the transaction is given up anyway, and its end will say if the connection is lost
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }
}
