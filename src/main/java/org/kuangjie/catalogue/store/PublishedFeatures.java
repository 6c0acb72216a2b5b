package org.kuangjie.catalogue.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads published views as GeoJSON features, row by row, whatever their number. */
@Repository
public class PublishedFeatures {

  private static final int FETCH_ROWS = 200;
  private static final double METRES_PER_DEGREE = 111_320;

  private final NamedParameterJdbcTemplate database;

  PublishedFeatures(DataSource source) {
    JdbcTemplate template = new JdbcTemplate(source);
    template.setFetchSize(FETCH_ROWS);
    this.database = new NamedParameterJdbcTemplate(template);
  }

  /** One feature: the key of the next page, and its GeoJSON text. */
  public record Feature(long id, String json) {}

  /**
   * Features in id order. The boxes are compared first and alone: with the order in the same
   * statement the planner would walk the whole table by id.
   *
   * @param definition the caller has checked that the actor may see it
   * @param actor internal rows (002-R51) are left out unless an official reads
   */
  @Transactional(readOnly = true)
  public void read(
      LayerDefinition definition, FeaturePage page, Actor actor, Consumer<Feature> reader) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("after", page.after());
    parameters.put("limit", page.limit());
    parameters.put("as_of", page.asOf());
    parameters.put("tolerance", page.metresPerPixel() / METRES_PER_DEGREE);
    parameters.put("west", page.box().getMinX());
    parameters.put("south", page.box().getMinY());
    parameters.put("east", page.box().getMaxX());
    parameters.put("north", page.box().getMaxY());
    database.query(
        sql(definition, definition.showsEveryRowTo(actor)),
        parameters,
        row -> {
          reader.accept(new Feature(row.getLong("id"), row.getString("feature")));
        });
  }

  private static String sql(LayerDefinition layer, boolean everyRow) {
    String properties =
        layer.attributes().stream()
            .map(a -> "'%s', f.%s".formatted(a.name(), a.name()))
            .collect(Collectors.joining(", "));
    String validity =
        layer.hasAttribute("valid_from")
            ? "AND valid_from <= :as_of AND (valid_to IS NULL OR valid_to >= :as_of)"
            : "";
    String visible = everyRow ? "" : "AND " + layer.publicColumn();
    return """
        WITH hit AS MATERIALIZED (
            SELECT id FROM %2$s
            WHERE id > :after %3$s %6$s
              AND %4$s && ST_MakeEnvelope(:west, :south, :east, :north, 4490)
        ),
        page AS (SELECT id FROM hit ORDER BY id LIMIT :limit)
        SELECT f.id,
               json_build_object(
                 'type', 'Feature',
                 'id', f.%1$s,
                 'properties', json_strip_nulls(json_build_object(%5$s)),
                 'geometry', ST_AsGeoJSON(CASE WHEN :tolerance > 0
                   THEN ST_SimplifyPreserveTopology(f.%4$s, :tolerance)
                   ELSE f.%4$s END, 7, 0)::json)::text AS feature
        FROM page JOIN %2$s AS f ON f.id = page.id
        ORDER BY f.id
        """
        .formatted(
            layer.idColumn(), layer.view(), validity, layer.geometryColumn(), properties, visible);
  }
}
