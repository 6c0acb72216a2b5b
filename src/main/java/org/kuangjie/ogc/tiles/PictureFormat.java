package org.kuangjie.ogc.tiles;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.raster.PngWriter;

/** How a tile is drawn and written. */
public enum PictureFormat {
  /** Transparent where nothing is drawn. */
  PNG("image/png", "png", 0),
  /** White where nothing is drawn. */
  JPEG("image/jpeg", "jpg", 0xffffffff);

  private static final int PNG_LEVEL = 1;
  private static final float JPEG_QUALITY = 0.85f;

  private final String mediaType;
  private final String extension;
  private final int background;

  PictureFormat(String mediaType, String extension, int background) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.background = background;
  }

  public static Optional<PictureFormat> ofMediaType(String type) {
    return Arrays.stream(values()).filter(f -> f.mediaType.equals(type)).findFirst();
  }

  public static Optional<PictureFormat> ofExtension(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** Without dot. */
  public String extension() {
    return extension;
  }

  /** Premultiplied ARGB. */
  int background() {
    return background;
  }

  byte[] encode(Pixmap pixmap) {
    return this == PNG ? PngWriter.encode(pixmap, PNG_LEVEL) : jpeg(pixmap);
  }

  private static byte[] jpeg(Pixmap pixmap) {
    BufferedImage image =
        new BufferedImage(pixmap.width(), pixmap.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, pixmap.width(), pixmap.height(), pixmap.pixels(), 0, pixmap.width());
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam quality = writer.getDefaultWriteParam();
      quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      quality.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), quality);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
