package org.kuangjie.ogc.imagery;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * From the pixels of a map to those of an image, both counted from the outer corner of the first.
 * Between points of a grid that is fine enough for a tenth of a pixel the places are interpolated.
 */
final class Warp {

  private static final int COARSEST = 32;
  private static final double MAX_ERROR = 0.1;
  private static final int EDGE_STEPS = 16;

  private final Frame frame;
  private final MapCrs imageCrs;
  private final AffineTransform toGround;
  private final AffineTransform toImage;
  private final boolean same;
  private final int imageWidth;
  private final int imageHeight;

  /**
   * Which ground a map shows.
   *
   * @param box in {@code crs}, x east
   */
  record Frame(MapCrs crs, Envelope box, int width, int height) {

    double x(double east) {
      return (east - box.getMinX()) * width / box.getWidth();
    }

    double y(double north) {
      return (box.getMaxY() - north) * height / box.getHeight();
    }
  }

  Warp(Frame frame, OpenImage image) {
    this.frame = frame;
    this.imageCrs = image.crs();
    this.toGround = image.info().toGround();
    this.same = frame.crs() == imageCrs || (frame.crs().isGeographic() && imageCrs.isGeographic());
    this.imageWidth = image.info().full().width();
    this.imageHeight = image.info().full().height();
    try {
      this.toImage = toGround.createInverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("the place of an image was looked at when it was opened", e);
    }
  }

  /** The pixels of the map that the image may cover; empty when it lies elsewhere. */
  Rectangle target() {
    Rectangle whole = new Rectangle(0, 0, frame.width(), frame.height());
    Envelope covered = new Envelope();
    try {
      for (int i = 0; i <= EDGE_STEPS; i++) {
        double part = (double) i / EDGE_STEPS;
        include(part * imageWidth, 0, covered);
        include(part * imageWidth, imageHeight, covered);
        include(0, part * imageHeight, covered);
        include(imageWidth, part * imageHeight, covered);
      }
    } catch (DomainException e) {
      return whole; // it reaches beyond what the map's system can show
    }
    covered.expandBy(1 + covered.getWidth() / 100, 1 + covered.getHeight() / 100);
    Envelope seen = covered.intersection(new Envelope(0, frame.width(), 0, frame.height()));
    if (seen.isNull()) {
      return new Rectangle();
    }
    int left = (int) Math.floor(seen.getMinX());
    int top = (int) Math.floor(seen.getMinY());
    return new Rectangle(
        left, top, (int) Math.ceil(seen.getMaxX()) - left, (int) Math.ceil(seen.getMaxY()) - top);
  }

  private void include(double x, double y, Envelope covered) {
    double[] place = {x, y};
    toGround.transform(place, 0, place, 0, 1);
    Coordinate ground = new Coordinate(place[0], place[1]);
    if (!same) {
      Coordinate lonLat = imageCrs.toLonLat(ground.x, ground.y);
      ground = frame.crs().fromLonLat(lonLat.x, lonLat.y);
      requireExtent(ground.x, ground.y);
    }
    covered.expandToInclude(frame.x(ground.x), frame.y(ground.y));
  }

  private void requireExtent(double east, double north) {
    if (!frame.crs().extent().contains(east, north)) {
      throw DomainException.invalid("beyond", "超出坐标系范围", "Beyond the system");
    }
  }

  /** Pixels of the image to one of the map around a place of the map; 1 where that is not known. */
  double pixelsPerPixel(double x, double y) {
    double[] p = new double[6];
    exact(x, y, p, 0);
    exact(x + 1, y, p, 2);
    exact(x, y + 1, p, 4);
    double area = (p[2] - p[0]) * (p[5] - p[1]) - (p[3] - p[1]) * (p[4] - p[0]);
    return Double.isFinite(area) && area != 0 ? Math.sqrt(Math.abs(area)) : 1;
  }

  /** Where the middles of a block's pixels lie on the image, x and y by turns; NaN = nowhere. */
  double[] places(Rectangle block, double perPixel) {
    int cell = same ? Math.max(block.width, block.height) : COARSEST;
    while (cell > 1 && error(block, cell) > MAX_ERROR * perPixel) {
      cell /= 2;
    }
    return interpolated(block, cell);
  }

  /** In the middle of the corner cells and of the middle one; of places off the system, much. */
  private double error(Rectangle block, int cell) {
    double worst = 0;
    double[] p = new double[4];
    for (int part = 0; part <= 2; part++) {
      double x = block.x + (block.width - cell) * part / 2.0;
      double y = block.y + (block.height - cell) * part / 2.0;
      double[] corners = new double[8];
      for (int i = 0; i < 4; i++) {
        exact(x + (i & 1) * cell, y + (i >> 1) * cell, corners, 2 * i);
      }
      exact(x + cell / 2.0, y + cell / 2.0, p, 0);
      p[2] = (corners[0] + corners[2] + corners[4] + corners[6]) / 4;
      p[3] = (corners[1] + corners[3] + corners[5] + corners[7]) / 4;
      double error = Math.hypot(p[0] - p[2], p[1] - p[3]);
      worst = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(worst, error);
    }
    return worst;
  }

  private double[] interpolated(Rectangle block, int cell) {
    int columns = (block.width + cell - 1) / cell + 1;
    int rows = (block.height + cell - 1) / cell + 1;
    double[] grid = new double[2 * columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        exact(
            block.x + 0.5 + column * cell,
            block.y + 0.5 + row * cell,
            grid,
            2 * (row * columns + column));
      }
    }
    double[] places = new double[2 * block.width * block.height];
    for (int y = 0, at = 0; y < block.height; y++) {
      double down = (double) (y % cell) / cell;
      for (int x = 0; x < block.width; x++, at += 2) {
        double across = (double) (x % cell) / cell;
        int corner = 2 * (y / cell * columns + x / cell);
        int below = corner + 2 * columns;
        for (int axis = 0; axis < 2; axis++) {
          double top = mix(grid[corner + axis], grid[corner + 2 + axis], across);
          places[at + axis] =
              down == 0
                  ? top
                  : mix(top, mix(grid[below + axis], grid[below + 2 + axis], across), down);
        }
      }
    }
    return places;
  }

  /** So that a neighbour that is not needed may be nowhere. */
  private static double mix(double from, double to, double part) {
    return part == 0 ? from : from + (to - from) * part;
  }

  private void exact(double x, double y, double[] to, int at) {
    Envelope box = frame.box();
    double east = box.getMinX() + x * box.getWidth() / frame.width();
    double north = box.getMaxY() - y * box.getHeight() / frame.height();
    to[at] = east;
    to[at + 1] = north;
    if (!same && !frame.crs().extent().contains(east, north)) {
      to[at] = Double.NaN;
    } else if (!same) {
      try {
        Coordinate lonLat = frame.crs().toLonLat(east, north);
        Coordinate ground = imageCrs.fromLonLat(lonLat.x, lonLat.y);
        to[at] = ground.x;
        to[at + 1] = ground.y;
      } catch (DomainException e) {
        to[at] = Double.NaN;
        to[at + 1] = Double.NaN;
      }
    }
    toImage.transform(to, at, to, at, 1);
  }

  /** Where a longitude and latitude lies on an image. */
  static double[] pixel(OpenImage image, double longitude, double latitude) {
    Frame one =
        new Frame(
            MapCrs.CRS84, new Envelope(longitude, longitude + 1, latitude - 1, latitude), 1, 1);
    double[] place = new double[2];
    new Warp(one, image).exact(0, 0, place, 0);
    return place;
  }
}
