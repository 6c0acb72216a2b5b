package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.geo.BoundaryFormat.Units;
import org.kuangjie.geo.BoundaryPart.SourceCorner;
import org.kuangjie.geo.BoundaryPart.SourceRing;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Every format gives back the corners it was given, to the digits it prints (C.7): generated areas
 * with holes and islands, excluded areas and elevations, in degrees and in metres.
 */
class BoundaryRoundTripTest {

  private static final int SEEDS = 6;
  private static final double METRES = 0.0051;
  private static final double DMS_DEGREES = 0.00051 / 3600;
  private static final double DECIMAL_DEGREES = 5.1e-10;

  static Stream<Arguments> formatsAndSystems() {
    List<Crs> systems = List.of(Crs.CGCS2000, Crs.GK_ZONE_36, Crs.GK_CM_108, Crs.GK_ZONE_35);
    return Stream.of(BoundaryFormat.values())
        .flatMap(
            format ->
                systems.stream()
                    .filter(crs -> fits(format, crs))
                    .map(crs -> Arguments.of(format, crs)));
  }

  private static boolean fits(BoundaryFormat format, Crs crs) {
    return format.units() == Units.ANY || (format.units() == Units.DEGREES) == crs.isGeographic();
  }

  @ParameterizedTest
  @MethodSource("formatsAndSystems")
  @DisplayName("C.7: a round trip gives back the same corners to the printed precision")
  void cornersComeBack(BoundaryFormat format, Crs crs) {
    for (int seed = 0; seed < SEEDS; seed++) {
      ParsedBoundary given = generated(seed, format != BoundaryFormat.WKT);
      WrittenBoundary written = BoundaryWriter.write(given, format, crs);
      ParsedBoundary back = read(written);
      assertThat(back.listErrors()).as("%s seed %d", format, seed).isEmpty();
      List<Coordinate> expected = corners(given, crs);
      List<Coordinate> actual = corners(back, crs);
      assertThat(actual).as("%s seed %d", format, seed).hasSameSizeAs(expected);
      double tolerance = tolerance(format, crs);
      for (Coordinate corner : expected) {
        assertThat(actual.stream().mapToDouble(corner::distance).min().orElseThrow())
            .as("%s in %s, seed %d, corner %s", format, crs, seed, corner)
            .isLessThan(1.5 * tolerance);
      }
      assertThat(back.areas()).isNotNull();
      assertThat(EllipsoidalArea.squareMetres(back.geographic()))
          .as("%s seed %d", format, seed)
          .isCloseTo(EllipsoidalArea.squareMetres(given.geographic()), within(400.0));
    }
  }

  @ParameterizedTest
  @MethodSource("formatsAndSystems")
  @DisplayName("C.7: what was read back is written again as the same bytes")
  void aSecondTripChangesNothing(BoundaryFormat format, Crs crs) {
    ParsedBoundary given = generated(7, format != BoundaryFormat.WKT);
    WrittenBoundary first = BoundaryWriter.write(given, format, crs);
    WrittenBoundary second = BoundaryWriter.write(read(first), format, crs);
    WrittenBoundary third = BoundaryWriter.write(read(second), format, crs);
    if (format != BoundaryFormat.EXCEL) {
      assertThat(third.content()).isEqualTo(second.content());
    }
    assertThat(corners(read(third), crs)).isEqualTo(corners(read(first), crs));
  }

  @Test
  @DisplayName("C.7: elevations, names and remarks come back where the format holds them")
  void attributesComeBack() {
    ParsedBoundary given = generated(3, true);
    for (BoundaryFormat format :
        List.of(
            BoundaryFormat.GEOJSON,
            BoundaryFormat.EXCEL,
            BoundaryFormat.CSV,
            BoundaryFormat.GML,
            BoundaryFormat.KML,
            BoundaryFormat.SHAPEFILE,
            BoundaryFormat.GEOPACKAGE)) {
      WrittenBoundary written = BoundaryWriter.write(given, format, null);
      assertThat(written.notes()).isEmpty();
      List<BoundaryPart> parts = read(written).parts();
      for (int i = 0; i < parts.size(); i++) {
        BoundaryPart part = parts.get(i);
        BoundaryPart expected = given.parts().get(i);
        assertThat(part.elevationTop()).as(format.code()).isEqualTo(expected.elevationTop());
        assertThat(part.elevationBottom()).isEqualTo(expected.elevationBottom());
        assertThat(part.included()).as(format.code()).isEqualTo(expected.included());
        assertThat(part.name()).endsWith(expected.name());
        assertThat(part.remark()).isEqualTo(expected.remark());
      }
    }
  }

  static Stream<Arguments> geographicInformationFormats() {
    return formatsAndSystems()
        .filter(
            arguments ->
                List.of(
                        BoundaryFormat.GEOJSON,
                        BoundaryFormat.DXF,
                        BoundaryFormat.GML,
                        BoundaryFormat.KML,
                        BoundaryFormat.SHAPEFILE,
                        BoundaryFormat.GEOPACKAGE)
                    .contains((BoundaryFormat) arguments.get()[0]));
  }

