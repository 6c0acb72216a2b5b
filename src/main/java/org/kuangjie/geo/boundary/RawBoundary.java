package org.kuangjie.geo.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A boundary as its format says it, before anybody knows where on Earth it lies.
 *
 * @param order which coordinate the format puts first
 * @param hint what the file says about its CRS; null when nothing
 * @param claimedSquareMetres sum of the claimed areas; null unless every part claims one
 */
public record RawBoundary(
    String format,
    List<RawPart> parts,
    AxisOrder order,
    @Nullable CrsHint hint,
    @Nullable Double claimedSquareMetres) {

  public RawBoundary {
    parts = List.copyOf(parts);
  }

  /** Which coordinate comes first in the file. */
  public enum AxisOrder {
    /** X (north) before Y (east), or latitude before longitude, as Chinese tables do. */
    NORTH_FIRST,
    /** Easting or longitude first, as GeoJSON and shapefiles do. */
    EAST_FIRST,
    /** X before Y for metres; degrees in either order, which the values show. */
    NORTH_FIRST_DEGREES_ANY
  }

  /**
   * An area with its rings, outer ring first, then its holes.
   *
   * @param top elevation in metres or null
   * @param bottom elevation in metres or null
   */
  public record RawPart(
      String name,
      String remark,
      boolean included,
      @Nullable Double top,
      @Nullable Double bottom,
      List<RawRing> rings) {

    public RawPart {
      rings = List.copyOf(rings);
    }
  }

  /** A ring without the repeated closing corner. */
  public record RawRing(List<RawCorner> corners) {

    public RawRing {
      corners = List.copyOf(corners);
    }
  }

  /**
   * A corner with both coordinates as text and as number (degrees already decimal).
   *
   * @param written false when the source keeps binary numbers, so that digits cannot be counted
   */
  public record RawCorner(
      String label,
      String firstText,
      String secondText,
      double first,
      double second,
      boolean written) {

    boolean isSamePlace(RawCorner other) {
      return first == other.first && second == other.second;
    }
  }

  /** Number of corners in the file. */
  int countCorners() {
    int count = 0;
    for (RawPart part : parts) {
      for (RawRing ring : part.rings()) {
        count += ring.corners().size();
      }
    }
    return count;
  }
}
