package org.kuangjie.ogc.render;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.raster.CoverageMask;
import org.kuangjie.ogc.raster.LinePainter;
import org.kuangjie.ogc.raster.Pixmap;

/** Draws with the rasteriser; only pictures go through Java2D. */
final class RasterCanvas implements Canvas {

  private final Pixmap pixmap;
  private final CoverageMask mask;
  private final Outline glyphs = new Outline();
  private @Nullable Dashes dashes;
  private @Nullable Graphics2D graphics;

  /**
   * @param mask empty and of the picture's size
   */
  RasterCanvas(Pixmap pixmap, CoverageMask mask) {
    this.pixmap = pixmap;
    this.mask = mask;
  }

  @Override
  public int width() {
    return pixmap.width();
  }

  @Override
  public int height() {
    return pixmap.height();
  }

  @Override
  public void fill(Outline outline, int colour) {
    if (colour != 0 && outline.meets(width(), height(), 0)) {
      edges(outline);
      mask.paint(pixmap, colour);
    }
  }

  @Override
  public void fill(Outline outline, Tile tile) {
    if (outline.meets(width(), height(), 0)) {
      edges(outline);
      mask.drain(tile.over(pixmap));
    }
  }

  private void focus(Outline outline, double reach) {
    mask.focus(
        outline.minX() - reach,
        outline.minY() - reach,
        outline.maxX() + reach,
        outline.maxY() + reach);
  }

  private void edges(Outline outline) {
    focus(outline, 0);
    double[] xy = outline.xy();
    for (int part = 0; part < outline.parts(); part++) {
      int start = outline.start(part);
      int last = outline.end(part) - 2;
      for (int i = start; i < last; i += 2) {
        mask.edge(xy[i], xy[i + 1], xy[i + 2], xy[i + 3]);
      }
      if (outline.kind(part) == Shape.Part.LINE) {
        mask.edge(xy[last], xy[last + 1], xy[start], xy[start + 1]);
      }
    }
  }

  @Override
  public void stroke(Outline outline, Pen pen, int colour) {
    double reach = pen.width() * Pen.MITRE_LIMIT;
    if (colour == 0 || pen.width() <= 0 || !outline.meets(width(), height(), reach)) {
      return;
    }
    focus(outline, reach);
    LinePainter painter =
        new LinePainter(mask, pen.width(), pen.join(), pen.cap(), Pen.MITRE_LIMIT);
    for (int part = 0; part < outline.parts(); part++) {
      int start = outline.start(part);
      int end = outline.end(part);
      if (end - start < 4) {
        continue;
      }
      if (pen.isDashed()) {
        dashes().draw(outline, part, pen, painter);
      } else {
        painter.line(outline.xy(), start, end, outline.isClosed(part));
      }
    }
    mask.paint(pixmap, colour);
  }

  private Dashes dashes() {
    if (dashes == null) {
      dashes = new Dashes(width(), height());
    }
    return dashes;
  }

  @Override
  public void picture(BufferedImage picture, AffineTransform placed, double opacity) {
    if (graphics == null) {
      graphics = pixmap.image().createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
    graphics.drawImage(picture, placed, null);
  }

  @Override
  public void pixels(Pixmap picture, int left, int top, double opacity) {
    int part = (int) Math.round(255 * Math.max(0, Math.min(1, opacity)));
    for (int y = Math.max(0, -top); y < Math.min(picture.height(), height() - top); y++) {
      for (int x = Math.max(0, -left); x < Math.min(picture.width(), width() - left); x++) {
        int colour = Pixmap.scale(picture.pixels()[y * picture.width() + x], part);
        int at = (top + y) * width() + left + x;
        pixmap.pixels()[at] = Pixmap.blend(colour, pixmap.pixels()[at]);
      }
    }
  }

  @Override
  public void text(TextLine text, AffineTransform placed, TextLook look) {
    Outlines.of(text.outline(), placed, glyphs.clear());
    if (look.haloRadius() > 0) {
      halo(look);
    }
    fill(glyphs, look.colour());
  }

  /** One even band: the letters themselves and what lies about them, cut off at full cover. */
  private void halo(TextLook look) {
    if (!glyphs.meets(width(), height(), look.haloRadius())) {
      return;
    }
    LinePainter painter =
        new LinePainter(
            mask,
            2 * look.haloRadius(),
            LinePainter.Join.ROUND,
            LinePainter.Cap.BUTT,
            Pen.MITRE_LIMIT);
    focus(glyphs, 2 * look.haloRadius());
    for (int part = 0; part < glyphs.parts(); part++) {
      painter.line(glyphs.xy(), glyphs.start(part), glyphs.end(part), true);
    }
    mask.paint(pixmap, look.haloColour());
  }
}
