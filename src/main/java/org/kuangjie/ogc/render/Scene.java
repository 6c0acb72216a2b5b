package org.kuangjie.ogc.render;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geotools.api.style.Style;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.imagery.ShownValues;
import org.locationtech.jts.geom.Envelope;

/**
 * A map to draw.
 *
 * @param box in {@code crs}, x east; width and height need not have the picture's proportions
 * @param width pixels
 * @param height pixels
 * @param dotsPerInch 90.71… (0.28 mm, OGC 06-042) unless the request says otherwise; sizes of
 *     styles grow with it
 * @param background premultiplied ARGB; 0 = transparent
 * @param layers from the lowest to the highest
 * @param patience how long drawing may take
 * @param abandoned whether nobody waits for the map any more; asked by the thread that draws
 */
public record Scene(
    MapCrs crs,
    Envelope box,
    int width,
    int height,
    double dotsPerInch,
    int background,
    List<Layer> layers,
    Duration patience,
    BooleanSupplier abandoned) {

  /** Pixels of 0.28 mm. */
  public static final double STANDARD_DPI = 25.4 / 0.28;

  /**
   * A layer of the map.
   *
   * @param query what to draw of it; its box is set by the painter
   * @param shown which pixels of its images; empty = all
   */
  public record Layer(FeatureQuery query, Style style, Optional<ShownValues> shown) {

    /** With what of its images is usually shown. */
    public Layer(FeatureQuery query, Style style) {
      this(query, style, ShownValues.usual(query.layer()));
    }
  }

  public Scene {
    layers = List.copyOf(layers);
  }

  /** That somebody always waits for. */
  public Scene(
      MapCrs crs,
      Envelope box,
      int width,
      int height,
      double dotsPerInch,
      int background,
      List<Layer> layers,
      Duration patience) {
    this(crs, box, width, height, dotsPerInch, background, layers, patience, () -> false);
  }
}
