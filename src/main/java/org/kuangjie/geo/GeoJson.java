package org.kuangjie.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.GeoJsonObject;
import org.geojson.LngLatAlt;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JTS geometry to and from GeoJSON (RFC 7946: longitude first, degrees). Output has 9 decimals (0.1
 * mm); input keeps every digit. The {@code crs} member is neither read nor written here.
 */
public final class GeoJson {

  private static final int MAX_NESTING = 32;
  private static final int MAX_COLLECTION_DEPTH = 2;
  private static final double ROUNDING = 1e9;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private GeoJson() {}

  /** The geometry as a GeoJSON object of geojson-jackson. */
  public static GeoJsonObject of(Geometry lonLat) {
    if (lonLat instanceof Point point) {
      return new org.geojson.Point(position(point.getCoordinate()));
    } else if (lonLat instanceof LineString line) {
      return new org.geojson.LineString(positions(line).toArray(new LngLatAlt[0]));
    } else if (lonLat instanceof Polygon polygon) {
      org.geojson.Polygon result = new org.geojson.Polygon();
      result.setCoordinates(rings(polygon));
      return result;
    }
    return ofMulti(lonLat);
  }

  private static GeoJsonObject ofMulti(Geometry lonLat) {
    if (lonLat instanceof MultiPolygon) {
      org.geojson.MultiPolygon result = new org.geojson.MultiPolygon();
      parts(lonLat).forEach(part -> result.add(rings((Polygon) part)));
      return result;
    } else if (lonLat instanceof MultiLineString) {
      org.geojson.MultiLineString result = new org.geojson.MultiLineString();
      parts(lonLat).forEach(part -> result.add(positions((LineString) part)));
      return result;
    } else if (lonLat instanceof MultiPoint) {
      org.geojson.MultiPoint result = new org.geojson.MultiPoint();
      parts(lonLat).forEach(part -> result.add(position(part.getCoordinate())));
      return result;
    }
    org.geojson.GeometryCollection result = new org.geojson.GeometryCollection();
    parts(lonLat).forEach(part -> result.add(of(part)));
    return result;
  }

  /** The geometry as GeoJSON text. */
  public static String write(Geometry lonLat) {
    return write(of(lonLat));
  }

  /** Any GeoJSON object as text. */
  public static String write(GeoJsonObject object) {
    return MAPPER.writeValueAsString(object);
  }

