package org.kuangjie.catalogue.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.LayerReplaced;
import org.kuangjie.geo.GeodesicDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class RiverCorridorsTest {

  private final Imports imports = new Imports();

  @Test
  @DisplayName("002-R08: every corner of a corridor lies 5000 m ± 2 m from its reach, in all zones")
  void corridorIsFiveKilometresWide() {
    Geometry river =
        Imports.wkt("LINESTRING(106.3 29.1, 106.5 29.3, 108.0 29.9, 109.5 30.9, 109.8 31.1)");
    imports.load(LayerName.RIVER_REACHES, reach("R1", "centreline", 1400, river));
    Geometry corridor = Imports.wkt(corridor("ST_AsText(geom)").get(0));
    GeometryFactory points = new GeometryFactory();
    Coordinate[] edge = corridor.getBoundary().getCoordinates();
    for (int i = 0; i < edge.length; i += 25) {
      assertThat(GeodesicDistance.metres(points.createPoint(edge[i]), river))
          .isCloseTo(5000, within(2.0));
    }
  }

  @Test
  @DisplayName("A changed reach makes new corridors; the reach's error is carried over")
  void corridorsFollowTheReaches() {
    Geometry line = Imports.wkt("LINESTRING(107.3 29.7, 107.4 29.7)");
    imports.load(LayerName.RIVER_REACHES, reach("R1", "bank", 300, line));
    imports.load(
        LayerName.RIVER_REACHES,
        reach("R1", "bank", 250, Imports.wkt("LINESTRING(107.5 29.7, 107.6 29.7)")),
        reach("R2", "centreline", 1400, line));
    assertThat(corridor("code || ' ' || est_error_m || ' ' || width_m"))
        .containsExactly("R1 250 5000", "R2 1400 5000");
    assertThat(
            corridor(
                "(reach_version_id = (SELECT id FROM catalogue.layer_version"
                    + " WHERE layer = 'river_reaches' AND in_force))::text"))
        .containsOnly("true");
    assertThat(imports.events.stream().filter(LayerReplaced.class::isInstance).toList())
        .extracting(e -> ((LayerReplaced) e).layer() + "@" + ((LayerReplaced) e).version())
        .containsExactly(
            "river_reaches@1", "river_corridors@1", "river_reaches@2", "river_corridors@2");
  }

  private static LayerFeature reach(String code, String kind, double error, Geometry geometry) {
    return new LayerFeature(
        Map.of("code", code, "river", "长江", "kind", kind, "est_error_m", error), geometry);
  }

  private List<String> corridor(String expression) {
    JdbcClient database = imports.stores.database();
    return database
        .sql(
            "SELECT %s FROM catalogue.river_corridor AS c JOIN catalogue.layer_version AS v"
                    .formatted(expression)
                + " ON v.id = c.layer_version_id AND v.in_force ORDER BY code")
        .query(String.class)
        .list();
  }
}
