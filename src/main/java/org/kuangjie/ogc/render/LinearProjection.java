package org.kuangjie.ogc.render;

/** Maps in degrees. */
record LinearProjection(PixelFrame frame) implements MapProjection {

  @Override
  public void project(double longitude, double latitude, double[] to, int at) {
    to[at] = (longitude - frame.left()) * frame.perX();
    to[at + 1] = (frame.top() - latitude) * frame.perY();
  }

  @Override
  public double pixelsPerLongitude() {
    return frame.perX();
  }

  @Override
  public double pixelsPerLatitude() {
    return frame.perY();
  }
}
