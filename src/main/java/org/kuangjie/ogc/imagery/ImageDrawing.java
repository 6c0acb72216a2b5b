package org.kuangjie.ogc.imagery;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.util.List;
import java.util.Optional;
import org.geotools.api.style.RasterSymbolizer;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.raster.ImageLevel;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Envelope;

/**
 * Draws the images of one map, block by block, each from the overview that suits the map's pixels,
 * or from every so-manyth pixel where there is none.
 */
public final class ImageDrawing {

  private static final int BLOCK = 512;
  private static final int SMALLEST_BLOCK = 16;

  /** Values of a block's window held at a time. */
  private static final long MOST_VALUES = 16L << 20;

  private final ImageStore store;
  private final ReadingBudget budget;
  private final Warp.Frame frame;
  private final Runnable check;

  /**
   * @param box in {@code crs}, x east
   * @param check called now and then; ends the drawing by an exception
   */
  public ImageDrawing(
      ImageStore store,
      ReadingBudget budget,
      MapCrs crs,
      Envelope box,
      int width,
      int height,
      Runnable check) {
    this.store = store;
    this.budget = budget;
    this.frame = new Warp.Frame(crs, box, width, height);
    this.check = check;
  }

  /**
   * A picture and where on the map it lies.
   *
   * @param left pixels from the map's left edge
   * @param top pixels from its upper edge
   */
  public record Placed(Pixmap picture, int left, int top) {}

  /** How one image is read. */
  private record Plan(
      OpenImage image,
      ImageLook look,
      Optional<Relief> relief,
      Warp warp,
      ImageLevel level,
      int step,
      double perPixel,
      Placed onto) {}

  /**
   * The image of a feature; empty when there is none on the map, or none that can be read.
   *
   * @param shown which of its pixels; empty = all
   * @throws org.kuangjie.ogc.request.OgcException when it would take too much reading, or the style
   *     names a band that the image has not
   */
  public Optional<Placed> draw(
      Feature feature, RasterSymbolizer symbolizer, Optional<ShownValues> shown) {
    try (@Nullable OpenImage image = store.open(feature).orElse(null)) {
      return image == null ? Optional.empty() : draw(image, symbolizer, shown);
    } catch (DomainException e) {
      store.leaveOut(feature, e);
      return Optional.empty();
    }
  }

  private Optional<Placed> draw(
      OpenImage image, RasterSymbolizer symbolizer, Optional<ShownValues> shown) {
    Warp warp = new Warp(frame, image);
    Rectangle target = warp.target();
    if (target.isEmpty()) {
      return Optional.empty();
    }
    ImageLook plain =
        Looks.of(symbolizer, image.info(), band -> store.statistics(image, band, budget));
    ImageLook look = shown.map(values -> values.over(plain, image.info().bands())).orElse(plain);
    double perPixel = warp.pixelsPerPixel(target.getCenterX(), target.getCenterY());
    ImageLevel level = level(image.info().levels(), perPixel);
    double shrunk = (double) image.info().full().width() / level.width();
    int step = (int) Math.max(1, Math.floor(perPixel / shrunk + 1e-6));
    Placed onto = new Placed(new Pixmap(target.width, target.height), target.x, target.y);
    Optional<Relief> relief = Relief.of(symbolizer, image, shrunk * step);
    Plan plan = new Plan(image, look, relief, warp, level, step, perPixel, onto);
    for (int top = 0; top < target.height; top += BLOCK) {
      for (int left = 0; left < target.width; left += BLOCK) {
        Rectangle block = new Rectangle(target.x + left, target.y + top, BLOCK, BLOCK);
        draw(plan, block.intersection(target));
      }
    }
    return Optional.of(onto);
  }

  /** The coarsest that is still as fine as the map. */
  private static ImageLevel level(List<ImageLevel> levels, double perPixel) {
    double width = levels.get(0).width();
    return levels.stream()
        .filter(level -> width / level.width() <= perPixel * 1.01)
        .reduce((finer, coarser) -> coarser)
        .orElse(levels.get(0));
  }

