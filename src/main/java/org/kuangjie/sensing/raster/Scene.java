package org.kuangjie.sensing.raster;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.datum.PixelInCell;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.CRS;
import org.kuangjie.geo.Crs;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** A GeoTIFF, read strip by strip: never more of it in memory than is asked for. */
final class Scene implements AutoCloseable {

  private final String name;
  private final GeoTiffReader reader;
  private final GridCoverage2D coverage;
  private final RenderedImage image;
  private final Grid grid;

  private Scene(String name, GeoTiffReader reader, GridCoverage2D coverage, Grid grid) {
    this.name = name;
    this.reader = reader;
    this.coverage = coverage;
    this.image = coverage.getRenderedImage();
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
  static Scene open(Path file) {
    String name = String.valueOf(file.getFileName());
    GeoTiffReader reader = null;
    try {
      reader = new GeoTiffReader(file.toFile());
      GridCoverage2D coverage = reader.read((GeneralParameterValue[]) null);
      return new Scene(name, reader, coverage, grid(reader, name));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      dispose(reader);
      throw new DomainException(
          DomainException.Kind.INVALID,
          "scene-unreadable",
          Text.of(
              "%s 不是可读的 GeoTIFF（须含坐标系）".formatted(name),
              "%s is no readable GeoTIFF with a coordinate system".formatted(name)),
          java.util.Map.of(),
          e);
    } catch (DomainException e) {
      dispose(reader);
      throw e;
    }
  }

  private static void dispose(@org.jspecify.annotations.Nullable GeoTiffReader reader) {
    if (reader != null) {
      reader.dispose();
    }
  }

  private static Grid grid(GeoTiffReader reader, String name) {
    MathTransform transform = reader.getOriginalGridToWorld(PixelInCell.CELL_CORNER);
    if (!(transform instanceof AffineTransform affine)
        || affine.getShearX() != 0
        || affine.getShearY() != 0
        || affine.getScaleX() <= 0
        || affine.getScaleY() >= 0) {
      throw DomainException.invalid(
          "scene-turned",
          name + " 不是正北朝上的影像，请先用 gdalwarp 纠正",
          name + " is not north up; correct it by gdalwarp first");
    }
    Crs crs =
        epsg(reader)
            .flatMap(Crs::findByEpsg)
            .filter(Crs::isConvertible)
            .orElseThrow(
                () ->
                    DomainException.invalid(
                        "scene-crs",
                        name + " 的坐标系不是 2000 国家大地坐标系（如 EPSG:4490、EPSG:4545），请先转换",
                        name
                            + " is not in CGCS2000 (such as EPSG:4490, EPSG:4545); convert it first"));
    return new Grid(
        crs,
        affine.getTranslateX(),
        affine.getTranslateY(),
        affine.getScaleX(),
        -affine.getScaleY());
  }

  private static Optional<Integer> epsg(GeoTiffReader reader) {
    try {
      return Optional.ofNullable(
          CRS.lookupEpsgCode(reader.getCoordinateReferenceSystem(), /* fullScan= */ false));
    } catch (FactoryException e) {
      return Optional.empty();
    }
  }

  String name() {
    return name;
  }

  Grid grid() {
    return grid;
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  int bands() {
    return image.getSampleModel().getNumBands();
  }

  /**
   * Some rows of one band.
   *
   * @param window in pixels from the first column and row
   */
  float[] read(Rectangle window, int band) {
    Rectangle placed = new Rectangle(window);
    placed.translate(image.getMinX(), image.getMinY());
    Raster rows = image.getData(placed);
    return rows.getSamples(placed.x, placed.y, placed.width, placed.height, band, (float[]) null);
  }

  @Override
  public void close() {
    coverage.dispose(true);
    reader.dispose();
  }
}
