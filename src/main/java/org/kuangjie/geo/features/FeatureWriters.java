package org.kuangjie.geo.features;

import java.io.IOException;
import java.io.OutputStream;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.geo.file.FileFailures;
import org.kuangjie.shared.DomainException;

/** Opens writers of every format that {@link FeatureFormat#canWrite()}. */
public final class FeatureWriters {

  private FeatureWriters() {}

  /**
   * @param out receives the file and is closed with the writer; formats that need to seek are put
   *     together in a temporary file first
   * @throws DomainException INVALID when the format cannot be written or not with this layout
   */
  public static FeatureWriter open(FeatureFormat format, OutputStream out, WriteLayout layout) {
    requireFit(format, layout);
    try {
      FeatureWriter writer = writer(format, out, layout);
      return new GuardedWriter(writer);
    } catch (IOException e) {
      throw FileFailures.refusal(e);
    } catch (RuntimeException e) {
      throw FileFailures.isDiskFull(e) ? FileFailures.diskFull(e) : e;
    }
  }

  private static FeatureWriter writer(FeatureFormat format, OutputStream out, WriteLayout layout)
      throws IOException {
    return switch (format) {
      case GEOJSON -> new GeoJsonLayerWriter(out, layout);
      case GEOPACKAGE -> new GeoPackageWriter(out, layout);
      case SHAPEFILE_ZIP -> new ShapefileWriter(out, layout);
      case CSV -> new CsvWriter(out, layout);
      case XLSX -> new XlsxWriter(out, layout);
      case KML -> KmlWriter.plain(out, layout);
      case KMZ -> KmlWriter.packed(out, layout);
      case DXF -> new DxfWriter(out, layout);
      case GML -> throw notWritten(format);
    };
  }

  private static void requireFit(FeatureFormat format, WriteLayout layout) {
    boolean degreesOnly =
        format == FeatureFormat.GEOJSON
            || format == FeatureFormat.KML
            || format == FeatureFormat.KMZ;
    if (!format.canWrite()) {
      throw notWritten(format);
    } else if (degreesOnly && !layout.crs().isGeographic()) {
      throw Refusals.invalid(
          "export-crs",
          "%s 只能写经纬度，请用 EPSG:4490".formatted(format),
          "%s holds degrees only; use EPSG:4490".formatted(format));
    } else if (format == FeatureFormat.SHAPEFILE_ZIP && layout.shape() == Shape.NONE) {
      throw Refusals.invalid(
          "export-shape",
          "该图层没有图形，Shapefile 存不下；请选 GeoPackage 或 CSV",
          "This layer has no geometry, so it makes no shapefile. Choose GeoPackage or CSV");
    }
  }

  private static DomainException notWritten(FeatureFormat format) {
    return Refusals.invalid(
        "export-format", "不输出 %s 格式".formatted(format), "%s is not written".formatted(format));
  }
}
