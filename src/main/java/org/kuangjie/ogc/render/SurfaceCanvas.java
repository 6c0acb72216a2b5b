package org.kuangjie.ogc.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.kuangjie.ogc.raster.Pixmap;

/** Draws onto any surface of Java2D, such as SVG or PDF. */
final class SurfaceCanvas implements Canvas {

  private final Graphics2D surface;
  private final int width;
  private final int height;

  SurfaceCanvas(Graphics2D surface, int width, int height) {
    this.surface = surface;
    this.width = width;
    this.height = height;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void fill(Outline outline, int colour) {
    if (colour != 0 && outline.meets(width, height, 0)) {
      surface.setPaint(color(colour));
      surface.fill(Outlines.path(outline));
    }
  }

  @Override
  public void fill(Outline outline, Tile tile) {
    if (outline.meets(width, height, 0)) {
      surface.setPaint(tile.paint());
      surface.fill(Outlines.path(outline));
    }
  }

  @Override
  public void stroke(Outline outline, Pen pen, int colour) {
    if (colour == 0 || pen.width() <= 0 || !outline.meets(width, height, pen.width() * 4)) {
      return;
    }
    surface.setPaint(color(colour));
    surface.setStroke(pen.stroke());
    surface.draw(Outlines.path(outline));
  }

  @Override
  public void picture(BufferedImage picture, AffineTransform placed, double opacity) {
    Composite before = surface.getComposite();
    surface.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
    surface.drawImage(picture, placed, null);
    surface.setComposite(before);
  }

  /** A copy of the usual kind: writers of drawings know no other. */
  @Override
  public void pixels(Pixmap picture, int left, int top, double opacity) {
    BufferedImage usual =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
    usual.createGraphics().drawImage(picture.image(), 0, 0, null);
    picture(usual, AffineTransform.getTranslateInstance(left, top), opacity);
  }

  @Override
  public void text(TextLine text, AffineTransform placed, TextLook look) {
    if (look.haloRadius() > 0) {
      surface.setPaint(color(look.haloColour()));
      surface.setStroke(
          new BasicStroke(
              (float) (2 * look.haloRadius()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      java.awt.Shape letters = placed.createTransformedShape(text.outline());
      surface.draw(letters);
    }
    AffineTransform before = surface.getTransform();
    surface.transform(placed);
    surface.setPaint(color(look.colour()));
    surface.setFont(text.font());
    surface.drawString(text.text(), 0f, 0f);
    surface.setTransform(before);
  }

  /** Java2D's colours are not premultiplied. */
  static Color color(int premultiplied) {
    int alpha = premultiplied >>> 24;
    if (alpha == 0) {
      return new Color(0, true);
    }
    int red = Math.min(255, ((premultiplied >>> 16 & 0xff) * 255 + alpha / 2) / alpha);
    int green = Math.min(255, ((premultiplied >>> 8 & 0xff) * 255 + alpha / 2) / alpha);
    int blue = Math.min(255, ((premultiplied & 0xff) * 255 + alpha / 2) / alpha);
    return new Color(red, green, blue, alpha);
  }
}
