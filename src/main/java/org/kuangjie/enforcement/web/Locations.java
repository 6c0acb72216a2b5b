package org.kuangjie.enforcement.web;

import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Places in requests and answers, GeoJSON in EPSG:4490, longitude first. */
final class Locations {

  private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);

  private Locations() {}

  /** Null when either is. */
  static @Nullable Geometry point(@Nullable Double longitude, @Nullable Double latitude) {
    if (longitude == null && latitude == null) {
      return null;
    }
    if (longitude == null
        || latitude == null
        || !(longitude >= 73 && longitude <= 136)
        || !(latitude >= 3 && latitude <= 54)) {
      throw DomainException.invalid(
          "bad-position",
          "longitude须为73至136，latitude须为3至54（CGCS2000，度）",
          "longitude must be 73…136 and latitude 3…54 (CGCS2000, degrees)");
    }
    return CGCS2000.createPoint(new Coordinate(longitude, latitude));
  }

  /** As a tree that is answered as it is. */
  static @Nullable JsonNode json(@Nullable Geometry geometry) {
    return geometry == null ? null : JsonMapper.shared().readTree(GeoJson.write(geometry));
  }
}