  /**
   * Parses text into a GeoJSON object.
   *
   * @throws DomainException {@code geojson-unreadable}
   */
  public static GeoJsonObject parse(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (!GeoJsonSyntax.isSound(tree)) {
        throw unreadable(
            "缺少type或coordinates，或坐标不是数字", "type or coordinates are missing, or not numbers");
      }
      return MAPPER.treeToValue(tree, GeoJsonObject.class);
    } catch (JacksonException e) {
      String place = e.getLocation() == null ? "" : " @" + e.getLocation().getLineNr();
      throw unreadable("不是合法的GeoJSON" + place, "not valid GeoJSON" + place);
    }
  }

  /**
   * The geometry in GeoJSON text: a geometry, the geometry of a feature, or all geometries of a
   * feature collection together.
   *
   * @throws DomainException {@code geojson-unreadable} for anything else, unclosed rings included
   */
  public static Geometry read(String text) {
    return toGeometry(parse(text));
  }

  /** As {@link #read(String)} from a parsed object. */
  public static Geometry toGeometry(GeoJsonObject object) {
    try {
      return convert(object, 0);
    } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
      throw unreadable("坐标数组不完整或环未闭合", "coordinates are incomplete or a ring is not closed");
    }
  }

  private static Geometry convert(@Nullable GeoJsonObject object, int depth) {
    if (depth > MAX_COLLECTION_DEPTH) {
      throw unreadable("几何集合嵌套过深", "geometry collections are nested too deeply");
    } else if (object instanceof Feature feature) {
      return convert(feature.getGeometry(), depth + 1);
    } else if (object instanceof FeatureCollection collection) {
      List<Geometry> parts = new ArrayList<>();
      collection.getFeatures().forEach(feature -> parts.add(convert(feature, depth)));
      return Vertices.FACTORY.buildGeometry(parts);
    } else if (object instanceof org.geojson.GeometryCollection collection) {
      List<Geometry> parts = new ArrayList<>();
      collection.getGeometries().forEach(part -> parts.add(convert(part, depth + 1)));
      return Vertices.FACTORY.createGeometryCollection(parts.toArray(new Geometry[0]));
    }
    if (object == null) {
      throw unreadable("没有geometry", "there is no geometry");
    }
    return simple(object);
  }

  /** LineString before MultiPoint: the former is a subclass in geojson-jackson. */
  private static Geometry simple(GeoJsonObject object) {
    if (object instanceof org.geojson.Point point) {
      return Vertices.FACTORY.createPoint(coordinate(point.getCoordinates()));
    } else if (object instanceof org.geojson.LineString line) {
      return Vertices.FACTORY.createLineString(coordinates(line.getCoordinates()));
    } else if (object instanceof org.geojson.MultiPoint points) {
      return Vertices.FACTORY.createMultiPointFromCoords(coordinates(points.getCoordinates()));
    } else if (object instanceof org.geojson.MultiLineString lines) {
      return Vertices.FACTORY.createMultiLineString(
          lines.getCoordinates().stream()
              .map(line -> Vertices.FACTORY.createLineString(coordinates(line)))
              .toArray(LineString[]::new));
    } else if (object instanceof org.geojson.Polygon polygon) {
      return polygon(polygon.getCoordinates());
    } else if (object instanceof org.geojson.MultiPolygon polygons) {
      return Vertices.FACTORY.createMultiPolygon(
          polygons.getCoordinates().stream().map(GeoJson::polygon).toArray(Polygon[]::new));
    }
    throw unreadable("不支持的类型", "unsupported type");
  }

  private static Polygon polygon(List<List<LngLatAlt>> rings) {
    LinearRing[] all =
        rings.stream()
            .map(ring -> Vertices.FACTORY.createLinearRing(coordinates(ring)))
            .toArray(LinearRing[]::new);
    return all.length == 0
        ? Vertices.FACTORY.createPolygon()
        : Vertices.FACTORY.createPolygon(all[0], Arrays.copyOfRange(all, 1, all.length));
  }

  private static Coordinate[] coordinates(List<LngLatAlt> positions) {
    return positions.stream().map(GeoJson::coordinate).toArray(Coordinate[]::new);
  }

  private static Coordinate coordinate(LngLatAlt position) {
    double lon = position.getLongitude();
    double lat = position.getLatitude();
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw unreadable("坐标不是经纬度（经度在前）", "positions must be longitude, latitude in degrees");
    }
    return new Coordinate(lon, lat);
  }

  private static List<List<LngLatAlt>> rings(Polygon polygon) {
    List<List<LngLatAlt>> rings = new ArrayList<>();
    if (!polygon.isEmpty()) {
      rings.add(positions(polygon.getExteriorRing()));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        rings.add(positions(polygon.getInteriorRingN(i)));
      }
    }
    return rings;
  }

  private static List<LngLatAlt> positions(LineString line) {
    return Arrays.stream(line.getCoordinates()).map(GeoJson::position).toList();
  }

  private static LngLatAlt position(Coordinate c) {
    return new LngLatAlt(
        Math.round(c.x * ROUNDING) / ROUNDING, Math.round(c.y * ROUNDING) / ROUNDING);
  }

  private static List<Geometry> parts(Geometry geometry) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < ((GeometryCollection) geometry).getNumGeometries(); i++) {
      parts.add(geometry.getGeometryN(i));
    }
    return parts;
  }

  private static DomainException unreadable(String zh, String en) {
    return new DomainException(
        DomainException.Kind.INVALID,
        "geojson-unreadable",
        Text.of("GeoJSON无法读取：" + zh, "The GeoJSON cannot be read: " + en));
  }
}
