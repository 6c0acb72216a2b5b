package org.kuangjie.ogc.render;

import java.util.Optional;
import org.geotools.api.style.RasterSymbolizer;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.imagery.ImageDrawing;
import org.kuangjie.ogc.imagery.ShownValues;

/** Draws the image whose footprint a feature is. */
final class ImagePainter implements SymbolPainter {

  private final RasterSymbolizer symbolizer;
  private final Measure opacity;
  private final ImageDrawing images;
  private final Optional<ShownValues> shown;

  ImagePainter(RasterSymbolizer symbolizer, ImageDrawing images, Optional<ShownValues> shown) {
    this.symbolizer = symbolizer;
    this.opacity = Measure.of(symbolizer.getOpacity(), 1, 1);
    this.images = images;
    this.shown = shown;
  }

  @Override
  public void paint(Feature feature, Outline outline, Canvas canvas) {
    images
        .draw(feature, symbolizer, shown)
        .ifPresent(
            placed ->
                canvas.pixels(placed.picture(), placed.left(), placed.top(), opacity.of(feature)));
  }

  /** A footprint may be drawn a little smaller than its image. */
  @Override
  public double reach() {
    return 0;
  }
}
