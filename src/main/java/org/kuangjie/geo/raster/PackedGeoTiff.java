package org.kuangjie.geo.raster;

import it.geosolutions.imageio.plugins.tiff.BaselineTIFFTagSet;
import it.geosolutions.imageio.plugins.tiff.GeoTIFFTagSet;
import it.geosolutions.imageio.plugins.tiff.TIFFDirectory;
import it.geosolutions.imageio.plugins.tiff.TIFFField;
import it.geosolutions.imageio.plugins.tiff.TIFFTag;
import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageWriter;
import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/** Writes an image as a tiled and packed GeoTIFF, north up. */
public final class PackedGeoTiff {

  private static final int TILE = 256;
  private static final int MODEL_TYPE = 1024;
  private static final int RASTER_TYPE = 1025;
  private static final int PROJECTED_TYPE = 3072;

  private PackedGeoTiff() {}

  /**
   * @param epsg of a projected system
   * @param west outer edge of the first column, metres
   * @param north outer edge of the first row, metres
   * @param pixel its side, metres
   * @param file that is not there yet, or empty
   */
  public static void write(
      BufferedImage image, int epsg, double west, double north, double pixel, Path file)
      throws IOException {
    TIFFImageWriter writer = new TIFFImageWriter(new TIFFImageWriterSpi());
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType("Deflate");
    param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
    param.setTiling(TILE, TILE, 0, 0);
    TIFFDirectory tags =
        TIFFDirectory.createFromMetadata(
            writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param));
    tags.addTIFFField(doubles(GeoTIFFTagSet.TAG_MODEL_PIXEL_SCALE, pixel, pixel, 0));
    tags.addTIFFField(doubles(GeoTIFFTagSet.TAG_MODEL_TIE_POINT, 0, 0, 0, west, north, 0));
    tags.addTIFFField(keys(epsg));
    tags.removeTIFFField(BaselineTIFFTagSet.TAG_X_RESOLUTION); // of paper, which this is not
    tags.removeTIFFField(BaselineTIFFTagSet.TAG_Y_RESOLUTION);
    try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, tags.getAsMetadata()), param);
    } finally {
      writer.dispose();
    }
  }

  private static TIFFField doubles(int tag, double... values) {
    return new TIFFField(
        GeoTIFFTagSet.getInstance().getTag(tag), TIFFTag.TIFF_DOUBLE, values.length, values);
  }

  /** Projected, pixels are areas. */
  private static TIFFField keys(int epsg) {
    char[] keys = {
      1, 1, 0, 3, MODEL_TYPE, 0, 1, 1, RASTER_TYPE, 0, 1, 1, PROJECTED_TYPE, 0, 1, (char) epsg
    };
    return new TIFFField(
        GeoTIFFTagSet.getInstance().getTag(GeoTIFFTagSet.TAG_GEO_KEY_DIRECTORY),
        TIFFTag.TIFF_SHORT,
        keys.length,
        keys);
  }
}
