package org.kuangjie.enforcement.duties;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * How the workings of a half-yearly plan lie to the licence (004-R08, rule MR-14): measured, a clue
 * to be surveyed, never a verdict.
 *
 * @param checkId the boundary check it comes from
 * @param hash of that report
 * @param sha256 of the file that was sent
 * @param geometry of the workings, GeoJSON in EPSG:4490; null when it could not be located
 * @param state INSIDE, BEYOND, or UNKNOWN when it could not be compared
 */
public record WorkingsCheck(
    String checkId,
    String hash,
    String fileName,
    String sha256,
    State state,
    Text sentence,
    @Nullable Map<String, Object> geometry,
    List<WorkingsBeyond> beyond) {

  public WorkingsCheck {
    beyond = List.copyOf(beyond);
  }

  /** What the comparison gave. */
  public enum State {
    INSIDE,
    /** WorkingsBeyond the licence in plan or elevation by more than the tolerance. */
    BEYOND,
    /** Could not be compared, or not wholly. */
    UNKNOWN
  }

  /**
   * Where it reaches out, or why it could not be compared.
   *
   * @param metres how far; null for elevations
   * @param geometry GeoJSON; null for elevations
   */
  public record WorkingsBeyond(
      Text words,
      String clause,
      @Nullable Double metres,
      @Nullable String tolerance,
      @Nullable Map<String, Object> geometry) {}
}
