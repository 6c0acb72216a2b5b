package org.kuangjie.ogc.render;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.apache.batik.ext.awt.image.spi.ImageWriter;
import org.apache.batik.ext.awt.image.spi.ImageWriterParams;
import org.apache.batik.ext.awt.image.spi.ImageWriterRegistry;

/** Lets Batik write the tiles of patterns into an SVG by the platform's own PNG writer. */
final class SvgPictures implements ImageWriter {

  static {
    ImageWriterRegistry.getInstance().register(new SvgPictures());
  }

  private SvgPictures() {}

  /** Makes sure Batik knows of it. */
  static void register() {
    // the class is loaded, that is all
  }

  @Override
  public void writeImage(RenderedImage image, OutputStream out) throws IOException {
    ImageIO.write(image, "png", out);
  }

  @Override
  public void writeImage(RenderedImage image, OutputStream out, ImageWriterParams parameters)
      throws IOException {
    writeImage(image, out);
  }

  @Override
  public String getMIMEType() {
    return "image/png";
  }
}
