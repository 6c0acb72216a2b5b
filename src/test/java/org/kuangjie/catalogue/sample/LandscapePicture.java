package org.kuangjie.catalogue.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Paints the sample landscape for human eyes into target/: the city, a district, a zone. */
final class LandscapePicture {

  private static final int WIDTH = 1600;

  private record Paint(@Nullable Color fill, @Nullable Color edge) {}

  private static final Map<String, Paint> PAINTS = new LinkedHashMap<>();

  static {
    PAINTS.put(LayerName.ECO_REDLINE, new Paint(new Color(0x8CC08C), null));
    PAINTS.put(LayerName.FARMLAND, new Paint(new Color(0xF0D060), null));
    PAINTS.put(LayerName.CROPLAND, new Paint(new Color(0xE8E0A0), null));
    PAINTS.put(LayerName.URBAN_BOUNDARY, new Paint(new Color(0xE0A0A0), null));
    PAINTS.put(LayerName.WATERS, new Paint(new Color(0x509AE0), new Color(0x3070C0)));
    PAINTS.put(LayerName.PROTECTED_AREAS, new Paint(new Color(0x2800A000, true), null));
    PAINTS.put(LayerName.RESERVE_SITES, new Paint(new Color(0x506C4F86, true), null));
    PAINTS.put(LayerName.INFRASTRUCTURE, new Paint(null, new Color(0xB08050)));
    PAINTS.put(LayerName.ZONES_KEY_EXPLORATION, new Paint(null, new Color(0x0000C0)));
    PAINTS.put(LayerName.ZONES_KEY_MINING, new Paint(null, new Color(0xB000B0)));
    PAINTS.put(LayerName.ZONES_CONCENTRATED, new Paint(new Color(0x50FF8000, true), Color.ORANGE));
    PAINTS.put(LayerName.BLOCKS_EXPLORATION, new Paint(null, new Color(0x4040C0)));
    PAINTS.put(LayerName.BLOCKS_MINING, new Paint(null, new Color(0x4040C0)));
    PAINTS.put(
        LayerName.MINING_RIGHTS, new Paint(new Color(0x70D00000, true), new Color(0x800000)));
  }

  private LandscapePicture() {}

  public static void main(String[] arguments) throws IOException {
    paint("city", new Envelope(105.2, 110.3, 28.1, 32.25));
    paint("district", new Envelope(106.9, 107.8, 29.35, 30.05));
    paint("zone", new Envelope(107.55, 107.95, 29.65, 29.92));
  }

  private static void paint(String name, Envelope view) throws IOException {
    double scale = WIDTH / (view.getWidth() * Plane.KM_PER_LON);
    int height = (int) (view.getHeight() * Plane.KM_PER_LAT * scale);
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, height);
    ShapeWriter writer =
        new ShapeWriter(
            (from, to) ->
                to.setLocation(
                    (from.x - view.getMinX()) * Plane.KM_PER_LON * scale,
                    (view.getMaxY() - from.y) * Plane.KM_PER_LAT * scale));
    PAINTS.forEach(
        (layer, paint) -> {
          for (LayerFeature feature : Drawn.features(layer)) {
            Geometry geometry = feature.geometry();
            if (geometry != null && geometry.getEnvelopeInternal().intersects(view)) {
              paint(graphics, writer.toShape(geometry), geometry.getDimension(), paint);
            }
          }
        });
    graphics.setColor(Color.GRAY);
    Drawn.INPUTS.districts().forEach(d -> graphics.draw(writer.toShape(d.outline())));
    ImageIO.write(image, "png", new File("target/sample-" + name + ".png"));
  }

  private static void paint(Graphics2D graphics, Shape shape, int dimension, Paint paint) {
    if (paint.fill() != null && dimension == 2) {
      graphics.setColor(paint.fill());
      graphics.fill(shape);
    }
    if (paint.edge() != null) {
      graphics.setColor(paint.edge());
      graphics.draw(shape);
    }
  }
}
