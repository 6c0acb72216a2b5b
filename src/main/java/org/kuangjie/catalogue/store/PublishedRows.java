package org.kuangjie.catalogue.store;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.features.FeatureRow;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.shared.Actor;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads published views whole, row by row, with the values as the database holds them. */
@Repository
public class PublishedRows {

  private static final int FETCH_ROWS = 500;

  private final JdbcTemplate database;

  PublishedRows(DataSource source) {
    this.database = new JdbcTemplate(source);
    database.setFetchSize(FETCH_ROWS);
  }

  /**
   * Every row of the view in id order.
   *
   * @param definition the caller has checked that the actor may see it
   * @param actor internal rows (002-R51) are left out unless an official reads
   */
  @Transactional(readOnly = true)
  public void read(LayerDefinition definition, Actor actor, Consumer<FeatureRow> reader) {
    String columns =
        definition.attributes().stream().map(Attribute::name).collect(Collectors.joining(", "));
    String visible = definition.showsEveryRowTo(actor) ? "" : " WHERE " + definition.publicColumn();
    String sql =
        "SELECT ST_AsBinary(%s) AS wkb, %s FROM %s%s ORDER BY id"
            .formatted(definition.geometryColumn(), columns, definition.view(), visible);
    AtomicLong number = new AtomicLong();
    database.query(
        sql,
        row -> {
          reader.accept(row(definition, number.incrementAndGet(), row));
        });
  }

  private static FeatureRow row(LayerDefinition definition, long number, ResultSet row)
      throws SQLException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Attribute attribute : definition.attributes()) {
      values.put(attribute.name(), value(row.getObject(attribute.name())));
    }
    byte[] wkb = row.getBytes("wkb");
    return FeatureRow.of(number, values, wkb == null ? null : Wkb.read(wkb));
  }

  private static @Nullable Object value(@Nullable Object value) throws SQLException {
    if (value instanceof Array array) {
      return Arrays.asList((Object[]) array.getArray());
    } else if (value instanceof Date date) {
      return date.toLocalDate();
    }
    return value instanceof PGobject json ? String.valueOf(json.getValue()) : value;
  }
}
