package org.kuangjie.catalogue.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Overlay;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.catalogue.SpatialFacts.UnlocatedFeature;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two statements in one read-only snapshot: the versions, then every fact of every layer
 * (sql/overlay_facts.sql). Where PostGIS cannot overlay a feature, the parts are fetched and JTS
 * tries; a layer with a feature where that fails too is refused, never guessed (E9).
 *
 * <p>Call it outside a writing transaction: after a failed overlay the caller's transaction would
 * be lost.
 */
@Repository
class PostgisOverlay implements Overlay {

  private static final String FACTS = load("sql/overlay_facts.sql");

  private final JdbcClient database;
  private final LayerVersions versions;
  private final CatalogueSettings settings;
  private final TransactionTemplate snapshot;

  PostgisOverlay(
      JdbcClient database,
      LayerVersions versions,
      CatalogueSettings settings,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.versions = versions;
    this.settings = settings;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  @Override
  public SpatialFacts gather(MultiPolygon boundary, LocalDate asOf) {
    return gather(boundary, asOf, versions::listCompared);
  }

  @Override
  public SpatialFacts gather(MultiPolygon boundary, LocalDate asOf, Map<String, Long> versionIds) {
    return gather(boundary, asOf, () -> versions.get(versionIds));
  }

  private SpatialFacts gather(
      MultiPolygon boundary, LocalDate asOf, Supplier<Map<String, LayerInfo>> wanted) {
    try {
      return inSnapshot(boundary, asOf, wanted, true);
    } catch (DataAccessException e) {
      if (isTopologyFailure(e)) {
        return again(boundary, asOf, wanted);
      }
      throw e;
    }
  }

  private SpatialFacts again(
      MultiPolygon boundary, LocalDate asOf, Supplier<Map<String, LayerInfo>> wanted) {
    try {
      return inSnapshot(boundary, asOf, wanted, false);
    } catch (DataAccessException e) {
      throw isTopologyFailure(e) ? RobustOverlay.refusal(reason(e), e) : e;
    }
  }

  private SpatialFacts inSnapshot(
      MultiPolygon boundary,
      LocalDate asOf,
      Supplier<Map<String, LayerInfo>> wanted,
      boolean commonInDatabase) {
    return snapshot.execute(
        status -> {
          Map<String, LayerInfo> layers = wanted.get();
          FactReader reader = new FactReader(boundary, layers, commonInDatabase);
          return facts(reader, layers, asOf, commonInDatabase);
        });
  }

  private SpatialFacts facts(
      FactReader reader, Map<String, LayerInfo> layers, LocalDate asOf, boolean commonInDatabase) {
    List<LayerInfo> order = List.copyOf(layers.values());
    List<FeatureFact> located = new ArrayList<>();
    List<UnlocatedFeature> unlocated = new ArrayList<>();
    Map<String, Text> refused = new HashMap<>();
    database
        .sql(FACTS)
        .param("boundary", Wkb.write(reader.boundary()))
        .param("version_ids", order.stream().map(LayerInfo::versionId).toArray(Long[]::new))
        .param(
            "search_metres",
            order.stream().map(i -> settings.search().metres(i.name())).toArray(Double[]::new))
        .param("as_of", asOf)
        .param("common", commonInDatabase)
        .query(
            row -> {
              if (row.getBoolean("unlocated")) {
                unlocated.add(reader.readUnlocated(row));
              } else {
                locate(reader, row, located, refused);
              }
            });
    return new SpatialFacts(layers, located, unlocated, refused);
  }

  /** Everything rests on the districts: a check without them is refused as a whole. */
  private static void locate(
      FactReader reader, ResultSet row, List<FeatureFact> located, Map<String, Text> refused)
      throws SQLException {
    try {
      located.add(reader.readLocated(row));
    } catch (DomainException e) {
      String layer = reader.layerName(row);
      if (!e.code().equals(RobustOverlay.FAILED) || layer.equals(LayerName.DISTRICTS)) {
        throw e;
      }
      refused.putIfAbsent(layer, e.text());
    }
  }

  private static boolean isTopologyFailure(DataAccessException e) {
    return reason(e).contains("TopologyException") || reason(e).contains("GEOS");
  }

  private static String reason(DataAccessException e) {
    return String.valueOf(e.getMostSpecificCause().getMessage());
  }

  static String load(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
