package org.kuangjie.ogc.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG; what is transparent is laid on white. */
final class JpegEncoder implements ImageEncoder {

  private static final float QUALITY = 0.85f;

  @Override
  public String mimeType() {
    return "image/jpeg";
  }

  @Override
  public boolean keepsTransparency() {
    return false;
  }

  @Override
  public void encode(Pixmap picture, OutputStream out) throws IOException {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    int[] opaque = new int[picture.pixels().length];
    for (int i = 0; i < opaque.length; i++) {
      opaque[i] = Pixmap.blend(picture.pixels()[i], 0xffffffff);
    }
    image.setRGB(0, 0, picture.width(), picture.height(), opaque, 0, picture.width());
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
  }
}
