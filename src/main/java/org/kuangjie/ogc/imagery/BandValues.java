package org.kuangjie.ogc.imagery;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.raster.ImageInfo;
import org.kuangjie.geo.raster.ImageLevel;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** What an image holds at one place. */
@Component
public class BandValues {

  private final ImageStore store;

  public BandValues(ImageStore store) {
    this.store = store;
  }

  /**
   * The feature of a raster layer with the values of its image as further attributes {@code
   * band_1}, {@code band_2}…; null where the image has nothing. As it is where no image can be
   * read.
   */
  public Feature with(Feature feature, double longitude, double latitude) {
    try (@Nullable OpenImage image = store.open(feature).orElse(null)) {
      return image == null ? feature : with(feature, values(image, longitude, latitude));
    } catch (DomainException e) {
      store.leaveOut(feature, e);
      return feature;
    }
  }

  private static List<Optional<Double>> values(OpenImage image, double longitude, double latitude) {
    ImageInfo info = image.info();
    ImageLevel full = info.full();
    double[] place = Warp.pixel(image, longitude, latitude);
    Rectangle pixel = new Rectangle((int) Math.floor(place[0]), (int) Math.floor(place[1]), 1, 1);
    List<Optional<Double>> values = new ArrayList<>();
    boolean there = full.bounds().contains(pixel);
    Raster raster = there ? image.file().read(full, pixel, 1) : null;
    Raster mask = there ? image.file().readMask(full, pixel, 1) : null;
    for (int band = 0; band < info.bands(); band++) {
      Optional<Double> value = Optional.empty();
      if (raster != null && (mask == null || mask.getSampleDouble(0, 0, 0) != 0)) {
        double sample = raster.getSampleDouble(0, 0, band);
        boolean nothing =
            Double.isNaN(sample) || info.noData().filter(n -> n == sample).isPresent();
        value = nothing ? Optional.empty() : Optional.of(sample);
      }
      values.add(value);
    }
    return values;
  }

  private static Feature with(Feature feature, List<Optional<Double>> bands) {
    List<Attribute> attributes = new ArrayList<>(feature.columns().attributes());
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < attributes.size(); i++) {
      values.add(feature.value(i));
    }
    for (int i = 0; i < bands.size(); i++) {
      attributes.add(
          new Attribute(
              "band_" + (i + 1), Text.of("波段 " + (i + 1), "Band " + (i + 1)), "double precision"));
      values.add(bands.get(i).orElse(null));
    }
    return new Feature(
        new FeatureColumns(feature.columns().layer(), attributes),
        feature.id(),
        feature.shape(),
        values.toArray());
  }
}
