package org.kuangjie.ogc.wms;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.raster.PngWriter;
import org.kuangjie.ogc.render.MapPainter;
import org.kuangjie.ogc.render.Scene;
import org.springframework.stereotype.Component;

/** Maps and drawings in the format asked for. */
@Component
class Pictures {

  private static final int FAST = 1;

  private final MapPainter painter;

  Pictures(MapPainter painter) {
    this.painter = painter;
  }

  byte[] encode(Scene scene, MapFormat format) {
    return encode(painter.paint(scene), format);
  }

  byte[] encode(int width, int height, MapFormat format, Consumer<Graphics2D> drawing) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D surface = image.createGraphics();
    drawing.accept(surface);
    surface.dispose();
    Pixmap pixmap = new Pixmap(width, height);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(pixels, 0, pixmap.pixels(), 0, pixels.length);
    return encode(pixmap, format);
  }

  private static byte[] encode(Pixmap pixmap, MapFormat format) {
    if (format == MapFormat.PNG) {
      return PngWriter.encode(pixmap, FAST);
    }
    int type =
        format.isTransparent() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage(pixmap.width(), pixmap.height(), type);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(pixmap.pixels(), 0, pixels, 0, pixels.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format == MapFormat.GIF ? "gif" : "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
