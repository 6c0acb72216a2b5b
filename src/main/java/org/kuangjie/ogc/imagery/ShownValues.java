package org.kuangjie.ogc.imagery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDimension;
import org.kuangjie.layers.LayerDimension.Range;
import org.kuangjie.ogc.request.OgcException;

/**
 * Which pixels of images a map shows: those whose value in a band is asked for (ELEVATION of a
 * terrain, OGC 06-042, annex C.3.2). The others are transparent.
 *
 * @param band from 1
 */
public record ShownValues(int band, List<Range> ranges) {

  public ShownValues {
    ranges = List.copyOf(ranges);
  }

  /** Empty when the dimension is of features and not of pixels. */
  public static Optional<ShownValues> of(
      LayerDefinition layer, LayerDimension dimension, List<Range> ranges) {
    return dimension.bandOf(layer).map(band -> new ShownValues(band, ranges));
  }

  /** What of a layer's images is shown to who names no value; all where there is no default. */
  public static Optional<ShownValues> usual(LayerDefinition layer) {
    return layer.dimensions().stream()
        .filter(dimension -> dimension.defaultValue().isPresent())
        .flatMap(dimension -> of(layer, dimension, List.of(dimension.usual())).stream())
        .findFirst();
  }

  boolean hold(double value) {
    for (Range range : ranges) {
      if (value >= range.from().doubleValue() && value <= range.to().doubleValue()) {
        return true;
      }
    }
    return false;
  }

  /** The same look, but transparent where the value is not shown. */
  ImageLook over(ImageLook look, int bandsOfImage) {
    if (band > bandsOfImage) {
      throw OgcException.invalid(
          "ELEVATION",
          "影像只有 %d 个波段，没有高程的第 %d 波段".formatted(bandsOfImage, band),
          "An image has %d bands and no band %d, which holds the elevations"
              .formatted(bandsOfImage, band));
    }
    return new Masked(look, this);
  }

  private record Masked(ImageLook look, ShownValues shown) implements ImageLook {

    @Override
    public int[] bands() {
      int[] own = look.bands();
      int[] all = Arrays.copyOf(own, own.length + 1);
      all[own.length] = shown.band() - 1;
      return all;
    }

    @Override
    public boolean isSmooth() {
      return look.isSmooth();
    }

    @Override
    public int colour(float[] values) {
      return shown.hold(values[values.length - 1]) ? look.colour(values) : 0;
    }
  }
}
