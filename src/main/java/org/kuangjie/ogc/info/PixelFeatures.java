package org.kuangjie.ogc.info;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.imagery.BandValues;
import org.kuangjie.ogc.imagery.ImageOrder;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/** Finds the features under a pixel. */
@Component
public class PixelFeatures {

  private final FeatureSource features;
  private final BandValues bands;

  public PixelFeatures(FeatureSource features, BandValues bands) {
    this.features = features;
    this.bands = bands;
  }

  /**
   * What the queries of one layer have there, each feature once though several queries give it;
   * those of a raster layer with the values of their images, the uppermost first.
   *
   * @param most where it stops
   */
  public List<Feature> list(List<FeatureQuery> queries, HitTest test, int most) {
    List<Feature> hit = new ArrayList<>();
    queries.forEach(query -> collect(query, test, most, hit));
    return hit;
  }

  private void collect(FeatureQuery query, HitTest test, int most, List<Feature> hit) {
    FeatureQuery here = query.withBox(test.box());
    if (here.sorting().isEmpty()) {
      here = here.withSorting(ImageOrder.of(query.layer(), /* latestLast= */ false));
    }
    try (FeatureCursor cursor = features.read(here)) {
      for (Feature next = cursor.next(); next != null && hit.size() < most; next = cursor.next()) {
        Shape shape = next.shape();
        String id = next.id();
        if (shape != null
            && test.hits(shape)
            && hit.stream().noneMatch(known -> known.id().equals(id))) {
          hit.add(withBands(next, test));
        }
      }
    }
  }

  private Feature withBands(Feature feature, HitTest test) {
    if (feature.columns().layer().images().isEmpty()) {
      return feature;
    }
    Coordinate place = test.place();
    return bands.with(feature, place.x, place.y);
  }
}
