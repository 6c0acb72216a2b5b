package org.kuangjie.sensing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a patch lies to rights and control areas; a clue, never a judgement. Told to others by {@link
 * PatchesAssessed}.
 *
 * @param patchId stable over deliveries of the same patch
 * @param code 图斑编号 (tbbh), unique within year, period and source
 * @param source 下发来源: 部级, 省级, 市级自测, 无人机, 举报, 机器提取
 * @param imageDate day of the later image; the state of rights and areas on it decided
 * @param imageType 图斑类型, e.g. 露天采场; empty when not given
 * @param finding the one relation that counts most
 * @param signs every relation found, {@code finding} among them
 * @param districtCodes GB/T 2260 codes of the districts it lies in, the largest part first
 * @param history null for the first patch of its disturbance
 * @param approach nearest boundary the front moves towards; null when none is near enough
 * @param specialUse 特殊用地: no details outside the restricted role
 * @param synthetic 示意
 */
public record PatchAssessed(
    long patchId,
    String code,
    int year,
    int period,
    String source,
    LocalDate imageDate,
    String imageType,
    PatchFinding finding,
    Set<PatchFinding> signs,
    Certainty certainty,
    Areas areas,
    List<RightConcerned> rights,
    List<AreaInvolved> involved,
    List<String> districtCodes,
    long disturbanceId,
    @Nullable Growth history,
    @Nullable Approach approach,
    boolean specialUse,
    boolean synthetic) {

  public PatchAssessed {
    // In the order of the enum, so that the same result is the same text.
    signs = Collections.unmodifiableSet(new TreeSet<>(signs));
    rights = List.copyOf(rights);
    involved = List.copyOf(involved);
    districtCodes = List.copyOf(districtCodes);
  }

  /**
   * Square metres on the ellipsoid, distance in metres.
   *
   * @param inside in valid mining rights
   * @param outside the rest of the patch
   * @param certainOutside of it, after shrinking by σ
   * @param possibleOutside outside after growing the patch by σ
   * @param inEnded of what is outside, in mining rights that had ended
   * @param inExploration of what is outside, in valid exploration rights
   * @param maxDistanceOutside of the patch from the rights it meets; 0 when it meets none
   * @param sigma horizontal uncertainty used, metres
   */
  public record Areas(
      double total,
      double inside,
      double outside,
      double certainOutside,
      double possibleOutside,
      double inEnded,
      double inExploration,
      double maxDistanceOutside,
      double sigma) {}

  /**
   * A right that the patch meets. Who holds it is not said; {@code MiningRights} of the catalogue
   * tells those who may know.
   *
   * @param kind 采矿权 or 探矿权
   * @param state at the image date: VALID, ENDED, NOT_YET, SUSPENDED
   * @param squareMetres of the patch in it
   */
  public record RightConcerned(
      String licenceNumber, String kind, String state, double squareMetres) {}

  /** Whether somebody should look at it: a clue, or a front that moves towards a boundary. */
  public boolean wantsAttention() {
    return finding.isClue() || approach != null;
  }

  /**
   * A control area, zone or corridor that the patch meets.
   *
   * @param layer name of the catalogue's layer
   * @param kind code of the layer's kind list
   * @param squareMetres of the patch in it
   */
  public record AreaInvolved(String layer, String code, String kind, double squareMetres) {}

  /**
   * Against the former patch of the same disturbance.
   *
   * @param squareMetres new ground, that the former patch did not cover
   * @param direction in which the new ground lies from the former patch, degrees from north
   * @param metresPerDay how fast the edge moved, at most
   */
  public record Growth(
      long formerPatchId,
      LocalDate formerImageDate,
      double squareMetres,
      double direction,
      double metresPerDay) {}

  /**
   * Early notice: the front moves towards a boundary it has not reached.
   *
   * @param layer {@code mining_rights} for the edge of the right it is in, else that of the area
   * @param code licence number or code of the area
   * @param metresLeft from the patch to the boundary
   * @param daysLeft at the speed of the last period
   */
  public record Approach(String layer, String code, double metresLeft, double daysLeft) {}
}
