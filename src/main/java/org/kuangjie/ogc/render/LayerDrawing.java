package org.kuangjie.ogc.render;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.style.Style;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureQuery.Sort;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.render.Scene.Layer;
import org.locationtech.jts.geom.Envelope;

/** Draws one layer of a map: reads its features once and draws them in the order they come. */
final class LayerDrawing {

  /** Vertices kept in memory for further passes; a layer with more is read once for each pass. */
  private static final int MOST_KEPT = 2_000_000;

  private static final double WIDEST_REACH = 256;

  private final Scene scene;
  private final FeatureSource features;
  private final FeatureQuery query;
  private final StylePlan plan;
  private @Nullable List<Feature> kept;
  private long keptVertices;

  LayerDrawing(Scene scene, Layer layer, SymbolCompiler symbols, FeatureSource features) {
    this.scene = scene;
    this.features = features;
    double scale = Scale.denominator(scene);
    FeatureQuery all = layer.query();
    RasterStyle.check(layer.style(), all.layer());
    List<String> used = StylePlan.attributes(layer.style(), all.layer(), scale);
    FeatureQuery narrow = all.withAttributes(used.isEmpty() ? cheapest(all) : used);
    this.plan =
        StylePlan.of(layer.style(), narrow.columns(), scale, symbols.showing(layer.shown()));
    FeatureQuery sorted =
        all.sorting().isEmpty() ? narrow.withSorting(order(layer.style(), all)) : narrow;
    this.query = sorted.withBox(reach(all));
    this.kept = plan.passes() > 1 ? new ArrayList<>() : null;
  }

  private static List<Sort> order(Style style, FeatureQuery query) {
    List<Sort> asked = SortOption.of(style, query.layer());
    return asked.isEmpty() ? RasterStyle.order(style, query.layer()) : asked;
  }

  /** A query for no attribute reads all; the first stands in. */
  private static List<String> cheapest(FeatureQuery query) {
    return query.layer().attributes().stream().limit(1).map(a -> a.name()).toList();
  }

  private Envelope reach(FeatureQuery asked) {
    double margin = Math.min(WIDEST_REACH, plan.reach() + 1);
    Envelope reach = MapProjection.reach(scene, margin);
    return asked.box() == null ? reach : reach.intersection(asked.box());
  }

  void draw(Canvas canvas, MapProjection projection, Deadline deadline) {
    Envelope box = query.box();
    if (plan.passes() == 0 || box == null || box.isNull()) {
      return;
    }
    Outline outline = new Outline();
    for (int pass = 0; pass < plan.passes(); pass++) {
      if (pass > 0 && kept != null) {
        for (Feature feature : kept) {
          deadline.tick();
          paint(pass, feature, outline, canvas, projection);
        }
      } else {
        read(pass, outline, canvas, projection, deadline);
      }
      plan.finish(pass, canvas);
    }
  }

  private void read(
      int pass, Outline outline, Canvas canvas, MapProjection projection, Deadline deadline) {
    deadline.check();
    try (FeatureCursor cursor = features.read(query)) {
      for (Feature feature = cursor.next(); feature != null; feature = cursor.next()) {
        deadline.tick();
        keep(feature);
        paint(pass, feature, outline, canvas, projection);
      }
    }
  }

  private void keep(Feature feature) {
    Shape shape = feature.shape();
    if (kept != null && shape != null) {
      keptVertices += shape.vertexCount() + 16L;
      if (keptVertices > MOST_KEPT) {
        kept = null;
      } else {
        kept.add(feature);
      }
    }
  }

  private void paint(
      int pass, Feature feature, Outline outline, Canvas canvas, MapProjection projection) {
    Shape shape = feature.shape();
    if (shape != null && shape.vertexCount() > 0) {
      plan.paint(pass, feature, outline.read(shape, projection), canvas);
    }
  }
}
