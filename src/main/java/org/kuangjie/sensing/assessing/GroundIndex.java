package org.kuangjie.sensing.assessing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** The ground around one batch of patches: rights apart from everything else. Not for threads. */
final class GroundIndex {

  private final STRtree rights = new STRtree();
  private final STRtree areas = new STRtree();

  /**
   * @param versions the versions that were read, by layer name
   */
  GroundIndex(Collection<Neighbour> neighbours, Map<String, LayerInfo> versions) {
    Map<Long, String> layers = new java.util.HashMap<>();
    versions.values().forEach(info -> layers.put(info.versionId(), info.name()));
    for (Neighbour neighbour : neighbours) {
      String layer = layers.getOrDefault(neighbour.versionId(), "");
      STRtree tree = layer.equals(LayerName.MINING_RIGHTS) ? rights : areas;
      for (Geometry ground : neighbour.ground()) {
        if (ground.getDimension() == 2) {
          tree.insert(ground.getEnvelopeInternal(), new Piece(neighbour, layer, ground));
        }
      }
    }
    rights.build();
    areas.build();
  }

  List<Piece> rightsIn(Envelope box) {
    return in(rights, box);
  }

  List<Piece> areasIn(Envelope box) {
    return in(areas, box);
  }

  private static List<Piece> in(STRtree tree, Envelope box) {
    List<Piece> found = new ArrayList<>();
    tree.query(box, piece -> found.add((Piece) piece));
    return found;
  }
}
