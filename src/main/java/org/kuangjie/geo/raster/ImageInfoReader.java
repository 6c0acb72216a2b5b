package org.kuangjie.geo.raster;

import it.geosolutions.imageio.plugins.tiff.BaselineTIFFTagSet;
import it.geosolutions.imageio.plugins.tiff.TIFFDirectory;
import it.geosolutions.imageio.plugins.tiff.TIFFField;
import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageMetadata;
import java.awt.geom.AffineTransform;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffIIOMetadataDecoder;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffMetadata2CRSAdapter;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.raster.ImageInfo.Colours;
import org.kuangjie.shared.DomainException;

/** Reads the description of a GeoTIFF from its directories. */
final class ImageInfoReader {

  /** A block is decoded as a whole, and several maps are drawn at a time. */
  private static final long MOST_BLOCK_BYTES = 64L << 20;

  private static final int MOST_BANDS = 64;

  /** Bits of NewSubfileType. */
  private static final int REDUCED = 1;

  private static final int MASK = 4;
  private static final int GEOGRAPHIC_TYPE = 2048;
  private static final int PROJECTED_TYPE = 3072;
  private static final int USER_DEFINED = 32767;
  private static final int ASSOCIATED_ALPHA = 1;
  private static final int UNASSOCIATED_ALPHA = 2;

  private final Path file;
  private final String name;
  private final Optional<Integer> usualEpsg;
  private final BlockReader reader;

  private ImageInfoReader(Path file, String name, Optional<Integer> usualEpsg, BlockReader reader) {
    this.file = file;
    this.name = name;
    this.usualEpsg = usualEpsg;
    this.reader = reader;
  }

  /**
   * @param usualEpsg the system of a file that does not say in which it is
   */
  static ImageInfo read(
      Path file, Optional<Integer> usualEpsg, TiffPages image, @Nullable TiffPages overviews)
      throws IOException {
    String name = String.valueOf(file.getFileName());
    ImageInfo info = new ImageInfoReader(file, name, usualEpsg, image.reader()).read();
    if (overviews == null) {
      return info;
    }
    ImageInfoReader beside =
        new ImageInfoReader(file, name + ".ovr", usualEpsg, overviews.reader());
    return info.withOverviews(beside.overviewsOf(info));
  }

  /** All pages, if their pixels are as those of the image. */
  private List<ImageLevel> overviewsOf(ImageInfo image) throws IOException {
    ImageTypeSpecifier type = reader.getImageTypes(0).next();
    boolean alike =
        type.getNumBands() == image.bands()
            && type.getSampleModel().getSampleSize(0) == image.bits();
    if (!alike) {
      throw DomainException.invalid(
          "scene-overviews",
          "%s 与影像的波段不符，请重新生成：gdaladdo -ro".formatted(name),
          "%s has other bands than its image; make it again by gdaladdo -ro".formatted(name));
    }
    checkBlocks((long) image.bands() * Math.max(1, image.bits() / 8), image.bands());
    return levels(true);
  }

  private ImageInfo read() throws IOException {
    IIOMetadata metadata = reader.getImageMetadata(0);
    GeoTiffIIOMetadataDecoder keys = new GeoTiffIIOMetadataDecoder(metadata);
    TIFFDirectory tags = TIFFDirectory.createFromMetadata(metadata);
    ImageTypeSpecifier type = reader.getImageTypes(0).next();
    ColorModel model = type.getColorModel();
    int bands = type.getNumBands();
    int bits = type.getSampleModel().getSampleSize(0);
    checkBlocks((long) bands * Math.max(1, bits / 8), bands);
    return new ImageInfo(
        epsg(keys),
        toGround(keys),
        levels(false),
        bands,
        colours(tags, model),
        alpha(tags, bands),
        bits,
        keys.hasNoData() ? Optional.of(keys.getNoData()) : Optional.empty(),
        palette(model));
  }

  private void checkBlocks(long pixelBytes, int bands) throws IOException {
    long block = pixelBytes * reader.getTileWidth(0) * reader.getTileHeight(0);
    if (block > MOST_BLOCK_BYTES || bands > MOST_BANDS) {
      throw DomainException.invalid(
          "scene-blocks",
          "%s 的分块过大或波段过多，请转换：gdal_translate -co TILED=YES".formatted(name),
          "%s has blocks too large or too many bands; convert it by gdal_translate -co TILED=YES"
              .formatted(name));
    }
  }

  /** Of the key for the whole system; one that only the citation names is not guessed. */
  private int epsg(GeoTiffIIOMetadataDecoder keys) {
    if (keys.hasGeoKey()) {
      for (int key : new int[] {PROJECTED_TYPE, GEOGRAPHIC_TYPE}) {
        String code = keys.getGeoKey(key);
        if (code != null) {
          int epsg = Integer.parseInt(code);
          if (epsg > 0 && epsg < USER_DEFINED) {
            return epsg;
          }
          break;
        }
      }
    }
    return usualEpsg.orElseThrow(() -> GeoTiff.unreadable(name, null));
  }

