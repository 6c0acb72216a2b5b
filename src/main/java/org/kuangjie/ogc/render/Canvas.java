package org.kuangjie.ogc.render;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.kuangjie.ogc.raster.Pixmap;

/** What a map is drawn on; colours are premultiplied ARGB, lengths pixels. */
interface Canvas {

  int width();

  int height();

  /** Fills the rings of an outline; its lines count as rings. */
  void fill(Outline outline, int colour);

  /** Fills the rings of an outline with a repeated tile. */
  void fill(Outline outline, Tile tile);

  /** Draws lines and rings. */
  void stroke(Outline outline, Pen pen, int colour);

  /**
   * Draws a picture.
   *
   * @param placed from the picture's own pixels to the map's
   */
  void picture(BufferedImage picture, AffineTransform placed, double opacity);

  /** Lays pixels over those of the map, one over one. */
  void pixels(Pixmap picture, int left, int top, double opacity);

  /**
   * Writes a line of text.
   *
   * @param placed from the text's own space, its origin the start of the base line, to the map
   */
  void text(TextLine text, AffineTransform placed, TextLook look);
}
