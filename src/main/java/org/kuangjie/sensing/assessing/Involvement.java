package org.kuangjie.sensing.assessing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.sensing.PatchAssessed.AreaInvolved;
import org.kuangjie.sensing.store.StoredPatch;

/**
 * Control areas, zones, corridors and districts a patch lies in, with the area in each.
 *
 * @param districts GB/T 2260 codes, the largest part first
 */
record Involvement(List<AreaInvolved> areas, List<String> districts) {

  private static final double TOUCH_SQUARE_METRES = 1;

  private record Share(Neighbour feature, String layer, double squareMetres) {
    Share plus(Share more) {
      return new Share(feature, layer, squareMetres + more.squareMetres());
    }
  }

  /**
   * @param near parts whose boxes meet that of the patch
   */
  static Involvement of(StoredPatch patch, List<Piece> near) {
    Map<Long, Share> found = new LinkedHashMap<>();
    for (Piece piece : near) {
      if (piece.owner().isValidOn(patch.imageDate())) {
        double area = common(patch, piece);
        if (area > 0) {
          found.merge(
              piece.owner().featureId(),
              new Share(piece.owner(), piece.layer(), area),
              Share::plus);
        }
      }
    }
    List<Share> sorted = new ArrayList<>(found.values());
    sorted.removeIf(share -> share.squareMetres() < TOUCH_SQUARE_METRES);
    sorted.sort(
        Comparator.comparing(Share::layer)
            .thenComparing(Comparator.comparingDouble(Share::squareMetres).reversed())
            .thenComparing(share -> share.feature().code()));
    return new Involvement(
        sorted.stream().filter(share -> !isDistrict(share)).map(Involvement::involved).toList(),
        sorted.stream()
            .filter(Involvement::isDistrict)
            .map(share -> share.feature().code())
            .toList());
  }

  private static boolean isDistrict(Share share) {
    return share.layer().equals(LayerName.DISTRICTS);
  }

  private static AreaInvolved involved(Share share) {
    return new AreaInvolved(
        share.layer(),
        share.feature().code(),
        share.feature().kind(),
        RightsComparison.rounded(share.squareMetres()));
  }

  private static double common(StoredPatch patch, Piece piece) {
    if (piece.covers(patch.outline())) {
      return patch.areaSquareMetres();
    }
    return piece.meets(patch.outline())
        ? EllipsoidalArea.squareMetres(Overlays.common(patch.outline(), piece.ground()))
        : 0;
  }
}
