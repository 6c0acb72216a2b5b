package org.kuangjie.ogc.render;

import java.awt.Graphics2D;
import org.kuangjie.ogc.raster.Pixmap;

/** Draws maps. */
public interface MapPainter {

  /**
   * @throws org.kuangjie.ogc.request.OgcException when drawing takes longer than the scene allows
   */
  Pixmap paint(Scene scene);

  /** The same onto any surface of the scene's size, such as SVG or PDF; one unit is one pixel. */
  void paint(Scene scene, Graphics2D surface);
}
