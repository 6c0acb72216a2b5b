package org.kuangjie.ogc.wmts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.tiles.TileAddress;
import org.kuangjie.ogc.tiles.TileMatrix;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Component;

/** What lies under a pixel of a tile. */
@Component
class FeatureInfo {

  /** Pixels around the one asked for within which a feature counts as hit. */
  private static final int NEAR = 3;

  private static final int MOST = 50;

  private final FeatureSource features;

  FeatureInfo(FeatureSource features) {
    this.features = features;
  }

  /**
   * Features at a pixel, in id order, at most 50.
   *
   * @throws OgcException PointIJOutOfRange
   */
  List<Feature> list(WmtsTile tile, String column, String row, Actor actor) {
    long i = pixel(column, "I");
    long j = pixel(row, "J");
    Polygon area = area(tile.at(), i, j);
    FeatureQuery query = FeatureQuery.all(tile.layer(), actor).withBox(area.getEnvelopeInternal());
    List<Feature> hit = new ArrayList<>();
    try (FeatureCursor cursor = features.read(query)) {
      for (Feature f = cursor.next(); f != null && hit.size() < MOST; f = cursor.next()) {
        @Nullable Geometry geometry = f.geometry();
        if (geometry != null && geometry.intersects(area)) {
          hit.add(f);
        }
      }
    }
    return hit;
  }

  private static long pixel(String given, String name) {
    long pixel = TileFinder.number(given, name);
    if (pixel < 0 || pixel >= TileMatrix.PIXELS) {
      throw new OgcException(
          WmtsErrors.POINT_OUT_OF_RANGE,
          name,
          400,
          Text.of("须在 0 至 255 之间", "must be from 0 to 255"));
    }
    return pixel;
  }

  /** The pixel and those around it, longitude and latitude. */
  private static Polygon area(TileAddress at, long i, long j) {
    double cell = at.matrix().cellSize();
    double x = at.box().getMinX() + (i + 0.5) * cell;
    double y = at.box().getMaxY() - (j + 0.5) * cell;
    Envelope box = new Envelope(new Coordinate(x, y));
    box.expandBy(NEAR * cell);
    MapCrs crs = at.set().crs();
    Coordinate first = crs.toLonLat(box.getMinX(), box.getMinY());
    return new GeometryFactory()
        .createPolygon(
            new Coordinate[] {
              first,
              crs.toLonLat(box.getMaxX(), box.getMinY()),
              crs.toLonLat(box.getMaxX(), box.getMaxY()),
              crs.toLonLat(box.getMinX(), box.getMaxY()),
              first
            });
  }
}
