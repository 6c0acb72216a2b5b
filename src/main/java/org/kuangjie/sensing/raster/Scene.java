package org.kuangjie.sensing.raster;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.Raster;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.raster.GeoTiff;
import org.kuangjie.shared.DomainException;

/** A GeoTIFF of CGCS2000, north up, read strip by strip. */
final class Scene implements AutoCloseable {

  private final GeoTiff file;
  private final Grid grid;
  private Rectangle last = new Rectangle();
  private @Nullable Raster lastRows;

  private Scene(GeoTiff file, Grid grid) {
    this.file = file;
    this.grid = grid;
  }

  /**
   * Where the pixels lie: north up, square to the axes.
   *
   * @param west left edge of the first column, in units of the system
   * @param north upper edge of the first row
   */
  record Grid(Crs crs, double west, double north, double pixelWidth, double pixelHeight) {}

  /**
   * @throws DomainException INVALID for a file that is no GeoTIFF of a system in use, or is turned
   */
  static Scene open(Path path) {
    GeoTiff file = GeoTiff.open(path, null);
    try {
      return new Scene(file, grid(file));
    } catch (DomainException e) {
      file.close();
      throw e;
    }
  }

  private static Grid grid(GeoTiff file) {
    AffineTransform affine = file.info().toGround();
    if (affine.getShearX() != 0
        || affine.getShearY() != 0
        || affine.getScaleX() <= 0
        || affine.getScaleY() >= 0) {
      throw DomainException.invalid(
          "scene-turned",
          file.name() + " 不是正北朝上的影像，请先用 gdalwarp 纠正",
          file.name() + " is not north up; correct it by gdalwarp first");
    }
    Crs crs =
        Crs.findByEpsg(file.info().epsg())
            .filter(Crs::isConvertible)
            .orElseThrow(
                () ->
                    DomainException.invalid(
                        "scene-crs",
                        file.name() + " 的坐标系不是 2000 国家大地坐标系（如 EPSG:4490、EPSG:4545），请先转换",
                        file.name()
                            + " is not in CGCS2000 (such as EPSG:4490, EPSG:4545); convert it first"));
    return new Grid(
        crs,
        affine.getTranslateX(),
        affine.getTranslateY(),
        affine.getScaleX(),
        -affine.getScaleY());
  }

  String name() {
    return file.name();
  }

  Grid grid() {
    return grid;
  }

  int width() {
    return file.info().full().width();
  }

  int height() {
    return file.info().full().height();
  }

  int bands() {
    return file.info().bands();
  }

  /**
   * Some rows of one band; those asked for last are decoded once for all bands.
   *
   * @param window in pixels from the first column and row
   */
  float[] read(Rectangle window, int band) {
    Raster rows = lastRows;
    if (rows == null || !last.equals(window)) {
      rows = file.read(file.info().full(), window, 1);
      last = new Rectangle(window);
      lastRows = rows;
    }
    return rows.getSamples(0, 0, window.width, window.height, band, (float[]) null);
  }

  @Override
  public void close() {
    file.close();
  }
}
