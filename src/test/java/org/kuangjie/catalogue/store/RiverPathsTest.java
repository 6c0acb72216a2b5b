package org.kuangjie.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.RiverPaths.Path;
import org.kuangjie.catalogue.importing.Imports;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** A river that runs 0.02° east, 0.005° north and 0.02° back west. */
class RiverPathsTest {

  private static final String BEND =
      "LINESTRING (107.40 29.700, 107.42 29.700, 107.42 29.705, 107.40 29.705)";
  private static final double METRES_EAST = 96_730;

  private Imports imports;

  @BeforeEach
  void emptyCatalogue() {
    imports = new Imports();
  }

  @Test
  @DisplayName("IF-08: around a bend the way along the river is longer than the straight one")
  void aroundABend() {
    long bridge = bridge("LINESTRING (107.405 29.7045, 107.405 29.7055)");
    LayerInfo reaches = reaches(50);
    Map<Long, Path> paths = paths(box(107.404, 29.6998, 107.406, 29.7002), bridge, reaches);
    Path path = Objects.requireNonNull(paths.get(bridge));
    assertThat(path.river()).isEqualTo("长江");
    assertThat(path.errorMetres()).isEqualTo(50);
    assertThat(path.metres()).isCloseTo(0.029 * METRES_EAST + 554.2, within(5.0));
  }

  @Test
  @DisplayName("IF-08: a boundary across the bridge is at no distance")
  void acrossTheBridge() {
    long bridge = bridge("LINESTRING (107.405 29.6995, 107.405 29.7005)");
    assertThat(paths(box(107.404, 29.6998, 107.406, 29.7002), bridge, reaches(50)))
        .hasEntrySatisfying(bridge, path -> assertThat(path.metres()).isZero());
  }

  @Test
  @DisplayName("IF-08: a course that is not sure enough says nothing of distances along it")
  void unsureCourse() {
    long bridge = bridge("LINESTRING (107.405 29.7045, 107.405 29.7055)");
    assertThat(paths(box(107.404, 29.6998, 107.406, 29.7002), bridge, reaches(101))).isEmpty();
  }

  private Map<Long, Path> paths(MultiPolygon boundary, long bridge, LayerInfo reaches) {
    return new CatalogueRiverPaths(imports.stores.database())
        .measure(boundary, List.of(bridge), reaches);
  }

  private long bridge(String wkt) {
    imports.load(
        LayerName.INFRASTRUCTURE,
        new LayerFeature(
            Map.of(
                "code", "B1",
                "kind", "铁路桥梁",
                "name", "示意桥",
                "edge", "centreline",
                "valid_from", "2020-01-01"),
            Imports.wkt(wkt)));
    return imports
        .stores
        .database()
        .sql("SELECT id FROM catalogue.control_area WHERE code = 'B1'")
        .query(Long.class)
        .single();
  }

  private LayerInfo reaches(double error) {
    return imports
        .load(
            LayerName.RIVER_REACHES,
            new LayerFeature(
                Map.of(
                    "code", "长江-1",
                    "river", "长江",
                    "kind", "centreline",
                    "est_error_m", error,
                    "source", "示意"),
                Imports.wkt(BEND)))
        .findVersion()
        .orElseThrow();
  }

  private static MultiPolygon box(double west, double south, double east, double north) {
    Geometry box =
        Imports.wkt(
            "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(west, south, east, north));
    return new GeometryFactory().createMultiPolygon(new Polygon[] {(Polygon) box});
  }
}
