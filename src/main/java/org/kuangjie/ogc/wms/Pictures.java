package org.kuangjie.ogc.wms;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.raster.ImageEncoder;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.render.DrawingFormat;
import org.kuangjie.ogc.render.MapPainter;
import org.kuangjie.ogc.render.Scene;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Maps and drawings in the format asked for. */
@Component("wmsPictures")
class Pictures {

  private final MapPainter painter;

  Pictures(MapPainter painter) {
    this.painter = painter;
  }

  byte[] encode(Scene scene, MapFormat format) {
    return encode(painter, scene, format);
  }

  /** What {@code drawing} draws, on nothing. */
  byte[] encode(int width, int height, MapFormat format, Consumer<Graphics2D> drawing) {
    Envelope box = new Envelope(0, width, 0, height);
    Scene empty =
        new Scene(
            MapCrs.WEB_MERCATOR,
            box,
            width,
            height,
            Scene.STANDARD_DPI,
            0,
            List.of(),
            Duration.ZERO);
    return encode(new FreePainter(drawing), empty, format);
  }

  private static byte[] encode(MapPainter painter, Scene scene, MapFormat format) {
    Optional<DrawingFormat> lines = DrawingFormat.find(format.mime());
    if (lines.isEmpty()) {
      return encode(painter.paint(scene), format);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      lines.get().write(painter, scene, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Of the formats of pictures, not of drawings. */
  static byte[] encode(Pixmap pixmap, MapFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageEncoder.find(format.mime()).orElseThrow().encode(pixmap, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Draws anything but maps. */
  private record FreePainter(Consumer<Graphics2D> drawing) implements MapPainter {

    @Override
    public Pixmap paint(Scene scene) {
      BufferedImage image =
          new BufferedImage(scene.width(), scene.height(), BufferedImage.TYPE_INT_ARGB_PRE);
      Graphics2D surface = image.createGraphics();
      drawing.accept(surface);
      surface.dispose();
      Pixmap pixmap = new Pixmap(scene.width(), scene.height());
      int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
      System.arraycopy(pixels, 0, pixmap.pixels(), 0, pixels.length);
      return pixmap;
    }

    @Override
    public void paint(Scene scene, Graphics2D surface) {
      drawing.accept(surface);
    }
  }
}
