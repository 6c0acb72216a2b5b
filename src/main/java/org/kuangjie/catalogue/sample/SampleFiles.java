package org.kuangjie.catalogue.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.GeoJsonObject;
import org.geojson.LngLatAlt;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of gis-data the drawing starts from. */
final class SampleFiles {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
  private static final String PLAN = "plans/CQ-MRP-2021/";

  private SampleFiles() {}

  static SampleInputs.Ground readGround() {
    return new SampleInputs.Ground(
        features("districts.geojson").stream().map(SampleFiles::district).toList(),
        features("river_reaches.geojson").stream().map(SampleFiles::reach).toList(),
        rows("zone_anchor_points.csv").stream().map(SampleFiles::anchor).toList(),
        rows("sample_ridge_axes.csv").stream().map(SampleFiles::ridge).toList(),
        rows("sample_towns.csv").stream().map(SampleFiles::seat).toList(),
        rows("sample_rights.csv").stream().map(SampleFiles::right).toList());
  }

  static List<ZoneSeed> readZones(Map<String, String> codes) {
    return rows(PLAN + "zones.csv").stream()
        .map(
            row ->
                new ZoneSeed(
                    row.get("code"),
                    row.get("kind"),
                    row.get("name"),
                    row.get("region"),
                    codes(row.get("districts"), codes),
                    list(row.get("minerals"))))
        .toList();
  }

  /** Authorities appear as CQ or as the name of a district. */
  static List<BlockSeed> readBlocks(Map<String, String> codes) {
    return rows(PLAN + "blocks.csv").stream()
        .map(
            row ->
                new BlockSeed(
                    row.get("code"),
                    row.get("kind"),
                    row.get("name"),
                    codes.getOrDefault(row.get("authority"), row.get("authority")),
                    list(row.get("minerals")),
                    codes(row.get("districts"), codes)))
        .toList();
  }

  private static List<String> list(String cell) {
    return Stream.of(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static List<String> codes(String cell, Map<String, String> codes) {
    return list(cell).stream().map(name -> codes.getOrDefault(name, name)).toList();
  }

  private static District district(Feature feature) {
    return new District(
        feature.<String>getProperty("code"),
        feature.<String>getProperty("name"),
        (MultiPolygon) geometry(feature.getGeometry()));
  }

  private static Rivers.Reach reach(Feature feature) {
    return new Rivers.Reach(
        feature.<String>getProperty("river"),
        feature.<String>getProperty("kind"),
        geometry(feature.getGeometry()));
  }

  private static Anchor anchor(CSVRecord row) {
    return new Anchor(
        row.get("area_id"), row.get("adcode"), planeX(row.get("lon")), planeY(row.get("lat")));
  }

  private static Town seat(CSVRecord row) {
    return new Town(
        row.get("district"),
        row.get("name"),
        planeX(row.get("lon")),
        planeY(row.get("lat")),
        Double.parseDouble(row.get("radius_km")),
        true);
  }

  private static RidgeAxis ridge(CSVRecord row) {
    List<Coordinate> axis =
        list(row.get("axis")).stream()
            .map(point -> point.split(" "))
            .map(point -> new Coordinate(planeX(point[0]), planeY(point[1])))
            .toList();
    return new RidgeAxis(
        row.get("name"),
        Double.parseDouble(row.get("half_width_km")),
        Double.parseDouble(row.get("height")),
        axis);
  }

  private static RightOrders.Row right(CSVRecord row) {
    List<RightOrders.SizeClass> classes;
    if (row.get("kind").equals(RightOrder.MINING)) {
      double large = Double.parseDouble(row.get("class_large"));
      double medium = Double.parseDouble(row.get("class_medium"));
      double small = Double.parseDouble(row.get("class_small"));
      classes =
          List.of(
              sizeClass(row, "大型", "large", large, 2 * large),
              sizeClass(row, "中型", "medium", medium, 0.95 * large),
              sizeClass(row, "小型", "small", small, 0.9 * medium));
    } else {
      classes = List.of(sizeClass(row, "小型", "small", 0, 0));
    }
    return new RightOrders.Row(
        row.get("kind"),
        row.get("mineral"),
        list(row.get("co_minerals")),
        emptyToNull(row.get("method")),
        emptyToNull(row.get("unit")),
        classes,
        Double.parseDouble(row.get("cell_km")),
        row.get("authority"),
        list(row.get("districts")));
  }

  private static RightOrders.SizeClass sizeClass(
      CSVRecord row, String name, String column, double from, double to) {
    String total = row.get(column + "_total");
    return new RightOrders.SizeClass(
        name,
        from,
        to,
        Integer.parseInt(row.get(column)),
        total.isEmpty() ? null : Integer.valueOf(total));
  }

  private static @Nullable String emptyToNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static double planeX(String lon) {
    return Plane.x(Double.parseDouble(lon));
  }

  private static double planeY(String lat) {
    return Plane.y(Double.parseDouble(lat));
  }

  private static List<Feature> features(String file) {
    try (InputStream in = open(file)) {
      return new JsonMapper().readValue(in, FeatureCollection.class).getFeatures();
    } catch (IOException e) {
      throw new UncheckedIOException("gis-data/" + file, e);
    }
  }

  private static List<CSVRecord> rows(String file) {
    try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
      return CSV.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException("gis-data/" + file, e);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = SampleFiles.class.getResourceAsStream("/gis-data/" + file);
    if (in == null) {
      throw new IOException("not on the class path: gis-data/" + file);
    }
    return in;
  }

  private static Geometry geometry(GeoJsonObject object) {
    if (object instanceof org.geojson.MultiPolygon polygons) {
      return Shapes.multi(polygons.getCoordinates().stream().map(SampleFiles::polygon).toList());
    }
    if (object instanceof org.geojson.MultiLineString lines) {
      return Plane.FACTORY.createMultiLineString(
          lines.getCoordinates().stream()
              .map(line -> Plane.FACTORY.createLineString(coordinates(line)))
              .toArray(LineString[]::new));
    }
    throw new IllegalArgumentException("unexpected geometry in gis-data: " + object.getClass());
  }

  private static Polygon polygon(List<List<LngLatAlt>> rings) {
    List<LinearRing> holes = new ArrayList<>();
    for (List<LngLatAlt> ring : rings.subList(1, rings.size())) {
      holes.add(Plane.FACTORY.createLinearRing(coordinates(ring)));
    }
    return Plane.FACTORY.createPolygon(
        Plane.FACTORY.createLinearRing(coordinates(rings.get(0))),
        holes.toArray(LinearRing[]::new));
  }

  private static Coordinate[] coordinates(List<LngLatAlt> points) {
    return points.stream()
        .map(point -> new Coordinate(point.getLongitude(), point.getLatitude()))
        .toArray(Coordinate[]::new);
  }
}
