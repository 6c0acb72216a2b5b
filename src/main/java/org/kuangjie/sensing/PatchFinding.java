package org.kuangjie.sensing;

import org.kuangjie.shared.Text;

/**
 * How a patch lies to the rights at its image date (C.2). A measured relation and a clue, never a
 * judgement: what it means is for people to find out on the ground.
 */
public enum PatchFinding {
  /** 采矿权内, nothing known differs from the licence. */
  INSIDE("采矿权范围内", "inside a mining right"),
  /** Part of it lies outside the right, but not beyond the error of image and licence (C.5). */
  EDGE_BAND("边界误差带内", "within the error band of a boundary"),
  /** What lies outside is a matter of drawing: chord, constant shift, rounding (F-6). */
  SLIVER("制图碎面", "a sliver made by drawing"),
  /** Partly inside a valid mining right and partly outside it, beyond the error band. */
  ACROSS("跨采矿权边界", "across the boundary of a mining right"),
  /** In no right at all. */
  OUTSIDE("不在任何矿业权内", "outside any right"),
  /** Mostly in a mining right that had ended at the image date. */
  EXPIRED_RIGHT("位于已到期采矿权内", "in a mining right that had ended"),
  /** Mostly in an exploration right, with no mining right there. */
  EXPLORATION_RIGHT("位于探矿权内", "in an exploration right"),
  /** Inside, but dug by another method than the licence states. */
  METHOD_DIFFERS("开采方式与许可不同", "method differs from the licence"),
  /** Inside, but for another mineral than the licence states. */
  MINERAL_DIFFERS("矿种与许可不同", "mineral differs from the licence"),
  /** Inside in plan, but above or below the elevations of the licence. */
  ELEVATION_DIFFERS("标高超出许可范围", "elevation beyond the licence"),
  /** No rights were held to compare with, or the outlines could not be overlaid. */
  UNDECIDED("待判", "undecided");

  private final Text words;

  PatchFinding(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }

  /** Whether somebody should look at it; false for what is inside, at the edge or a sliver. */
  public boolean isClue() {
    return switch (this) {
      case INSIDE, EDGE_BAND, SLIVER -> false;
      default -> true;
    };
  }
}
