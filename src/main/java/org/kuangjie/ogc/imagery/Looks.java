package org.kuangjie.ogc.imagery;

import java.util.List;
import java.util.function.IntFunction;
import org.geotools.api.style.ChannelSelection;
import org.geotools.api.style.ContrastEnhancement;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.SelectedChannelType;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.raster.ImageInfo;
import org.kuangjie.geo.raster.ImageInfo.Colours;
import org.kuangjie.ogc.request.OgcException;

/**
 * What a RasterSymbolizer makes of one image. Where the style selects no channels, three bands are
 * red, green and blue, a palette is shown as it is, and else the first band is grey.
 */
final class Looks {

  /** Vendor option: {@code nearest} or {@code bilinear}. */
  static final String RESAMPLING = "resampling";

  private static final int OPAQUE = 0xff000000;

  private final RasterSymbolizer symbolizer;
  private final ImageInfo info;
  private final IntFunction<BandStatistics> statistics;

  private Looks(
      RasterSymbolizer symbolizer, ImageInfo info, IntFunction<BandStatistics> statistics) {
    this.symbolizer = symbolizer;
    this.info = info;
    this.statistics = statistics;
  }

  @SuppressWarnings("ArrayRecordComponent") // asked for every block
  private record Palette(int[] bands, boolean isSmooth, List<Integer> colours)
      implements ImageLook {
    @Override
    public int colour(float[] values) {
      int index = Math.round(values[0]);
      return index >= 0 && index < colours.size() ? colours.get(index) : 0;
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Scaled(int[] bands, boolean isSmooth, ColourScale scale, Contrast gamma)
      implements ImageLook {
    @Override
    public int colour(float[] values) {
      int colour = scale.colour(values[0]);
      return (colour & OPAQUE)
          | gamma.brightness(colour >> 16 & 0xff) << 16
          | gamma.brightness(colour >> 8 & 0xff) << 8
          | gamma.brightness(colour & 0xff);
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Channels(int[] bands, boolean isSmooth, List<Contrast> contrasts)
      implements ImageLook {
    @Override
    public int colour(float[] values) {
      int red = contrasts.get(0).brightness(values[0]);
      if (bands.length == 1) {
        return OPAQUE | red * 0x010101;
      }
      int green = contrasts.get(1).brightness(values[1]);
      return OPAQUE | red << 16 | green << 8 | contrasts.get(2).brightness(values[2]);
    }
  }

  private record Inverted(ImageLook look) implements ImageLook {
    @Override
    public int[] bands() {
      return look.bands();
    }

    @Override
    public boolean isSmooth() {
      return look.isSmooth();
    }

    @Override
    public int colour(float[] values) {
      return look.colour(values) ^ 0xffffff;
    }
  }

  /**
   * @param statistics of a band, asked for only where needed
   * @throws OgcException when the style names a band that the image has not
   */
  static ImageLook of(
      RasterSymbolizer symbolizer, ImageInfo info, IntFunction<BandStatistics> statistics) {
    return new Looks(symbolizer, info, statistics).look();
  }

  private ImageLook look() {
    ChannelSelection selection = symbolizer.getChannelSelection();
    SelectedChannelType grey = selection == null ? null : selection.getGrayChannel();
    SelectedChannelType[] colours = selection == null ? null : selection.getRGBChannels();
    if (symbolizer.getColorMap() != null) {
      return scaled(grey == null ? 0 : band(grey));
    }
    if (grey != null) {
      return channels(new int[] {band(grey)}, grey);
    }
    if (colours != null && colours.length == 3 && colours[0] != null) {
      int[] bands = {band(colours[0]), band(colours[1]), band(colours[2])};
      return channels(bands, colours);
    }
    if (info.colours() == Colours.PALETTE) {
      return new Palette(new int[] {0}, false, info.palette());
    }
    if (info.colourBands() >= 3) {
      return channels(new int[] {0, 1, 2});
    }
    ImageLook look = channels(new int[] {0});
    return info.colours() == Colours.GRAY_INVERTED ? new Inverted(look) : look;
  }

  private ImageLook scaled(int band) {
    ColourScale scale = ColourScale.of(symbolizer.getColorMap());
    boolean classes = info.colours() == Colours.PALETTE || scale.kind() == ColourScale.Kind.VALUES;
    ContrastEnhancement given = symbolizer.getContrastEnhancement();
    return new Scaled(
        new int[] {band}, isSmooth(!classes), scale, Contrast.ofColours(Contrast.gamma(given)));
  }

  private ImageLook channels(int[] bands, SelectedChannelType... channels) {
    Contrast[] contrasts = new Contrast[bands.length];
    for (int i = 0; i < bands.length; i++) {
      int band = bands[i];
      ContrastEnhancement own = i < channels.length ? channels[i].getContrastEnhancement() : null;
      boolean none = own == null || (own.getMethod() == null && own.getGammaValue() == null);
      ContrastEnhancement given = none ? symbolizer.getContrastEnhancement() : own;
      double most = info.isByte() ? Math.pow(2, info.bits()) - 1 : 0;
      contrasts[i] = Contrast.of(given, most, () -> statistics.apply(band));
    }
    return new Channels(bands, isSmooth(info.colours() != Colours.PALETTE), List.of(contrasts));
  }

  private boolean isSmooth(boolean usual) {
    @Nullable String asked = symbolizer.getOptions().get(RESAMPLING);
    return asked == null ? usual : asked.equals("bilinear");
  }

  /** Channels are numbered from 1, as the reader of styles has seen to. */
  private int band(SelectedChannelType channel) {
    Integer number = channel.getChannelName().evaluate(null, Integer.class);
    if (number == null || number < 1 || number > info.bands()) {
      throw OgcException.invalid(
          "STYLES",
          "样式要求第 %s 波段，影像只有 %d 个".formatted(number, info.bands()),
          "The style asks for band %s, an image has %d".formatted(number, info.bands()));
    }
    return number - 1;
  }
}
