package org.kuangjie.catalogue.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.store.TopologyReader.Outline;
import org.kuangjie.catalogue.store.TopologyReader.Pair;
import org.kuangjie.catalogue.topology.TopologyFinding.Kind;
import org.kuangjie.geo.sliver.AreaPieces;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Holes that the features of a layer without any gaps (districts) leave between them. */
final class EnclosedGaps {

  private static final double TOUCH_DEGREES = 1e-7;

  private EnclosedGaps() {}

  static List<TopologyFinding> find(List<Outline> outlines, double narrowMetres) {
    List<TopologyFinding> findings = new ArrayList<>();
    Geometry union = OverlayNGRobust.union(outlines.stream().map(Outline::geometry).toList());
    for (Polygon area : AreaPieces.list(union)) {
      for (int i = 0; i < area.getNumInteriorRing(); i++) {
        Polygon hole = area.getFactory().createPolygon(area.getInteriorRingN(i).getCoordinates());
        finding(hole, outlines, narrowMetres).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<TopologyFinding> finding(
      Polygon hole, List<Outline> outlines, double narrowMetres) {
    List<Outline> around =
        outlines.stream().filter(o -> o.geometry().isWithinDistance(hole, TOUCH_DEGREES)).toList();
    Outline first = around.get(0);
    Outline second = around.get(Math.min(1, around.size() - 1));
    return Pieces.of(first.geometry(), second.geometry(), List.of(hole), narrowMetres)
        .map(pieces -> finding(new Pair(first, second), around, pieces));
  }

  private static TopologyFinding finding(Pair pair, List<Outline> around, Pieces pieces) {
    String codes = String.join("、", around.stream().map(Outline::code).toList());
    Text why = pieces.widest().explanation();
    return new TopologyFinding(
        Kind.GAP,
        pair.first().code(),
        pair.second().code(),
        pieces.widest().kind(),
        pieces.areaSquareMetres(),
        pieces.widest().widthMetres(),
        Text.of(
            "%s 之间有 %.2f 平方米无归属，%s".formatted(codes, pieces.areaSquareMetres(), why.zh()),
            "%.2f m² between %s belong to none; %s"
                .formatted(pieces.areaSquareMetres(), codes, why.en())),
        pieces.geometry(),
        Repairs.fill(pair.second(), pieces).orElse(null));
  }
}
