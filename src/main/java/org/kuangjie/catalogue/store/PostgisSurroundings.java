package org.kuangjie.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.Surroundings;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One statement for many places (sql/surroundings.sql). */
@Repository
class PostgisSurroundings implements Surroundings {

  private static final String AROUND = PostgisOverlay.load("sql/surroundings.sql");
  private static final String RIGHTS =
      """
      WITH part AS MATERIALIZED (
          SELECT p.feature_id, p.geom
          FROM unnest(:west::double precision[], :south::double precision[], :east::double precision[],
                      :north::double precision[]) AS box (west, south, east, north)
          JOIN catalogue.overlay_ground AS p ON p.layer_version_id = :version AND p.ground
              AND p.place && ST_MakeEnvelope(box.west, box.south, box.east, box.north, 4490)
          GROUP BY p.feature_id, p.geom)
      SELECT p.feature_id, r.layer_version_id, false AS restricted, r.licence_number AS code,
             r.right_kind AS kind, r.valid_from, r.valid_to, r.status, ST_AsBinary(p.geom) AS geometry
      FROM part AS p JOIN catalogue.mining_right AS r ON r.id = p.feature_id
      """;
  private static final String RESTRICTED = "受限";
  private static final TypeReference<Map<String, @Nullable Object>> ATTRIBUTES =
      new TypeReference<>() {};

  private final JdbcClient database;
  private final LayerVersions versions;

  PostgisSurroundings(JdbcClient database, LayerVersions versions) {
    this.database = database;
    this.versions = versions;
  }

  @Override
  public Chronicle chronicle() {
    Map<String, List<LayerInfo>> newestFirst = versions.listAllCompared();
    return day ->
        newestFirst.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> onDay(e.getValue(), day)));
  }

  private static LayerInfo onDay(List<LayerInfo> newestFirst, LocalDate day) {
    return newestFirst.stream()
        .filter(version -> !version.date().isAfter(day))
        .findFirst()
        .orElseGet(() -> oldest(newestFirst));
  }

  /** Of the oldest data the last correction. */
  private static LayerInfo oldest(List<LayerInfo> newestFirst) {
    LocalDate first = newestFirst.get(newestFirst.size() - 1).date();
    return newestFirst.stream().filter(v -> v.date().equals(first)).findFirst().orElseThrow();
  }

  @Override
  public List<Neighbour> around(Collection<Envelope> boxes, Collection<Long> versionIds) {
    Map<Long, Draft> found = new LinkedHashMap<>();
    within(boxes, AROUND)
        .param("version_ids", versionIds.toArray(Long[]::new))
        .query(
            row -> {
              Draft feature = draft(found, row);
              feature.read(row.getString("attributes"));
              feature.ground.add(Wkb.read(row.getBytes("geometry")));
            });
    return found.values().stream().map(Draft::finish).toList();
  }

  @Override
  public List<Neighbour> rightsAround(Collection<Envelope> boxes, long versionId) {
    Map<Long, Draft> found = new LinkedHashMap<>();
    within(boxes, RIGHTS)
        .param("version", versionId)
        .query(
            row -> {
              Draft right = draft(found, row);
              right.attributes = Map.of("status", row.getString("status"));
              right.ground.add(Wkb.read(row.getBytes("geometry")));
            });
    return found.values().stream().map(Draft::finish).toList();
  }

  private JdbcClient.StatementSpec within(Collection<Envelope> boxes, String sql) {
    return database
        .sql(sql)
        .param("west", sides(boxes, Envelope::getMinX))
        .param("south", sides(boxes, Envelope::getMinY))
        .param("east", sides(boxes, Envelope::getMaxX))
        .param("north", sides(boxes, Envelope::getMaxY));
  }

  private static Double[] sides(Collection<Envelope> boxes, ToDoubleFunction<Envelope> side) {
    return boxes.stream().map(side::applyAsDouble).toArray(Double[]::new);
  }

  private static Draft draft(Map<Long, Draft> found, ResultSet row) throws SQLException {
    long id = row.getLong("feature_id");
    Draft known = found.get(id);
    if (known == null) {
      known =
          new Draft(
              row.getLong("layer_version_id"),
              id,
              row.getBoolean("restricted"),
              row.getString("code"),
              row.getString("kind"),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class));
      found.put(id, known);
    }
    return known;
  }

  /** A neighbour whose parts are still coming. */
  private static final class Draft {
    private final long versionId;
    private final long featureId;
    private final boolean restricted;
    private final String code;
    private final String kind;
    private final @Nullable LocalDate validFrom;
    private final @Nullable LocalDate validTo;
    private final List<Geometry> ground = new ArrayList<>();
    private Map<String, @Nullable Object> attributes = Map.of();

    Draft(
        long versionId,
        long featureId,
        boolean restricted,
        String code,
        String kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
      this.versionId = versionId;
      this.featureId = featureId;
      this.restricted = restricted;
      this.code = restricted ? RESTRICTED : code;
      this.kind = kind;
      this.validFrom = validFrom;
      this.validTo = validTo;
    }

    /** Comes with one of its parts. */
    void read(@Nullable String json) {
      if (json != null && !restricted) {
        Map<String, @Nullable Object> all = JsonMapper.shared().readValue(json, ATTRIBUTES);
        all.values().removeIf(Objects::isNull);
        attributes = all;
      }
    }

    Neighbour finish() {
      return new Neighbour(
          versionId,
          featureId,
          code,
          kind,
          validFrom,
          validTo,
          restricted ? Map.of("restricted", true) : Map.copyOf(attributes),
          ground);
    }
  }
}
