package org.kuangjie.ogc.render;

import org.locationtech.jts.geom.Envelope;

/** How coordinates of the map's system lie on its pixels. */
record PixelFrame(double left, double top, double perX, double perY) {

  static PixelFrame of(Scene scene) {
    Envelope box = scene.box();
    return new PixelFrame(
        box.getMinX(),
        box.getMaxY(),
        scene.width() / box.getWidth(),
        scene.height() / box.getHeight());
  }

  double x(double east) {
    return (east - left) * perX;
  }

  double y(double north) {
    return (top - north) * perY;
  }
}
