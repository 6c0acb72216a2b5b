package org.kuangjie.sensing.assessing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.sensing.store.StoredPatch;

/** What the licence says besides the boundary, against what is known of the patch. */
final class Licence {

  private static final String OPEN_PIT = "露天";
  private static final String UNDERGROUND = "地下";

  private final Minerals minerals;

  Licence(Minerals minerals) {
    this.minerals = minerals;
  }

  /** What differs; what the patch or the licence does not state cannot. */
  Set<PatchFinding> differences(StoredPatch patch, Neighbour right) {
    Set<PatchFinding> found = EnumSet.noneOf(PatchFinding.class);
    if (differsInMineral(patch, right)) {
      found.add(PatchFinding.MINERAL_DIFFERS);
    }
    if (differsInMethod(patch, right)) {
      found.add(PatchFinding.METHOD_DIFFERS);
    }
    if (differsInElevation(patch, right)) {
      found.add(PatchFinding.ELEVATION_DIFFERS);
    }
    return found;
  }

  private boolean differsInMineral(StoredPatch patch, Neighbour right) {
    Optional<String> seen = minerals.find(patch.mineral()).map(Minerals.Mineral::code);
    if (patch.mineral().isEmpty() || seen.isEmpty()) {
      return false;
    }
    List<String> allowed = new ArrayList<>();
    right.text("mineral").ifPresent(allowed::add);
    if (right.attributes().get("co_minerals") instanceof List<?> more) {
      more.forEach(
          name ->
              allowed.add(minerals.find(name.toString()).map(Minerals.Mineral::code).orElse("")));
    }
    return !allowed.isEmpty() && !allowed.contains(seen.get());
  }

  private static boolean differsInMethod(StoredPatch patch, Neighbour right) {
    String seen =
        patch.miningMethod().isEmpty() ? methodOf(patch.imageType()) : patch.miningMethod();
    String allowed = right.text("mining_method").orElse("");
    boolean known = seen.equals(OPEN_PIT) || seen.equals(UNDERGROUND);
    return known && !allowed.isEmpty() && !allowed.contains(seen);
  }

  /** What the image shows tells the method of a pit and of an adit. */
  private static String methodOf(String imageType) {
    return switch (imageType) {
      case "露天采场" -> OPEN_PIT;
      case "井口硐口" -> UNDERGROUND;
      default -> "";
    };
  }

  private static boolean differsInElevation(StoredPatch patch, Neighbour right) {
    Double seen = patch.elevationMetres();
    if (seen == null) {
      return false;
    }
    List<double[]> bands = bands(right);
    return !bands.isEmpty() && bands.stream().noneMatch(band -> seen <= band[0] && seen >= band[1]);
  }

  /** Top and bottom of each band. */
  private static List<double[]> bands(Neighbour right) {
    List<double[]> bands = new ArrayList<>();
    if (right.attributes().get("elevation_bands") instanceof List<?> several) {
      for (Object band : several) {
        if (band instanceof List<?> ends
            && ends.size() == 2
            && ends.get(0) instanceof Number top
            && ends.get(1) instanceof Number bottom) {
          bands.add(new double[] {top.doubleValue(), bottom.doubleValue()});
        }
      }
    }
    if (bands.isEmpty()
        && right.attributes().get("elevation_top") instanceof Number top
        && right.attributes().get("elevation_bottom") instanceof Number bottom) {
      bands.add(new double[] {top.doubleValue(), bottom.doubleValue()});
    }
    return bands;
  }
}
