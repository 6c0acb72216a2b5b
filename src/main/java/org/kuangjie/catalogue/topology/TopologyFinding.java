package org.kuangjie.catalogue.topology;

import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.sliver.Sliver;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/**
 * Two areas that do not fit, or one that cannot be judged.
 *
 * @param first code of the feature
 * @param second code of the other; null when the feature stands alone
 * @param cause what most likely made it; null where no outline could be compared
 * @param areaSquareMetres ellipsoidal, of all pieces; 0 where no outline could be compared
 * @param widthMetres of the widest piece
 * @param geometry the pieces, longitude and latitude; null where no outline could be compared
 * @param repair a proposal, never applied by itself; null when a person has to decide
 */
public record TopologyFinding(
    Kind kind,
    String first,
    @Nullable String second,
    Sliver.@Nullable Kind cause,
    double areaSquareMetres,
    double widthMetres,
    Text message,
    @Nullable Geometry geometry,
    @Nullable Repair repair) {

  /** What does not fit. */
  public enum Kind {
    DUPLICATE("重复", "duplicate"),
    OVERLAP("重叠", "overlap"),
    GAP("空隙", "gap"),
    OUTSIDE("超出所属范围", "outside what it belongs to"),
    REFERENCE("所属对象无图形", "what it belongs to has no outline"),
    UNDECIDED("无法判定", "cannot be decided");

    private final Text title;

    Kind(String zh, String en) {
      this.title = Text.of(zh, en);
    }

    public Text title() {
      return title;
    }
  }

  /**
   * A changed outline for one feature.
   *
   * @param feature code
   * @param outline null: remove the feature
   */
  public record Repair(
      String feature,
      Text words,
      @Nullable Geometry outline,
      double areaBeforeSquareMetres,
      double areaAfterSquareMetres) {}
}
