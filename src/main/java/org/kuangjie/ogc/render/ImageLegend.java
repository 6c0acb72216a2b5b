package org.kuangjie.ogc.render;

import java.util.List;
import java.util.Optional;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Rule;
import org.kuangjie.ogc.imagery.ColourScale;
import org.kuangjie.ogc.imagery.ColourScale.Entry;
import org.kuangjie.ogc.raster.Pixmap;

/** Symbols of RasterSymbolizers: a box for each colour of a scale, else a sample of an image. */
final class ImageLegend {

  /** Earth, water, grove, rock: a sample of no place. */
  private static final int[] GROUND = {0xffb9a27c, 0xff6d93b5, 0xff6f9a63, 0xffc9c5bb};

  private ImageLegend() {}

  /** Of the first symbolizer of a rule that has one. */
  static Optional<ColourScale> scale(Rule rule) {
    return rule.symbolizers().stream()
        .filter(RasterSymbolizer.class::isInstance)
        .map(symbolizer -> ((RasterSymbolizer) symbolizer).getColorMap())
        .filter(map -> map != null)
        .map(ColourScale::of)
        .findFirst();
  }

  /** A colour of a scale; of a ramp it runs halfway to its neighbours from the top down. */
  static Pixmap box(ColourScale scale, int index, LegendOptions options) {
    List<Entry> entries = scale.entries();
    int colour = entries.get(index).argb();
    int before = entries.get(Math.max(0, index - 1)).argb();
    int after = entries.get(Math.min(entries.size() - 1, index + 1)).argb();
    Pixmap box = new Pixmap(options.symbolWidth(), options.symbolHeight());
    for (int y = 0; y < box.height(); y++) {
      float place = (y + 0.5f) / box.height() - 0.5f;
      int mixed =
          scale.kind() == ColourScale.Kind.RAMP
              ? ColourScale.mix(colour, place < 0 ? before : after, Math.abs(place))
              : colour;
      for (int x = 0; x < box.width(); x++) {
        box.pixels()[y * box.width() + x] = premultiplied(mixed);
      }
    }
    return box;
  }

  /** From black to white where one channel is shown, else patches of ground. */
  static void sample(RasterSymbolizer symbolizer, Pixmap picture) {
    boolean grey =
        symbolizer.getChannelSelection() != null
            && symbolizer.getChannelSelection().getGrayChannel() != null;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int share = 255 * x / Math.max(1, picture.width() - 1);
        int patch = (2 * x / picture.width()) + 2 * (2 * y / picture.height());
        picture.pixels()[y * picture.width() + x] =
            grey ? 0xff000000 | share * 0x010101 : GROUND[patch];
      }
    }
  }

  private static int premultiplied(int argb) {
    return Pixmap.scale(0xff000000 | argb, argb >>> 24);
  }
}
