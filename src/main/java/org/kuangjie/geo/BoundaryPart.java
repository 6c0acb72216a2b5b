package org.kuangjie.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * One area of a boundary file (矿区块段, 地块) with what the file says about it.
 *
 * @param polygon longitude and latitude on CGCS2000; null when it could not be formed or located
 * @param elevationTop 标高上限 in metres, 1985 国家高程基准; null when the file gives none
 * @param elevationBottom 标高下限 in metres; null when the file gives none
 * @param name 地块编号 and name as written, empty when there is none
 * @param remark as written, empty when there is none
 * @param included false for an area the file takes out (扣除)
 * @param rings corners as written, outer ring first
 */
public record BoundaryPart(
    @Nullable Polygon polygon,
    @Nullable Double elevationTop,
    @Nullable Double elevationBottom,
    String name,
    String remark,
    boolean included,
    List<SourceRing> rings) {

  public BoundaryPart {
    rings = List.copyOf(rings);
  }

  /**
   * A ring as the file has it, without the repeated closing corner.
   *
   * @param corners in file order
   */
  public record SourceRing(List<SourceCorner> corners) {

    public SourceRing {
      corners = List.copyOf(corners);
    }
  }

  /**
   * A corner (拐点) with its original text (坐标表保留原文).
   *
   * @param label corner number such as J1; the running number when the file gives none
   * @param first first coordinate as written
   * @param second second coordinate as written
   * @param east in the plane of {@link ParsedBoundary#crs()}, metres or degrees; null when it
   *     cannot be read there
   * @param north null together with east
   */
  public record SourceCorner(
      String label, String first, String second, @Nullable Double east, @Nullable Double north) {}
}
