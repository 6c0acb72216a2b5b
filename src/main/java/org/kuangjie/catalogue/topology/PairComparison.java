package org.kuangjie.catalogue.topology;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.TopologyReader.Outline;
import org.kuangjie.catalogue.store.TopologyReader.Pair;
import org.kuangjie.catalogue.topology.TopologyFinding.Kind;
import org.kuangjie.catalogue.topology.TopologyFinding.Repair;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.sliver.AreaPieces;
import org.kuangjie.geo.sliver.FixedOverlay;
import org.kuangjie.geo.sliver.NarrowGaps;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;

/** Two areas that should at most touch: duplicate, overlap, or narrow gap. */
final class PairComparison {

  /** Common share of the larger from which two outlines are the same. */
  private static final double SAME = 0.999;

  private static final Text NO_OVERLAY = Text.of("图形过于复杂，无法叠加", "the outlines cannot be overlaid");

  private PairComparison() {}

  /**
   * @param gaps false: only overlaps, as between different layers
   */
  static Optional<TopologyFinding> compare(Pair pair, double narrowMetres, boolean gaps) {
    try {
      FixedOverlay.Parts parts =
          FixedOverlay.overlay(pair.second().geometry(), pair.first().geometry());
      Optional<Pieces> overlap = pieces(pair, AreaPieces.list(parts.common()), narrowMetres);
      if (overlap.isPresent()) {
        return Optional.of(
            isSame(pair, overlap.get())
                ? duplicate(pair, overlap.get())
                : overlap(pair, overlap.get()));
      }
      return gaps ? gap(pair, narrowMetres) : Optional.empty();
    } catch (DomainException refused) {
      return Optional.of(undecided(pair.first().code(), pair.second().code(), refused.text()));
    } catch (TopologyException e) {
      return Optional.of(undecided(pair.first().code(), pair.second().code(), NO_OVERLAY));
    }
  }

  static TopologyFinding undecided(String first, String second, Text reason) {
    return new TopologyFinding(Kind.UNDECIDED, first, second, null, 0, 0, reason, null, null);
  }

  private static Optional<Pieces> pieces(Pair pair, List<Polygon> polygons, double narrowMetres) {
    return Pieces.of(pair.first().geometry(), pair.second().geometry(), polygons, narrowMetres);
  }

  private static boolean isSame(Pair pair, Pieces overlap) {
    double larger =
        Math.max(
            EllipsoidalArea.squareMetres(pair.first().geometry()),
            EllipsoidalArea.squareMetres(pair.second().geometry()));
    return overlap.areaSquareMetres() >= SAME * larger;
  }

  private static TopologyFinding duplicate(Pair pair, Pieces pieces) {
    Outline first = pair.first();
    Text words =
        Text.of(
            "%s 与 %s 图形相同".formatted(first.code(), pair.second().code()),
            "%s and %s have the same outline".formatted(first.code(), pair.second().code()));
    return finding(
        Kind.DUPLICATE, pair, pieces, words, Repairs.remove(pair.second(), first.code()));
  }

  private static TopologyFinding overlap(Pair pair, Pieces pieces) {
    return finding(
        Kind.OVERLAP,
        pair,
        pieces,
        described(pair, pieces, "重叠", "overlap"),
        Repairs.cut(pair.second(), pair.first().geometry(), pieces).orElse(null));
  }

  private static Optional<TopologyFinding> gap(Pair pair, double narrowMetres) {
    return pieces(
            pair,
            NarrowGaps.find(pair.first().geometry(), pair.second().geometry(), narrowMetres),
            narrowMetres)
        .map(
            pieces ->
                finding(
                    Kind.GAP,
                    pair,
                    pieces,
                    described(pair, pieces, "之间有空隙", "leave a gap"),
                    Repairs.fill(pair.second(), pieces).orElse(null)));
  }

  private static Text described(Pair pair, Pieces pieces, String zh, String en) {
    Text why = pieces.widest().explanation();
    Text cause = pieces.widest().kind().title();
    String first = pair.first().code();
    String second = pair.second().code();
    double area = pieces.areaSquareMetres();
    return Text.of(
        "%s 与 %s %s %.2f 平方米（%s 亩，%d 处），%s：%s"
            .formatted(
                first, second, zh, area, Areas.mu(area), pieces.count(), cause.zh(), why.zh()),
        "%s and %s %s of %.2f m² (%d places), %s: %s"
            .formatted(first, second, en, area, pieces.count(), cause.en(), why.en()));
  }

  private static TopologyFinding finding(
      Kind kind, Pair pair, Pieces pieces, Text message, @Nullable Repair repair) {
    return new TopologyFinding(
        kind,
        pair.first().code(),
        pair.second().code(),
        pieces.widest().kind(),
        pieces.areaSquareMetres(),
        pieces.widest().widthMetres(),
        message,
        pieces.geometry(),
        repair);
  }
}
