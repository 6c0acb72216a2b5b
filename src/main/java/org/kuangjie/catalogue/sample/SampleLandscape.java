package org.kuangjie.catalogue.sample;

import java.util.List;
import org.kuangjie.shared.DomainException;

/**
 * All layers of one drawing, in an order in which references hold (zones before blocks before
 * rights). Districts, rivers, plan, minerals and authorities must be loaded before.
 */
public record SampleLandscape(SampleSpec spec, List<SampleLayer> layers) {

  public SampleLandscape {
    layers = List.copyOf(layers);
  }

  /**
   * @throws DomainException NOT_FOUND when the sample has no such layer (e.g. first_ridge)
   */
  public SampleLayer get(String layer) {
    return layers.stream()
        .filter(candidate -> candidate.layer().equals(layer))
        .findFirst()
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "sample-layer-unknown",
                    "样例数据没有图层%s".formatted(layer),
                    "The sample has no layer %s".formatted(layer)));
  }
}
