package org.kuangjie.geo.features;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.kuangjie.geo.file.FileFailures;
import org.kuangjie.shared.DomainException;

/** Opens layer files of every format that {@link FeatureFormat#canRead()}; content decides. */
public final class FeatureReader {

  private FeatureReader() {}

  /**
   * Names of the layers, tables or sheets in a file, in file order.
   *
   * @param fileName as the sender calls the file; {@code file} may have a name of the server's
   * @throws DomainException INVALID for a format that is not read or a broken file, TOO_LARGE
   */
  public static List<String> datasets(Path file, String fileName) {
    return datasets(file, fileName, ReadOptions.DEFAULT);
  }

  private static List<String> datasets(Path file, String fileName, ReadOptions options) {
    try {
      FileContent content = FileContent.detect(file, fileName, options.limits());
      return switch (content.format()) {
        case GEOPACKAGE -> GeoPackageFile.datasets(file, options);
        case XLSX -> XlsxFile.datasets(file, options);
        case SHAPEFILE_ZIP -> inZip(file, options);
        default -> List.of(ZipArchive.title(fileName));
      };
    } catch (IOException e) {
      throw FileFailures.refusal(e);
    }
  }

  private static List<String> inZip(Path file, ReadOptions options) throws IOException {
    try (ZipArchive zip = ZipArchive.open(file, options.limits())) {
      List<String> shapes = zip.names("shp");
      if (!shapes.isEmpty()) {
        return shapes.stream().map(ZipArchive::title).toList();
      }
      try (PackedFile packed = PackedFile.unpack(zip, options)) {
        return datasets(packed.path(), packed.name(), options);
      }
    }
  }

  /**
   * Opens one data set for reading.
   *
   * @throws DomainException INVALID for a format that is not read, a broken file, a CRS that cannot
   *     be used, or several data sets without a choice; TOO_LARGE; NO_SPACE when the disk is full
   */
  public static FeatureFile open(Path file, String fileName, ReadOptions options) {
    if (!Files.isReadable(file)) {
      throw Refusals.invalid(
          "import-unreadable",
          "无法读取文件 %s".formatted(fileName),
          "The file %s cannot be read".formatted(fileName));
    }
    try {
      FileContent content = FileContent.detect(file, fileName, options.limits());
      String title = ZipArchive.title(fileName);
      return switch (content.format()) {
        case GEOJSON -> GeoJsonFile.open(file, title, options);
        case GEOPACKAGE -> GeoPackageFile.open(file, options);
        case SHAPEFILE_ZIP -> zipped(file, options);
        case CSV -> CsvFile.open(file, title, options);
        case XLSX -> XlsxFile.open(file, options);
        case KML ->
            KmlFile.open(new BufferedInputStream(Files.newInputStream(file)), title, options);
        case KMZ -> KmlFile.openPacked(file, title, options);
        case GML -> GmlFile.open(file, title, options);
        case DXF -> throw Refusals.format(fileName);
      };
    } catch (IOException e) {
      throw FileFailures.refusal(e);
    }
  }

  private static FeatureFile zipped(Path file, ReadOptions options) throws IOException {
    ZipArchive zip = ZipArchive.open(file, options.limits());
    if (!zip.names("shp").isEmpty()) {
      zip.close();
      return ShapefileFile.open(file, options);
    }
    try (zip) {
      PackedFile packed = PackedFile.unpack(zip, options);
      try {
        return packed.owning(open(packed.path(), packed.name(), options));
      } catch (RuntimeException e) {
        packed.close();
        throw e;
      }
    }
  }

  /** Opens a GeoJSON feature collection from a stream, which closes with the result. */
  public static FeatureFile openGeoJson(InputStream stream, String name) {
    return GeoJsonFile.open(name, stream, -1, ReadOptions.DEFAULT);
  }

  /** Formats a person may send, for help texts. */
  public static List<FeatureFormat> formats() {
    return Arrays.stream(FeatureFormat.values()).filter(FeatureFormat::canRead).toList();
  }
}
