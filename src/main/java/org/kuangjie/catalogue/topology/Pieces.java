package org.kuangjie.catalogue.topology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.sliver.Sliver;
import org.kuangjie.geo.sliver.SliverExplainer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The pieces two features make, as one, explained by the widest of them: a pair is judged by its
 * worst place.
 */
record Pieces(Geometry geometry, int count, double areaSquareMetres, Sliver widest) {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Below the printed figures. */
  private static final double DUST_SQUARE_METRES = 0.01;

  /** Pieces looked at in detail, the largest first. */
  private static final int EXPLAINED = 20;

  /** Empty when all together are no more than an edge touch. */
  static Optional<Pieces> of(
      Geometry first, Geometry second, List<Polygon> polygons, double narrowMetres) {
    List<Polygon> large =
        polygons.stream()
            .filter(p -> EllipsoidalArea.squareMetres(p) > DUST_SQUARE_METRES)
            .sorted(Comparator.comparingDouble(Polygon::getArea).reversed())
            .toList();
    double area = large.stream().mapToDouble(EllipsoidalArea::squareMetres).sum();
    if (area <= TopologyReport.AREA_TOLERANCE_SQUARE_METRES) {
      return Optional.empty();
    }
    return large.stream()
        .limit(EXPLAINED)
        .map(piece -> SliverExplainer.explain(first, second, piece, narrowMetres))
        .max(Comparator.comparingDouble(Sliver::widthMetres))
        .map(
            widest ->
                new Pieces(
                    FACTORY.createMultiPolygon(large.toArray(new Polygon[0])),
                    large.size(),
                    area,
                    widest));
  }
}
