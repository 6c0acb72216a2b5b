package org.kuangjie.compliance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.CheckReport.AreaStatement;
import org.kuangjie.shared.Text;

/**
 * What was understood of a boundary, before anything is judged or kept.
 *
 * @param usable it is located, not empty and free of errors, so that a check can judge it
 * @param crs null when undecided
 * @param crsName of the system with its zone; null when undecided
 * @param geometry GeoJSON in EPSG:4490, null when nothing could be located
 * @param areas null when nothing could be located; {@code claimedSquareMetres} is what the file
 *     claims
 * @param parts areas of the file in its order
 */
public record BoundaryReading(
    boolean usable,
    String format,
    @Nullable String encoding,
    @Nullable String crs,
    @Nullable Text crsName,
    Text crsReason,
    @Nullable Map<String, Object> geometry,
    @Nullable AreaStatement areas,
    List<Part> parts,
    List<Issue> issues) {

  public BoundaryReading {
    parts = List.copyOf(parts);
    issues = List.copyOf(issues);
  }

  /**
   * An area of the file.
   *
   * @param name as written, empty when there is none
   * @param included false for an area the file takes out (扣除)
   * @param corners of each ring as the file has them, the outer one first
   */
  public record Part(
      String name,
      boolean included,
      @Nullable Double elevationTop,
      @Nullable Double elevationBottom,
      List<Integer> corners) {

    public Part {
      corners = List.copyOf(corners);
    }
  }

  /**
   * One thing wrong with the boundary. Numbers count from 1.
   *
   * @param error false = a warning
   * @param part null when about the whole file
   * @param ring 1 is the outer one; null when not about one ring
   * @param vertex null when not about one corner
   * @param place longitude and latitude; null when it cannot be located
   */
  public record Issue(
      String rule,
      boolean error,
      Text message,
      @Nullable Integer part,
      @Nullable Integer ring,
      @Nullable Integer vertex,
      @Nullable List<Double> place) {}
}