  @ParameterizedTest
  @MethodSource("geographicInformationFormats")
  @DisplayName("GDAL's ogrinfo reads what is written, in the right place and system")
  void gdalReadsIt(BoundaryFormat format, Crs crs, @TempDir Path folder)
      throws IOException, InterruptedException {
    ParsedBoundary given = generated(1, true);
    Path file = folder.resolve("boundary." + format.extension());
    Files.write(file, BoundaryWriter.write(given, format, crs).content());
    String source = format == BoundaryFormat.SHAPEFILE ? "/vsizip/" + file : file.toString();
    String summary = run("ogrinfo", "-ro", "-al", "-so", source);
    Envelope box = new Envelope();
    corners(given, crs).forEach(corner -> box.expandToInclude(printed(corner, crs)));
    assertThat(summary)
        .contains(String.format(Locale.ROOT, "Extent: (%.6f, %.6f)", box.getMinX(), box.getMinY()))
        .doesNotContain("ERROR")
        .doesNotContain("Warning");
    int features = given.parts().size();
    int rings = given.parts().stream().mapToInt(part -> part.rings().size()).sum();
    assertThat(summary)
        .contains("Feature Count: " + (format == BoundaryFormat.DXF ? rings : features));
    if (format != BoundaryFormat.DXF && format != BoundaryFormat.KML) {
      assertThat(summary).containsAnyOf("China 2000", "CGCS2000", "China Geodetic");
    }
    if (format == BoundaryFormat.GEOPACKAGE) {
      assertThat(summary)
          .contains("Geometry: Polygon", "ID[\"EPSG\"," + crs.epsg() + "]")
          .contains("标高上限: Real");
      assertThat(run("ogrinfo", "-ro", "-al", source)).contains("示意石灰岩矿");
    } else if (format == BoundaryFormat.SHAPEFILE) {
      assertThat(run("ogrinfo", "-ro", "-al", source)).contains("示意石灰岩矿").contains("标高上");
    }
  }

  private static Coordinate printed(Coordinate corner, Crs crs) {
    double unit = crs.isGeographic() ? 1e9 : 100;
    return new Coordinate(Math.round(corner.x * unit) / unit, Math.round(corner.y * unit) / unit);
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return answer;
  }

  @Test
  @DisplayName("WKT is read by JTS")
  void jtsReadsWkt() throws ParseException {
    String text = text(BoundaryWriter.write(generated(2, false), BoundaryFormat.WKT, null));
    assertThat(text).startsWith("SRID=4490;");
    Geometry geometry = new WKTReader().read(text.substring(text.indexOf(';') + 1));
    assertThat(geometry.isValid()).isTrue();
  }

  private static String text(WrittenBoundary written) {
    return new String(written.content(), StandardCharsets.UTF_8);
  }

  private static double tolerance(BoundaryFormat format, Crs crs) {
    if (!crs.isGeographic()) {
      return METRES;
    }
    boolean table =
        List.of(BoundaryFormat.CSV, BoundaryFormat.EXCEL, BoundaryFormat.CORNER_LIST)
            .contains(format);
    return table ? DMS_DEGREES : DECIMAL_DEGREES;
  }

  /** The systems without zone number are not in a registration string; the sender declares them. */
  private static ParsedBoundary read(WrittenBoundary written) {
    boolean silent =
        written.format() == BoundaryFormat.REGISTRATION_STRING && !written.crs().hasZonePrefix();
    BoundaryOptions options = BoundaryOptions.declaring(silent ? written.crs() : null);
    return BoundaryReader.read(written.content(), "", options);
  }

  private static Coordinate located(SourceCorner corner) {
    return new Coordinate(
        Objects.requireNonNull(corner.east()), Objects.requireNonNull(corner.north()));
  }

  /** All corners in a system, x east. */
  private static List<Coordinate> corners(ParsedBoundary boundary, Crs crs) {
    List<Coordinate> corners = new ArrayList<>();
    Crs own = Objects.requireNonNull(boundary.crs());
    for (BoundaryPart part : boundary.parts()) {
      for (SourceRing ring : part.rings()) {
        for (SourceCorner corner : ring.corners()) {
          Coordinate at = located(corner);
          corners.add(
              own.equals(crs)
                  ? at
                  : crs.fromGeographic(Shapes.point(own.toGeographic(at))).getCoordinate());
        }
      }
    }
    return corners;
  }

  /** Stars around 106.6°E 29.55°N, near the meridian that parts zone 35 from zone 36. */
  private static ParsedBoundary generated(int seed, boolean withExcluded) {
    Random random = new Random(seed);
    StringBuilder features = new StringBuilder();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      Coordinate centre = new Coordinate(106.55 + 0.03 * i, 29.55 + 0.01 * random.nextDouble());
      boolean excluded = withExcluded && i == 1;
      features.append(i == 0 ? "" : ",").append(feature(random, centre, excluded, i));
    }
    String json = "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    ParsedBoundary boundary =
        BoundaryReader.read(
            json.getBytes(StandardCharsets.UTF_8), "generated.geojson", BoundaryOptions.DEFAULT);
    assertThat(boundary.isUsable()).as("%s", boundary.issues()).isTrue();
    return boundary;
  }

  private static String feature(Random random, Coordinate centre, boolean excluded, int number) {
    String hole = "," + star(random, centre, 0.001, 3 + random.nextInt(4));
    return """
        {"type":"Feature","properties":{"name":"示意石灰岩矿%d","remark":"%s",
        "elevationTop":%s,"elevationBottom":-20.5},
        "geometry":{"type":"Polygon","coordinates":[%s%s]}}"""
        .formatted(
            number,
            excluded ? "扣除" : "",
            420 + number,
            star(random, centre, 0.01, 5 + random.nextInt(30)),
            number == 0 ? hole : "");
  }

  private static String star(Random random, Coordinate centre, double radius, int corners) {
    List<String> positions = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double reach = radius * (0.7 + 0.3 * random.nextDouble());
      positions.add(
          String.format(
              Locale.ROOT,
              "[%.9f,%.9f]",
              centre.x + reach * Math.cos(angle),
              centre.y + reach * Math.sin(angle)));
    }
    positions.add(positions.get(0));
    return "[" + String.join(",", positions) + "]";
  }
}