  /** By its own tags, else by the world file. GeoTools' transform is for the middles of pixels. */
  private AffineTransform toGround(GeoTiffIIOMetadataDecoder keys) throws IOException {
    boolean placed = keys.hasModelTrasformation() || (keys.hasPixelScales() && keys.hasTiePoints());
    Optional<AffineTransform> world = placed ? Optional.empty() : FilesBeside.toGround(file);
    if (world.isPresent()) {
      return world.get();
    }
    if (!(GeoTiffMetadata2CRSAdapter.getRasterToModel(keys) instanceof AffineTransform middles)
        || middles.getDeterminant() == 0) {
      throw GeoTiff.unreadable(name, null);
    }
    AffineTransform corners = new AffineTransform(middles);
    corners.translate(-0.5, -0.5);
    return corners;
  }

  /** Pages that are reduced images are overviews; masks belong to the image of their size. */
  private List<ImageLevel> levels(boolean beside) throws IOException {
    List<ImageLevel> levels = new ArrayList<>();
    int pages = reader.getNumImages(true);
    for (int page = 0; page < pages; page++) {
      int kind = kind(page);
      if (page == 0 || ((kind & REDUCED) != 0 && (kind & MASK) == 0)) {
        int width = reader.getWidth(page);
        int height = reader.getHeight(page);
        levels.add(new ImageLevel(page, mask(width, height, pages), width, height, beside));
      }
      requireWhole(page);
    }
    levels.sort(Comparator.comparing(ImageLevel::width).reversed());
    return levels;
  }

  private int mask(int width, int height, int pages) throws IOException {
    for (int page = 1; page < pages; page++) {
      boolean sameSize = reader.getWidth(page) == width && reader.getHeight(page) == height;
      if ((kind(page) & MASK) != 0 && sameSize) {
        return page;
      }
    }
    return ImageLevel.NO_MASK;
  }

  private int kind(int page) throws IOException {
    TIFFField kind = field(page, BaselineTIFFTagSet.TAG_NEW_SUBFILE_TYPE);
    return kind == null ? 0 : kind.getAsInt(0);
  }

  private @Nullable TIFFField field(int page, int tag) throws IOException {
    return ((TIFFImageMetadata) reader.getImageMetadata(page)).getTIFFField(tag);
  }

  /** The decoder passes over what is missing of a file that was copied in part. */
  private void requireWhole(int page) throws IOException {
    TIFFField planar = field(page, BaselineTIFFTagSet.TAG_PLANAR_CONFIGURATION);
    boolean apart =
        planar != null && planar.getAsInt(0) == BaselineTIFFTagSet.PLANAR_CONFIGURATION_PLANAR;
    int planes = apart ? reader.getImageTypes(page).next().getNumBands() : 1;
    if (reader.end(page, planes) > ((ImageInputStream) reader.getInput()).length()) {
      throw DomainException.invalid(
          "scene-cut", name + " 不完整，请重新复制", name + " is not complete; copy it again");
    }
  }

  private static Colours colours(TIFFDirectory tags, ColorModel model) {
    if (model instanceof IndexColorModel) {
      return Colours.PALETTE;
    }
    TIFFField field = tags.getTIFFField(BaselineTIFFTagSet.TAG_PHOTOMETRIC_INTERPRETATION);
    int photometric =
        field == null
            ? BaselineTIFFTagSet.PHOTOMETRIC_INTERPRETATION_BLACK_IS_ZERO
            : field.getAsInt(0);
    return switch (photometric) {
      case BaselineTIFFTagSet.PHOTOMETRIC_INTERPRETATION_RGB,
          BaselineTIFFTagSet.PHOTOMETRIC_INTERPRETATION_Y_CB_CR ->
          Colours.RGB;
      case BaselineTIFFTagSet.PHOTOMETRIC_INTERPRETATION_WHITE_IS_ZERO -> Colours.GRAY_INVERTED;
      default -> Colours.GRAY;
    };
  }

  private static int alpha(TIFFDirectory tags, int bands) {
    TIFFField extra = tags.getTIFFField(BaselineTIFFTagSet.TAG_EXTRA_SAMPLES);
    for (int i = 0; extra != null && i < extra.getCount(); i++) {
      int kind = extra.getAsInt(i);
      if (kind == ASSOCIATED_ALPHA || kind == UNASSOCIATED_ALPHA) {
        return bands - extra.getCount() + i;
      }
    }
    return ImageInfo.NO_ALPHA;
  }

  private static List<Integer> palette(@Nullable ColorModel model) {
    List<Integer> palette = new ArrayList<>();
    if (model instanceof IndexColorModel indexed) {
      for (int i = 0; i < indexed.getMapSize(); i++) {
        palette.add(indexed.getRGB(i));
      }
    }
    return palette;
  }
}
