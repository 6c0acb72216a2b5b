package org.kuangjie.sensing.assessing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.kuangjie.sensing.PatchAssessed.RightConcerned;
import org.kuangjie.shared.Text;

/**
 * How a patch lies to the rights, measured and not judged. Square metres on the ellipsoid.
 *
 * @param outside of the patch in no valid mining right
 * @param ended of {@code outside}, in mining rights that had ended
 * @param exploration of {@code outside}, in valid exploration rights
 * @param farthest metres of what is outside from the rights the patch meets; 0 when it meets none
 * @param main the valid mining right with most of the patch; null when it meets none
 * @param sliver why all that is outside is a matter of drawing; null when it is not
 */
record RightsMeasure(
    double inside,
    double outside,
    double certain,
    double possible,
    double ended,
    double exploration,
    double farthest,
    List<RightConcerned> rights,
    @Nullable Neighbour main,
    @Nullable Text sliver) {

  double total() {
    return inside + outside;
  }
}
