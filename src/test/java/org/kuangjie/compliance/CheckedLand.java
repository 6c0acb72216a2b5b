package org.kuangjie.compliance;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.ImportRequest;
import org.kuangjie.catalogue.importing.ImportRow;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.catalogue.importing.LayerMetadata;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A piece of land around 107.40E 29.70N (涪陵) in the test database: plan, districts, red line,
 * river.
 */
public final class CheckedLand {

  /** GeoJSON of a 0.01° square that the red line of {@link #loadRedLine} crosses. */
  public static final String SQUARE =
      """
      {"type":"Polygon","coordinates":[[[107.40,29.70],[107.41,29.70],[107.41,29.71],[107.40,29.71],[107.40,29.70]]]}""";

  /** A square whose ring crosses itself. */
  public static final String BOW_TIE =
      """
      {"type":"Polygon","coordinates":[[[107.40,29.70],[107.41,29.71],[107.41,29.70],[107.40,29.71],[107.40,29.70]]]}""";

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final PlanImporter plans;
  private final LayerImporter layers;

  public CheckedLand(PlanImporter plans, LayerImporter layers) {
    this.plans = plans;
    this.layers = layers;
  }

  public void load() {
    plans.load(Path.of("gis-data"), Actor.SYSTEM);
    loadRedLine(0.005);
    Geometry river =
        GEOMETRY.createLineString(
            new Coordinate[] {new Coordinate(107.38, 29.60), new Coordinate(107.38, 29.80)});
    load(
        LayerName.RIVER_REACHES,
        Map.of("code", "R1", "river", "长江", "kind", "bank", "est_error_m", 20, "source", "test"),
        river);
  }

  /** A red line over the west of the square, as wide as given in degrees. */
  public void loadRedLine(double degrees) {
    load(
        LayerName.ECO_REDLINE,
        Map.of("code", "E1", "kind", "general", "name", "示意红线", "valid_from", "2020-01-01"),
        Case.square(107.40 + degrees - 0.02, 29.70, 0.02));
  }

  private void load(String layer, Map<String, Object> row, Geometry geometry) {
    layers.importLayer(
        new ImportRequest(
            layer,
            new LayerMetadata("测试", "CC0", LocalDate.of(2024, 6, 30), 2.0, true),
            ImportRow.all(List.of(new LayerFeature(row, geometry)).stream()),
            Actor.SYSTEM,
            false));
  }
}
