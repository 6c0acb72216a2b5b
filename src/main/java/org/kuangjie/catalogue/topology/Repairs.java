package org.kuangjie.catalogue.topology;

import java.util.Optional;
import org.kuangjie.catalogue.store.TopologyReader.Outline;
import org.kuangjie.catalogue.topology.TopologyFinding.Repair;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.sliver.AreaPieces;
import org.kuangjie.geo.sliver.FixedOverlay;
import org.kuangjie.geo.sliver.Sliver;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Proposals where drawing, not ground, is at fault. Whom a real overlap belongs to, and which
 * coordinates of a moved outline are right, no program may decide.
 */
final class Repairs {

  private Repairs() {}

  private static boolean mayPropose(Pieces pieces) {
    Sliver.Kind kind = pieces.widest().kind();
    return kind != Sliver.Kind.AREA && kind != Sliver.Kind.SHIFT;
  }

  /** Takes the overlap from the feature that was entered later. */
  static Optional<Repair> cut(Outline later, Geometry other, Pieces pieces) {
    if (!mayPropose(pieces)) {
      return Optional.empty();
    }
    try {
      Geometry rest = FixedOverlay.overlay(later.geometry(), other).rest();
      return propose(
          later,
          rest,
          Text.of(
              "建议从 %s 中扣除重叠部分".formatted(later.code()), "Cut the overlap from " + later.code()));
    } catch (DomainException refused) {
      return Optional.empty();
    }
  }

  /** Gives the gap to the feature that was entered later. */
  static Optional<Repair> fill(Outline later, Pieces pieces) {
    if (!mayPropose(pieces)) {
      return Optional.empty();
    }
    Geometry filled =
        AreaPieces.of(
            OverlayNGRobust.overlay(later.geometry(), pieces.geometry(), OverlayNG.UNION));
    return propose(
        later,
        filled,
        Text.of("建议将空隙并入 %s".formatted(later.code()), "Give the gap to " + later.code()));
  }

  /** Keeps the part inside. */
  static Optional<Repair> trim(Outline feature, Geometry inside, Pieces pieces) {
    return mayPropose(pieces)
        ? propose(
            feature,
            inside,
            Text.of(
                "建议从 %s 中扣除超出部分".formatted(feature.code()),
                "Cut what lies outside from " + feature.code()))
        : Optional.empty();
  }

  static Repair remove(Outline later, String kept) {
    return new Repair(
        later.code(),
        Text.of(
            "建议核实后只保留 %s，移除 %s".formatted(kept, later.code()),
            "Keep only %s and remove %s, once verified".formatted(kept, later.code())),
        null,
        EllipsoidalArea.squareMetres(later.geometry()),
        0);
  }

  private static Optional<Repair> propose(Outline feature, Geometry outline, Text words) {
    return outline.isEmpty() || !outline.isValid()
        ? Optional.empty()
        : Optional.of(
            new Repair(
                feature.code(),
                words,
                outline,
                EllipsoidalArea.squareMetres(feature.geometry()),
                EllipsoidalArea.squareMetres(outline)));
  }
}
