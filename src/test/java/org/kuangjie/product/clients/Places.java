package org.kuangjie.product.clients;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where things are, by PostGIS alone: points all over the city and beside it, each known to lie in
 * a district or not; and the box of one district, in each system.
 *
 * @param inside per point whether it lies in the city
 * @param task what a client is told to look at
 */
record Places(List<Boolean> inside, Map<String, Object> task) {

  static final String DISTRICT = "涪陵区";

  private static final int WIDTH = 500;

  /** A grid of points, none nearer than 0.03° (three pixels) to the city's edge. */
  private static final String POINTS =
      """
      WITH city AS (SELECT ST_Union(geom) AS area FROM published.districts),
      frame AS (SELECT area, ST_Expand(area, 0.3) AS box FROM city),
      point AS (
        SELECT i, j, area, ST_SetSRID(ST_MakePoint(
            ST_XMin(box) + (ST_XMax(box) - ST_XMin(box)) * (i + 0.5) / 24,
            ST_YMin(box) + (ST_YMax(box) - ST_YMin(box)) * (j + 0.5) / 24), 4490) AS place
        FROM frame, generate_series(0, 23) AS i, generate_series(0, 23) AS j)
      SELECT json_agg(json_build_array(
          ST_X(ST_Transform(place, :srid)), ST_Y(ST_Transform(place, :srid)),
          ST_Covers(area, place)) ORDER BY i, j)
      FROM point WHERE ST_Distance(ST_Boundary(area), place) > 0.03
      """;

  private static final String ONE_DISTRICT =
      """
      SELECT json_build_object(
          'box', json_build_array(ST_XMin(shape), ST_YMin(shape), ST_XMax(shape), ST_YMax(shape)),
          'inside', json_build_array(
              ST_X(ST_PointOnSurface(shape)), ST_Y(ST_PointOnSurface(shape))),
          'id', fid)
      FROM (SELECT fid, ST_Transform(geom, :srid) AS shape FROM published.districts
            WHERE name_zh = :name) AS one
      """;

  private static final String OUTLINE =
      """
      SELECT ST_AsText(ST_Transform(
          ST_Multi(ST_MakeEnvelope(:west, 30.9, :west + 0.01, 30.91, 4490)), :srid), 10)
      """;

  static Places of(JdbcClient database, String url, String user, String password) {
    List<Integer> srids = List.of(4490, 4326, 3857, 4524);
    JsonNode points = json(database.sql(POINTS).param("srid", 4490));
    List<Boolean> inside =
        IntStream.range(0, points.size()).mapToObj(i -> points.get(i).get(2).asBoolean()).toList();
    JsonNode district =
        json(database.sql(ONE_DISTRICT).param("srid", 4490).param("name", DISTRICT));
    Map<String, Object> task =
        Map.of(
            "url",
            url,
            "user",
            user,
            "password",
            password,
            "district",
            DISTRICT,
            "districtId",
            "districts." + district.get("id").asString(),
            "systems",
            srids.stream().map(srid -> system(database, srid)).toList(),
            "matrixSets",
            Map.of(
                "WebMercatorQuad", "EPSG:3857",
                "WorldCRS84Quad", "EPSG:4326",
                "CGCS2000Quad", "EPSG:4490"),
            "outlines",
            Map.of(
                "EPSG:4490", outlines(database, 4490),
                "EPSG:3857", outlines(database, 3857),
                "EPSG:4524", outlines(database, 4524)),
            "edits",
            List.of(
                List.of("EPSG:4490", "1.0.0"),
                List.of("EPSG:4490", "2.0.0"),
                List.of("EPSG:3857", "2.0.0"),
                List.of("EPSG:4524", "1.1.0")));
    return new Places(inside, task);
  }

  /** A picture of the whole city, and the pixel of each point on it. */
  private static Map<String, Object> system(JdbcClient database, int srid) {
    JsonNode points = json(database.sql(POINTS).param("srid", srid));
    JsonNode district =
        json(database.sql(ONE_DISTRICT).param("srid", srid).param("name", DISTRICT));
    double west = ordinates(points, 0).min().orElseThrow();
    double south = ordinates(points, 1).min().orElseThrow();
    double pixel = (ordinates(points, 0).max().orElseThrow() - west) / (WIDTH - 20);
    int height = (int) Math.ceil((ordinates(points, 1).max().orElseThrow() - south) / pixel) + 20;
    double left = west - 10 * pixel;
    double top = south + (height - 10) * pixel;
    List<List<Integer>> pixels =
        IntStream.range(0, points.size())
            .mapToObj(i -> pixel(points.get(i), left, top, pixel))
            .toList();
    return Map.of(
        "crs",
        "EPSG:" + srid,
        "box",
        List.of(left, top - height * pixel, left + WIDTH * pixel, top),
        "width",
        WIDTH,
        "height",
        height,
        "pixels",
        pixels,
        "district",
        numbers(district.get("box")),
        "inside",
        numbers(district.get("inside")),
        "insidePixel",
        pixel(district.get("inside"), left, top, pixel));
  }

  private static List<Integer> pixel(JsonNode point, double left, double top, double size) {
    return List.of(
        (int) ((point.get(0).asDouble() - left) / size),
        (int) ((top - point.get(1).asDouble()) / size));
  }

  private static DoubleStream ordinates(JsonNode points, int which) {
    return IntStream.range(0, points.size()).mapToDouble(i -> points.get(i).get(which).asDouble());
  }

  private static List<Double> numbers(JsonNode array) {
    return IntStream.range(0, array.size()).mapToObj(i -> array.get(i).asDouble()).toList();
  }

  private static Map<String, String> outlines(JdbcClient database, int srid) {
    return Map.of(
        "first", outline(database, srid, 108.9), "second", outline(database, srid, 108.92));
  }

  private static String outline(JdbcClient database, int srid, double west) {
    return database
        .sql(OUTLINE)
        .param("west", west)
        .param("srid", srid)
        .query(String.class)
        .single();
  }

  private static JsonNode json(JdbcClient.StatementSpec statement) {
    return JsonMapper.shared().readTree(statement.query(String.class).single());
  }
}
