package org.kuangjie.catalogue.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.store.TopologyReader.Outline;
import org.kuangjie.catalogue.topology.TopologyFinding.Kind;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.sliver.AreaPieces;
import org.kuangjie.geo.sliver.FixedOverlay;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Features that name what they lie in, e.g. a zone its districts: no part may be outside. */
final class Belonging {

  /** Layer and other layer to the attribute with the codes of features of the other. */
  private static final Map<List<String>, String> ATTRIBUTES = new HashMap<>();

  static {
    for (String layer :
        List.of(
            LayerName.ZONES_KEY_EXPLORATION,
            LayerName.ZONES_KEY_MINING,
            LayerName.ZONES_CONCENTRATED,
            LayerName.BLOCKS_EXPLORATION,
            LayerName.BLOCKS_MINING)) {
      ATTRIBUTES.put(List.of(layer, LayerName.DISTRICTS), "districts");
    }
    ATTRIBUTES.put(List.of(LayerName.MINING_RIGHTS, LayerName.DISTRICTS), "district_code");
    ATTRIBUTES.put(List.of(LayerName.MINING_RIGHTS, LayerName.ZONES_CONCENTRATED), "zone_code");
  }

  private final Map<String, Geometry> areas = new HashMap<>();
  private final String against;
  private final double narrowMetres;

  Belonging(String against, double narrowMetres) {
    this.against = against;
    this.narrowMetres = narrowMetres;
  }

  /** The attribute that says where features of the layer belong, if they do. */
  static Optional<String> findAttribute(String layer, String against) {
    return Optional.ofNullable(ATTRIBUTES.get(List.of(layer, against)));
  }

  /** Something others may belong to. */
  void hold(Outline area) {
    areas.put(area.code(), area.geometry());
  }

  /**
   * @param codes of what the feature belongs to; empty when it names none
   */
  Optional<TopologyFinding> compare(Outline feature, List<String> codes) {
    List<Geometry> named = new ArrayList<>();
    for (String code : codes) {
      Geometry area = areas.get(code);
      if (area == null) {
        return Optional.of(unknown(feature, code));
      }
      named.add(area);
    }
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Geometry whole = named.size() == 1 ? named.get(0) : OverlayNGRobust.union(named);
    try {
      FixedOverlay.Parts parts = FixedOverlay.overlay(feature.geometry(), whole);
      return Pieces.of(feature.geometry(), whole, AreaPieces.list(parts.rest()), narrowMetres)
          .map(pieces -> outside(feature, String.join("、", codes), parts.common(), pieces));
    } catch (DomainException refused) {
      return Optional.of(
          PairComparison.undecided(feature.code(), String.join("、", codes), refused.text()));
    }
  }

  private TopologyFinding outside(Outline feature, String codes, Geometry inside, Pieces pieces) {
    Text why = pieces.widest().explanation();
    Text cause = pieces.widest().kind().title();
    double area = pieces.areaSquareMetres();
    Text message =
        Text.of(
            "%s 有 %.2f 平方米（%s 亩，%d 处）在所属 %s（%s）之外，%s：%s"
                .formatted(
                    feature.code(),
                    area,
                    Areas.mu(area),
                    pieces.count(),
                    codes,
                    against,
                    cause.zh(),
                    why.zh()),
            "%.2f m² of %s (%d places) lie outside %s of %s, %s: %s"
                .formatted(
                    area, feature.code(), pieces.count(), codes, against, cause.en(), why.en()));
    return new TopologyFinding(
        Kind.OUTSIDE,
        feature.code(),
        codes,
        pieces.widest().kind(),
        area,
        pieces.widest().widthMetres(),
        message,
        pieces.geometry(),
        Repairs.trim(feature, inside, pieces).orElse(null));
  }

  private TopologyFinding unknown(Outline feature, String code) {
    return new TopologyFinding(
        Kind.REFERENCE,
        feature.code(),
        code,
        null,
        0,
        0,
        Text.of(
            "%s 所属的 %s 在图层 %s 中没有当日有效的图形，未比较".formatted(feature.code(), code, against),
            "%s belongs to %s, which has no outline in layer %s on that day; not compared"
                .formatted(feature.code(), code, against)),
        null,
        null);
  }
}
