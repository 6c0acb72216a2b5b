package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Decides by containment which rings are holes, because ring numbers in text files are used both
 * for holes and for separate pieces. Works on the numbers as written: containment does not change
 * when axes are swapped or a projection is unknown.
 */
final class RingNesting {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private RingNesting() {}

  private static final class Node {
    final RawRing ring;
    final double area;
    final Envelope envelope;
    final @Nullable IndexedPointInAreaLocator locator;
    final List<Node> holes = new ArrayList<>();
    @Nullable Node parent;

    Node(RawRing ring) {
      this.ring = ring;
      Coordinate[] closed = closed(ring);
      LinearRing line = closed.length < 4 ? null : FACTORY.createLinearRing(closed);
      this.area = Area.ofRing(closed);
      this.envelope = new Envelope();
      for (Coordinate c : closed) {
        envelope.expandToInclude(c);
      }
      this.locator = line == null ? null : new IndexedPointInAreaLocator(line);
    }

    /** Outer rings have depth 0, holes 1, islands in holes 2. */
    int depth() {
      int depth = 0;
      for (Node above = parent; above != null; above = above.parent) {
        depth++;
      }
      return depth;
    }
  }

  /** Groups rings into areas, outer ring first; areas and rings keep the order of the file. */
  static List<List<RawRing>> split(List<RawRing> rings) {
    if (rings.size() < 2) {
      return rings.isEmpty() ? List.of() : List.of(rings);
    }
    List<Node> nodes = new ArrayList<>();
    rings.forEach(ring -> nodes.add(new Node(ring)));
    findParents(nodes);
    List<List<RawRing>> areas = new ArrayList<>();
    for (Node node : nodes) {
      if (node.depth() % 2 == 1) {
        Objects.requireNonNull(node.parent).holes.add(node);
      }
    }
    for (Node node : nodes) {
      if (node.depth() % 2 == 0) {
        List<RawRing> area = new ArrayList<>(List.of(node.ring));
        node.holes.forEach(hole -> area.add(hole.ring));
        areas.add(area);
      }
    }
    return areas;
  }

  private static void findParents(List<Node> nodes) {
    STRtree index = new STRtree();
    nodes.forEach(node -> index.insert(node.envelope, node));
    List<Node> bySize = new ArrayList<>(nodes);
    bySize.sort(Comparator.comparingDouble((Node node) -> node.area).reversed());
    for (Node node : bySize) {
      List<Node> around = new ArrayList<>();
      index.query(node.envelope, item -> around.add((Node) item));
      around.removeIf(other -> !contains(other, node));
      node.parent =
          around.isEmpty()
              ? null
              : Collections.min(around, Comparator.comparingDouble(other -> other.area));
    }
  }

  /** All corners inside or on the edge, at least one inside. */
  private static boolean contains(Node outer, Node inner) {
    boolean larger = outer.area > inner.area;
    if (outer == inner || !larger || outer.locator == null) {
      return false;
    }
    boolean inside = false;
    for (RawCorner corner : inner.ring.corners()) {
      int location = outer.locator.locate(new Coordinate(corner.first(), corner.second()));
      if (location == Location.EXTERIOR) {
        return false;
      }
      inside |= location == Location.INTERIOR;
    }
    return inside;
  }

  private static Coordinate[] closed(RawRing ring) {
    List<Coordinate> all = new ArrayList<>();
    ring.corners().forEach(c -> all.add(new Coordinate(c.first(), c.second())));
    if (!all.isEmpty()) {
      all.add(all.get(0).copy());
    }
    return all.toArray(new Coordinate[0]);
  }
}
