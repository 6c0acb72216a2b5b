package org.kuangjie.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.shared.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads registers row by row as JSON made by the database, whatever their number. */
@Repository
public class RegisterReader {

  private static final int FETCH_ROWS = 200;

  private final NamedParameterJdbcTemplate rows;
  private final JdbcClient database;
  private final CatalogueSettings settings;

  RegisterReader(DataSource source, CatalogueSettings settings) {
    this.settings = settings;
    JdbcTemplate template = new JdbcTemplate(source);
    template.setFetchSize(FETCH_ROWS);
    this.rows = new NamedParameterJdbcTemplate(template);
    this.database = JdbcClient.create(source);
  }

  /**
   * What to read.
   *
   * @param filters names of the register's filters that hold
   * @param values their parameters
   * @param after order of the last row already read; null at first
   * @param limit rows at most
   * @param withGeometry add the outline
   */
  public record Page(
      List<String> filters,
      Map<String, Object> values,
      @Nullable String after,
      int limit,
      boolean withGeometry) {}

  /**
   * @param order where the row stands, for the page after it
   * @param properties a JSON object
   * @param geometry a GeoJSON geometry; null when there is none or none was asked for
   */
  public record Row(String key, String order, String properties, @Nullable String geometry) {}

  /** Whether any holder may be read by the actor; such a read is to be remembered. */
  public boolean showsHolders(Register register, Actor actor) {
    return !register.holder().isEmpty() && Clearance.of(actor, settings).holders();
  }

  /**
   * Rows as far as the actor may see them. The caller opens the transaction: without one the driver
   * would read everything at once.
   */
  public void read(Register register, Page page, Actor actor, Consumer<Row> reader) {
    rows.query(
        sql(register, page, actor),
        parameters(page, actor),
        row -> {
          reader.accept(row(row));
        });
  }

  /** The row whose key is the value {@code key} of the page, if the actor may see it. */
  public Optional<Row> find(Register register, Page page, Actor actor) {
    return rows
        .query(sql(register, page, actor), parameters(page, actor), (row, number) -> row(row))
        .stream()
        .findFirst();
  }

  private Map<String, Object> parameters(Page page, Actor actor) {
    Map<String, Object> values = new HashMap<>(page.values());
    values.putAll(Clearance.of(actor, settings).parameters());
    values.put("limit", page.limit());
    values.putIfAbsent("q", "");
    if (page.after() != null) {
      values.put("after", page.after());
    }
    return values;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("key"),
        row.getString("place_in_list"),
        row.getString("properties"),
        row.getString("outline"));
  }

  private String sql(Register register, Page page, Actor actor) {
    String conditions =
        page.filters().stream()
            .map(name -> " AND (" + register.filters().get(name) + ")")
            .collect(Collectors.joining());
    if (actor.isDistrictBound() && !register.district().isEmpty()) {
      conditions += " AND " + register.district() + " = ANY (:districtCodes)";
    }
    boolean outline = page.withGeometry() && register.hasOutline();
    return """
    SELECT %1$s AS key, %8$s AS place_in_list,
           json_strip_nulls(json_build_object(%2$s%3$s))::text AS properties,
           %4$s AS outline
    FROM %5$s
    WHERE %6$s%7$s
    ORDER BY %8$s LIMIT :limit
    """
        .formatted(
            register.key(),
            register.properties(),
            showsHolders(register, actor) ? holder(register) : "",
            outline ? "ST_AsGeoJSON(" + register.outline() + ", 7, 0)" : "NULL",
            register.source(),
            start(register, page),
            conditions,
            register.order());
  }

  private static String holder(Register register) {
    return register.holder().entrySet().stream()
        .map(
            member ->
                ", '%s', CASE WHEN :everywhere OR %s = ANY (:districtCodes) THEN %s END"
                    .formatted(member.getKey(), register.district(), member.getValue()))
        .collect(Collectors.joining());
  }

  private static String start(Register register, Page page) {
    if (page.values().containsKey("key")) {
      return register.key() + " = :key";
    }
    return page.after() == null ? "true" : register.order() + " > :after";
  }

  /** The code of a district by code or Chinese name, of any time. */
  public Optional<String> findDistrictCode(String codeOrName) {
    return database
        .sql(
            """
            SELECT DISTINCT d.code FROM catalogue.district d
            JOIN catalogue.layer_version v ON v.id = d.layer_version_id AND v.in_force
            WHERE d.code = :name OR d.name_zh = :name
            """)
        .param("name", codeOrName)
        .query(String.class)
        .optional();
  }

  public List<String> listDistrictNames() {
    return database
        .sql(
            """
            SELECT DISTINCT d.name_zh FROM catalogue.district d
            JOIN catalogue.layer_version v ON v.id = d.layer_version_id AND v.in_force ORDER BY 1
            """)
        .query(String.class)
        .list();
  }

  public List<String> listRegionalGroups() {
    return database
        .sql("SELECT code FROM catalogue.regional_group ORDER BY code")
        .query(String.class)
        .list();
  }
}
