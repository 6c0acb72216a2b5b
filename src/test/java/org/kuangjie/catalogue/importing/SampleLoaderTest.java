package org.kuangjie.catalogue.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.CatalogueTest;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Overlay;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.catalogue.sample.SampleSpec;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@CatalogueTest
@TestPropertySource(properties = "kuangjie.catalogue.load-sample=true")
class SampleLoaderTest {

  private final SampleLoader loader;
  private final Overlay overlay;
  private final JdbcClient database;

  @Autowired
  SampleLoaderTest(SampleLoader loader, Overlay overlay, JdbcClient database) {
    this.loader = loader;
    this.overlay = overlay;
    this.database = database;
  }

  @Test
  @DisplayName("Foundation: the first start loads the sample whole, no row refused, and only once")
  void firstStartLoadsTheSample() {
    assertThat(loader.isMissing()).isFalse();
    assertThat(loader.loadMissing(new SampleSpec(1, SampleLoader.SEED), Actor.SYSTEM)).isEmpty();
    assertThat(count("catalogue.layer_version WHERE in_force")).isEqualTo(18);
    assertThat(count("catalogue.quarantine_row")).isZero();
    assertThat(count("published.mining_rights WHERE right_kind = '采矿权'")).isEqualTo(916);
    assertThat(count("published.zones_concentrated WHERE geom IS NOT NULL")).isEqualTo(25);
    assertThat(count("published.river_corridors")).isEqualTo(6);
    assertThat(count("platform.account WHERE username = 'patrol500102'")).isEqualTo(1);
    SpatialFacts facts = overlay.gather(acrossTheYangtze(), LocalDate.of(2024, 6, 1));
    assertThat(facts.list(LayerName.DISTRICTS)).extracting(f -> f.code()).contains("500102");
    assertThat(facts.list(LayerName.RIVER_REACHES)).isNotEmpty();
    assertThat(facts.list(LayerName.RIVER_CORRIDORS)).isNotEmpty();
    assertThat(facts.findLayer(LayerName.FIRST_RIDGE)).isEmpty();
    assertThat(facts.zonesWithoutGeometry())
        .extracting(SpatialFacts.UnlocatedFeature::code)
        .contains("JZ12", "JZ18");
  }

  /** At 珍溪 in 涪陵. */
  private static MultiPolygon acrossTheYangtze() {
    GeometryFactory factory = new GeometryFactory();
    Polygon box = (Polygon) factory.toGeometry(new Envelope(107.45, 107.5, 29.85, 29.9));
    return factory.createMultiPolygon(new Polygon[] {box});
  }

  private long count(String from) {
    return database.sql("SELECT count(*) FROM " + from).query(Long.class).single();
  }
}
