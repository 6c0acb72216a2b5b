package org.kuangjie.ogc.render;

import java.util.Optional;
import org.geotools.api.style.RasterSymbolizer;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.imagery.ImageDrawing;
import org.kuangjie.ogc.imagery.ShownValues;
import org.kuangjie.ogc.raster.Pixmap;

/**
 * Where images overlap, the mean of their colours (OverlapBehavior AVERAGE: 05-077r4, 11.5.5). The
 * colours are added up and drawn when all images were seen.
 */
final class AverageOfImages implements SymbolPainter {

  private final RasterSymbolizer symbolizer;
  private final Measure opacity;
  private final ImageDrawing images;
  private final Optional<ShownValues> shown;
  private @Nullable Sums sums;

  AverageOfImages(RasterSymbolizer symbolizer, ImageDrawing images, Optional<ShownValues> shown) {
    this.symbolizer = symbolizer;
    this.opacity = Measure.of(symbolizer.getOpacity(), 1, 1);
    this.images = images;
    this.shown = shown;
  }

  @Override
  public void paint(Feature feature, Outline outline, Canvas canvas) {
    Optional<ImageDrawing.Placed> image = images.draw(feature, symbolizer, shown);
    if (image.isPresent()) {
      if (sums == null) {
        sums = new Sums(canvas.width(), canvas.height());
      }
      double part = Math.max(0, Math.min(1, opacity.of(feature)));
      sums.add(image.get(), (int) Math.round(255 * part));
    }
  }

  @Override
  public void finish(Canvas canvas) {
    if (sums != null) {
      canvas.pixels(sums.mean(), 0, 0, 1);
      sums = null;
    }
  }

  @Override
  public double reach() {
    return 0;
  }

  /**
   * Of each pixel of a map: red, green, blue and opacity, premultiplied, and of how many images.
   */
  private static final class Sums {

    private static final int CHANNELS = 4;

    private final int width;
    private final int height;
    private final int[] channels;
    private final int[] images;

    Sums(int width, int height) {
      this.width = width;
      this.height = height;
      this.channels = new int[CHANNELS * width * height];
      this.images = new int[width * height];
    }

    void add(ImageDrawing.Placed image, int part) {
      Pixmap picture = image.picture();
      for (int y = 0; y < picture.height(); y++) {
        for (int x = 0; x < picture.width(); x++) {
          int pixel = picture.pixels()[y * picture.width() + x];
          int column = image.left() + x;
          int row = image.top() + y;
          if (pixel != 0 && column >= 0 && column < width && row >= 0 && row < height) {
            add(row * width + column, Pixmap.scale(pixel, part));
          }
        }
      }
    }

    private void add(int at, int pixel) {
      images[at]++;
      for (int i = 0; i < CHANNELS; i++) {
        channels[CHANNELS * at + i] += pixel >>> (8 * i) & 0xff;
      }
    }

    Pixmap mean() {
      Pixmap mean = new Pixmap(width, height);
      for (int at = 0; at < images.length; at++) {
        int pixel = 0;
        for (int i = 0; i < CHANNELS && images[at] > 0; i++) {
          int sum = channels[CHANNELS * at + i];
          pixel |= ((sum + images[at] / 2) / images[at]) << (8 * i);
        }
        mean.pixels()[at] = pixel;
      }
      return mean;
    }
  }
}
