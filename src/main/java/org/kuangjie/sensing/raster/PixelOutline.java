package org.kuangjie.sensing.raster;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** From groups of pixels to outlines on the ground. */
final class PixelOutline {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final PrecisionModel WHOLE_PIXELS = new PrecisionModel(1);

  private final Scene.Grid grid;
  private final int column;
  private final int row;

  /**
   * @param column of the grid where the runs' columns begin
   * @param row of the grid where the runs' rows begin
   */
  PixelOutline(Scene.Grid grid, int column, int row) {
    this.grid = grid;
    this.column = column;
    this.row = row;
  }

  /** In longitude and latitude, along the edges of the pixels. */
  Geometry of(List<Runs.Run> runs) {
    List<Geometry> boxes = runs.stream().<Geometry>map(PixelOutline::box).toList();
    Geometry pixels = UnaryUnionNG.union(boxes, FACTORY, WHOLE_PIXELS);
    pixels.apply(
        (org.locationtech.jts.geom.CoordinateFilter)
            corner -> {
              corner.x = grid.west() + (column + corner.x) * grid.pixelWidth();
              corner.y = grid.north() - (row + corner.y) * grid.pixelHeight();
            });
    pixels.geometryChanged();
    return grid.crs().isGeographic() ? pixels : grid.crs().toGeographic(pixels);
  }

  private static Polygon box(Runs.Run run) {
    return FACTORY.createPolygon(
        new Coordinate[] {
          new Coordinate(run.first(), run.row()),
          new Coordinate(run.last() + 1.0, run.row()),
          new Coordinate(run.last() + 1.0, run.row() + 1.0),
          new Coordinate(run.first(), run.row() + 1.0),
          new Coordinate(run.first(), run.row())
        });
  }
}
