package org.kuangjie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.desk.ImportSettings;
import org.kuangjie.layers.FeatureEdit;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerEditors;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Single features changed through the SPI the services use. */
@KuangjieTest
class FeatureEditingTest {

  private static final String LAYER = "first_ridge";
  private static final Actor PLANNER =
      new Actor("test_editor", Set.of(Role.CITY_PLANNER), Set.of());

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private ImportSettings settings;
  @Autowired private LayerEditors editors;
  @Autowired private PublishedLayers published;
  private LayerFixture layers;
  private LayerDefinition layer;
  private int version;

  @BeforeEach
  void twoRidges() {
    layers = new LayerFixture(database);
    layers.prepare();
    String ridges =
        ImportClient.collection(
            ridge("KEPT", 108.92, ""), ridge("SECRET", 109.25, ",\"restricted\":true"));
    JsonNode end =
        ImportClient.of(port, Role.CITY_PLANNER).load(ridges, ImportClient.order(LAYER, ""));
    version = end.path("version").intValue();
    layer = published.get(LAYER, PLANNER);
  }

  @AfterEach
  void leaveNothing() {
    layers.clear();
    FileSystemUtils.deleteRecursively(settings.folder().toFile());
  }

  @Test
  @DisplayName("WFS 2.0.2 Transactional: insert, update and delete make a new version and an entry")
  void changesFeatures() throws Exception {
    Geometry outline = box(108.98);
    List<String> ids =
        apply(
            new FeatureEdit.Insert(
                Map.of("code", "NEW", "kind", "山脊", "name", "新", "valid_from", "2024-01-01"),
                outline),
            new FeatureEdit.Update("KEPT", Map.of("name", "改"), Optional.empty()));
    assertThat(ids).containsExactly("NEW");
    assertThat(layers.inForce(LAYER)).isEqualTo(version + 1);
    assertThat(names()).containsExactly("改", "新", "脊");
    apply(new FeatureEdit.Delete("NEW"));
    assertThat(layers.codes(LAYER)).containsExactly("KEPT", "SECRET");
    assertThat(
            database
                .sql("SELECT count(*) FROM platform.audit_entry WHERE actor = 'test_editor'")
                .query(Long.class)
                .single())
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  @DisplayName("Transactional: what an import would refuse is refused, and nothing is changed")
  void refusesWhatAnImportWouldRefuse() {
    FeatureEdit good = new FeatureEdit.Update("KEPT", Map.of("name", "改"), Optional.empty());
    refused(good, new FeatureEdit.Insert(Map.of("code", "NEW"), null));
    refused(good, new FeatureEdit.Delete("NOWHERE"));
    refused(new FeatureEdit.Update("KEPT", Map.of("attributes", "{}"), Optional.empty()));
    refused(
        new FeatureEdit.Update("KEPT", Collections.singletonMap("name", null), Optional.empty()));
    assertThat(layers.inForce(LAYER)).isEqualTo(version);
    assertThat(names()).containsExactly("脊", "脊");
  }

  @Test
  @DisplayName("IF-13: a secret feature cannot be reached by its code")
  void secretFeaturesAreOutOfReach() {
    refused(new FeatureEdit.Delete("SECRET"));
    assertThat(layers.codes(LAYER)).contains("SECRET");
  }

  @Test
  @DisplayName("Only who may import may edit, and derived layers nobody")
  void onlyEditorsEdit() {
    Actor entity = new Actor("e", Set.of(Role.ENTITY), Set.of());
    assertThat(editors.allows(layer, PLANNER)).isTrue();
    assertThat(editors.allows(layer, entity)).isFalse();
    assertThat(editors.allows(layer, Actor.ANONYMOUS)).isFalse();
    assertThat(editors.isEditable(published.get("river_corridors", PLANNER))).isFalse();
    assertThatThrownBy(() -> editors.get(layer, entity))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.FORBIDDEN));
  }

  private List<String> apply(FeatureEdit... edits) {
    return editors.get(layer, PLANNER).apply(layer, List.of(edits), PLANNER);
  }

  private void refused(FeatureEdit... edits) {
    assertThatThrownBy(() -> apply(edits)).isInstanceOf(DomainException.class);
  }

  private List<String> names() {
    return database
        .sql(
            """
            SELECT f.name FROM catalogue.control_area AS f
            JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force
            WHERE v.layer = :layer ORDER BY f.code
            """)
        .param("layer", LAYER)
        .query(String.class)
        .list();
  }

  private static String ridge(String code, double west, String more) {
    return ImportClient.feature(
        "{\"code\":\"%s\",\"kind\":\"山脊\",\"name\":\"脊\",\"valid_from\":\"2024-01-01\"%s}"
            .formatted(code, more),
        ImportClient.box(west, 30.9));
  }

  private static Geometry box(double west) throws Exception {
    return new WKTReader()
        .read(
            "MULTIPOLYGON (((%1$s 30.9, %2$s 30.9, %2$s 30.91, %1$s 30.91, %1$s 30.9)))"
                .formatted(west, west + 0.01));
  }
}
