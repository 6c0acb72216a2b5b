package org.kuangjie.geo;

import java.util.Map;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.MathTransformFactory;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.kuangjie.geo.Crs.LongitudeBand;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;

/** Gauss-Krüger projection (高斯-克吕格投影) of one zone on the CGCS2000 ellipsoid. */
final class GaussKrueger {

  private static final double MAX_OFFSET_METRES = 2_000_000;
  private static final double MAX_NORTHING_METRES = 9_900_000;

  private final int zone;
  private final int zonePrefix;
  private final int centralMeridian;
  private final int width;
  private final double falseEasting;
  private final MathTransform forward;
  private final MathTransform inverse;

  /**
   * @param zonePrefix the zone number before the easting, 0 when the system has none
   * @param width of the zone in degrees, 3 or 6
   */
  GaussKrueger(int zone, int zonePrefix, int centralMeridian, int width) {
    this.zone = zone;
    this.zonePrefix = zonePrefix;
    this.centralMeridian = centralMeridian;
    this.width = width;
    this.falseEasting = zonePrefix * 1_000_000.0 + 500_000;
    this.forward = transform(centralMeridian, falseEasting);
    try {
      this.inverse = forward.inverse();
    } catch (TransformException e) {
      throw new IllegalStateException("Transverse Mercator has no inverse", e);
    }
  }

  private static MathTransform transform(double meridian, double falseEasting) {
    MathTransformFactory factory = ReferencingFactoryFinder.getMathTransformFactory(null);
    try {
      ParameterValueGroup values = factory.getDefaultParameters("Transverse_Mercator");
      values.parameter("semi_major").setValue(Ellipsoid.SEMI_MAJOR_METRES);
      values.parameter("semi_minor").setValue(Ellipsoid.SEMI_MINOR_METRES);
      values.parameter("central_meridian").setValue(meridian);
      values.parameter("false_easting").setValue(falseEasting);
      return factory.createParameterizedTransform(values);
    } catch (FactoryException e) {
      throw new IllegalStateException("GeoTools cannot build Transverse Mercator", e);
    }
  }

  int zone() {
    return zone;
  }

  int zonePrefix() {
    return zonePrefix;
  }

  int centralMeridian() {
    return centralMeridian;
  }

  LongitudeBand band() {
    return new LongitudeBand(centralMeridian - width / 2.0, centralMeridian + width / 2.0);
  }

  Coordinate forward(Coordinate lonLat) {
    boolean possible = Math.abs(lonLat.x - centralMeridian) <= 20 && Math.abs(lonLat.y) <= 89;
    return possible ? apply(forward, lonLat) : refuse(lonLat);
  }

  Coordinate inverse(Coordinate planar) {
    boolean possible =
        Math.abs(planar.x - falseEasting) <= MAX_OFFSET_METRES
            && Math.abs(planar.y) <= MAX_NORTHING_METRES;
    return possible ? apply(inverse, planar) : refuse(planar);
  }

  private Coordinate apply(MathTransform transform, Coordinate from) {
    double[] values = {from.x, from.y};
    try {
      transform.transform(values, 0, values, 0, 1);
    } catch (TransformException e) {
      return refuse(from);
    }
    return new Coordinate(values[0], values[1]);
  }

  private Coordinate refuse(Coordinate at) {
    throw new DomainException(
        DomainException.Kind.INVALID,
        "outside-projection",
        Text.format(
            "坐标 (%.3f, %.3f) 不可能位于中央经线 %d° 的高斯-克吕格投影内，请检查坐标系、带号和坐标顺序",
            "Coordinate (%.3f, %.3f) cannot lie in the Gauss-Krueger projection of central meridian %d;"
                + " check the CRS, the zone number and the axis order",
            at.x,
            at.y,
            centralMeridian),
        Map.of("x", at.x, "y", at.y),
        null);
  }
}
