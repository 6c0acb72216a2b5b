package org.kuangjie.sensing.assessing;

import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** One part of a neighbour's ground, prepared when it is first asked for. */
final class Piece {

  private final Neighbour owner;
  private final String layer;
  private final Geometry ground;
  private @Nullable PreparedGeometry prepared;

  Piece(Neighbour owner, String layer, Geometry ground) {
    this.owner = owner;
    this.layer = layer;
    this.ground = ground;
  }

  Neighbour owner() {
    return owner;
  }

  String layer() {
    return layer;
  }

  Geometry ground() {
    return ground;
  }

  boolean covers(Geometry patch) {
    return ground.getEnvelopeInternal().covers(patch.getEnvelopeInternal())
        && prepared().covers(patch);
  }

  boolean meets(Geometry patch) {
    return prepared().intersects(patch);
  }

  private PreparedGeometry prepared() {
    if (prepared == null) {
      prepared = PreparedGeometryFactory.prepare(ground);
    }
    return prepared;
  }
}