  private void draw(Plan plan, Rectangle block) {
    check.run();
    double[] places = plan.warp().places(block, plan.perPixel());
    ImageLevel full = plan.image().info().full();
    double across = (double) plan.level().width() / full.width();
    double down = (double) plan.level().height() / full.height();
    for (int i = 0; i < places.length; i += 2) {
      boolean inside =
          places[i] >= 0
              && places[i] < full.width()
              && places[i + 1] >= 0
              && places[i + 1] < full.height();
      places[i] = inside ? places[i] * across : Double.NaN;
      places[i + 1] *= down;
    }
    Rectangle window = window(places, plan);
    if (window.isEmpty()) {
      return;
    }
    long samples = ((long) window.width / plan.step() + 1) * (window.height / plan.step() + 1);
    if (samples * plan.image().info().bands() > MOST_VALUES && block.width > SMALLEST_BLOCK) {
      quarter(plan, block);
      return;
    }
    budget.take((long) window.width * window.height);
    Raster values = plan.image().file().read(plan.level(), window, plan.step());
    Raster mask = plan.image().file().readMask(plan.level(), window, plan.step());
    paint(
        plan,
        block,
        places,
        window,
        Samples.of(plan.image().info(), values, mask, plan.look().bands()));
  }

  private void quarter(Plan plan, Rectangle block) {
    int width = (block.width + 1) / 2;
    int height = (block.height + 1) / 2;
    for (int part = 0; part < 4; part++) {
      Rectangle quarter =
          new Rectangle(
              block.x + (part & 1) * width, block.y + (part >> 1) * height, width, height);
      Rectangle own = quarter.intersection(block);
      if (!own.isEmpty()) {
        draw(plan, own);
      }
    }
  }

  /** What of the level the block shows, one sample wider, along whole steps. */
  private static Rectangle window(double[] places, Plan plan) {
    Envelope seen = new Envelope();
    for (int i = 0; i < places.length; i += 2) {
      if (!Double.isNaN(places[i])) {
        seen.expandToInclude(places[i], places[i + 1]);
      }
    }
    if (seen.isNull()) {
      return new Rectangle();
    }
    int step = plan.step();
    int left = ((int) seen.getMinX() / step - 1) * step;
    int top = ((int) seen.getMinY() / step - 1) * step;
    int right = ((int) seen.getMaxX() / step + 2) * step;
    int bottom = ((int) seen.getMaxY() / step + 2) * step;
    return new Rectangle(left, top, right - left, bottom - top).intersection(plan.level().bounds());
  }

  private static void paint(
      Plan plan, Rectangle block, double[] places, Rectangle window, Samples samples) {
    ImageLook look = plan.look();
    boolean smooth = look.isSmooth();
    @Nullable Relief relief = plan.relief().orElse(null);
    float[] values = new float[look.bands().length];
    float[] around = new float[values.length];
    Pixmap picture = plan.onto().picture();
    for (int y = 0, i = 0; y < block.height; y++) {
      int at = (block.y + y - plan.onto().top()) * picture.width() + block.x - plan.onto().left();
      for (int x = 0; x < block.width; x++, i += 2) {
        if (!Double.isNaN(places[i])) {
          double u = (places[i] - window.x) / plan.step();
          double v = (places[i + 1] - window.y) / plan.step();
          float opacity = smooth ? samples.bilinear(u, v, values) : samples.nearest(u, v, values);
          if (opacity > 0) {
            int colour = look.colour(values);
            int seen =
                relief == null || colour >>> 24 == 0
                    ? colour
                    : relief.lit(colour, samples, u, v, around);
            picture.pixels()[at + x] = pixel(seen, opacity);
          }
        }
      }
    }
  }

  private static int pixel(int colour, float opacity) {
    int alpha = Math.round((colour >>> 24) * Math.min(1, opacity));
    return Pixmap.scale(0xff000000 | colour, alpha);
  }
}
