package org.kuangjie.compliance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * The smallest cut of a boundary after which no rule forbids it any more by its place (F-3). A
 * proposal, no verdict: what is left has to be checked anew. Elevations are not changed, and the
 * floor of production stays as stated, for nobody knows how it follows the area.
 *
 * @param check the check it belongs to; read with its layer versions, plan and day
 * @param complete nothing forbidden is left
 * @param overall what the rules say of {@code geometry}; null when nothing is left
 * @param geometry GeoJSON, EPSG:4490; null when nothing has to be cut or nothing is left
 * @param kept ellipsoidal area that is left
 * @param lost ellipsoidal area that is cut away
 * @param parts how many pieces are left
 * @param cuts by rule; ground that several rules forbid counts for each of them
 * @param remaining prohibitions that no cut removes
 */
public record RepairProposal(
    UUID check,
    boolean complete,
    Text sentence,
    @Nullable Verdict overall,
    @Nullable Map<String, Object> geometry,
    Area kept,
    Area lost,
    int parts,
    List<Cut> cuts,
    List<Remaining> remaining) {

  public RepairProposal {
    cuts = List.copyOf(cuts);
    remaining = List.copyOf(remaining);
  }

  /** The legal area and what is made from it. */
  public record Area(double squareMetres, double hectares, double mu) {}

  /**
   * @param features how many features the ground belongs to
   */
  public record Cut(String rule, String source, Text name, int features, double squareMetres) {}

  /**
   * @param reason why no cut helps
   */
  public record Remaining(String rule, Text message, Text reason) {}
}
