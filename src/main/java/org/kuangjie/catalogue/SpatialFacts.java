package org.kuangjie.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kuangjie.shared.Text;

/**
 * All spatial facts of one boundary, read in one database snapshot.
 *
 * @param layers the versions that were read, by layer name; a layer without a version in force is
 *     absent, and whoever needs it must answer 待判
 * @param features features that overlap the boundary or lie within the layer's search distance
 * @param zonesWithoutGeometry codes of zones and blocks that have no outline and could not be
 *     compared
 * @param refusedLayers layers with a feature that could not be overlaid, and why: none of their
 *     facts may be relied upon (E9)
 */
public record SpatialFacts(
    Map<String, LayerInfo> layers,
    List<FeatureFact> features,
    List<UnlocatedFeature> zonesWithoutGeometry,
    Map<String, Text> refusedLayers) {

  public SpatialFacts {
    layers = Map.copyOf(layers);
    features = List.copyOf(features);
    zonesWithoutGeometry = List.copyOf(zonesWithoutGeometry);
    refusedLayers = Map.copyOf(refusedLayers);
  }

  /** The same without some of the features. */
  public SpatialFacts without(Predicate<FeatureFact> left) {
    return new SpatialFacts(
        layers,
        features.stream().filter(left.negate()).toList(),
        zonesWithoutGeometry,
        refusedLayers);
  }

  public Optional<LayerInfo> findLayer(String name) {
    return Optional.ofNullable(layers.get(name));
  }

  /** The versions that were read, for a replay and for sums over the same data. */
  public Map<String, Long> versionIds() {
    return layers.values().stream()
        .collect(Collectors.toUnmodifiableMap(LayerInfo::name, LayerInfo::versionId));
  }

  public List<FeatureFact> list(String layer) {
    return features.stream().filter(f -> f.layer().equals(layer)).toList();
  }

  /** A zone or block known by name and district only (002 was published without coordinates). */
  public record UnlocatedFeature(
      String layer,
      String code,
      String name,
      List<String> districtCodes,
      List<String> minerals,
      String authority) {}
}
