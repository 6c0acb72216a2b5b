package org.kuangjie.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.postgis.jdbc.PGbox2d;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.shared.DomainException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imported versions of the layers. */
@Repository
public class LayerVersions {

  private static final String COLUMNS =
      "SELECT id, layer, version, source, data_date, accuracy_m, synthetic, hash"
          + " FROM catalogue.layer_version ";

  private final JdbcClient database;

  LayerVersions(JdbcClient database) {
    this.database = database;
  }

  /** The version in force of every layer that has one, by layer name. */
  public Map<String, LayerInfo> listInForce() {
    return byName(database.sql(COLUMNS + "WHERE in_force").query(LayerVersions::read).list());
  }

  /** Of them what a boundary is compared with: no rule asks names of places. */
  Map<String, LayerInfo> listCompared() {
    Map<String, LayerInfo> compared = new HashMap<>(listInForce());
    compared.remove(LayerName.PLACES);
    return compared;
  }

  /** All versions of what is compared, by layer name, newest data first, of equal data the last. */
  Map<String, List<LayerInfo>> listAllCompared() {
    return database
        .sql(
            COLUMNS + "WHERE hash <> '' AND layer <> :places ORDER BY data_date DESC, version DESC")
        .param("places", LayerName.PLACES)
        .query(LayerVersions::read)
        .list()
        .stream()
        .collect(Collectors.groupingBy(LayerInfo::name));
  }

  public Optional<LayerInfo> findInForce(String layer) {
    return database
        .sql(COLUMNS + "WHERE in_force AND layer = :layer")
        .param("layer", layer)
        .query(LayerVersions::read)
        .optional();
  }

  /** Whether any feature of the version in force has an outline. */
  public boolean hasOutlines(String layer) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM catalogue.overlay_ground AS g
              JOIN catalogue.layer_version AS v ON v.id = g.layer_version_id
              WHERE g.ground AND v.in_force AND v.layer = :layer)
            """)
        .param("layer", layer)
        .query(Boolean.class)
        .single();
  }

  /**
   * What whoever shows a layer must state beside it.
   *
   * @param extent smallest longitude and latitude, largest longitude and latitude in EPSG:4490;
   *     null when no feature has an outline
   */
  public record Publication(String licence, @Nullable List<Double> extent) {}

  /** By layer name, for the versions in force. */
  public Map<String, Publication> listPublications() {
    return database
        .sql("SELECT layer, licence, extent FROM catalogue.layer_version WHERE in_force")
        .query(
            (row, n) ->
                Map.entry(
                    row.getString("layer"), new Publication(row.getString("licence"), extent(row))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static @Nullable List<Double> extent(ResultSet row) throws SQLException {
    PGbox2d box = (PGbox2d) row.getObject("extent");
    return box == null
        ? null
        : List.of(
            box.getLLB().getX(), box.getLLB().getY(), box.getURT().getX(), box.getURT().getY());
  }

  /**
   * @param versionIds layer name to version id
   * @throws DomainException NOT_FOUND when a version is not held, or is of another layer
   */
  Map<String, LayerInfo> get(Map<String, Long> versionIds) {
    Map<String, LayerInfo> held = byName(list(versionIds.values()));
    versionIds.forEach(
        (layer, id) -> {
          LayerInfo info = held.get(layer);
          if (info == null || info.versionId() != id) {
            throw DomainException.notFound(
                "layer-version-missing",
                "图层 %s 的版本 %d 已不在库中".formatted(layer, id),
                "Version %d of layer %s is no longer held".formatted(id, layer));
          }
        });
    return held;
  }

  private List<LayerInfo> list(Collection<Long> ids) {
    return database
        .sql(COLUMNS + "WHERE id = ANY (:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(LayerVersions::read)
        .list();
  }

  private static Map<String, LayerInfo> byName(List<LayerInfo> infos) {
    return infos.stream().collect(Collectors.toMap(LayerInfo::name, Function.identity()));
  }

  private static LayerInfo read(ResultSet row, int number) throws SQLException {
    return new LayerInfo(
        row.getString("layer"),
        row.getLong("id"),
        row.getInt("version"),
        row.getObject("data_date", LocalDate.class),
        row.getObject("accuracy_m", Double.class),
        row.getBoolean("synthetic"),
        row.getString("source"),
        row.getString("hash"));
  }
}
