package org.kuangjie.geo;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.BoundaryFormat.Units;
import org.kuangjie.geo.boundary.out.BoundaryOutput;
import org.kuangjie.geo.boundary.out.OutBoundary;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.DomainException.Kind;
import org.kuangjie.shared.Text;

/**
 * Writes a boundary for other software and offices. The corners (拐点) are written, rounded to what
 * is printed in each form: metres to 0.01, seconds to 0.001, decimal degrees to 9 decimals. Points
 * that were only put on long edges for the calculation are not written.
 */
public final class BoundaryWriter {

  private static final double BAND_TOLERANCE_DEGREES = 0.5;

  private BoundaryWriter() {}

  /**
   * @param crs EPSG:4490 or a 3° zone of CGCS2000; null takes that of the boundary, or where the
   *     format cannot hold it, the zone the boundary lies in or EPSG:4490
   * @throws DomainException {@code boundary-not-usable} (CONFLICT) when the boundary has errors,
   *     {@code crs-not-for-writing}, {@code crs-not-for-format}, {@code crs-elsewhere}, {@code
   *     excluded-not-in-format}, {@code disk-full} (NO_SPACE)
   */
  public static WrittenBoundary write(
      ParsedBoundary boundary, BoundaryFormat format, @Nullable Crs crs) {
    if (!boundary.isUsable()) {
      throw unusable(boundary);
    }
    Crs target = crs == null ? fitting(boundary, format) : checked(boundary, format, crs);
    OutBoundary out = OutBoundary.of(boundary, target);
    return new WrittenBoundary(
        BoundaryOutput.write(out, format), format, target, BoundaryOutput.notes(out, format));
  }

  /**
   * The system of that name, if files can be written in it.
   *
   * @throws DomainException {@code crs-not-for-writing}
   */
  public static Crs crsNamed(String name) {
    return Crs.find(name).filter(BoundaryWriter::isWritable).orElseThrow(() -> notWritable(name));
  }

  private static boolean isWritable(Crs crs) {
    boolean threeDegrees = crs.epsg() >= 4513 && crs.epsg() <= 4554;
    return crs.equals(Crs.CGCS2000) || threeDegrees;
  }

  private static Crs fitting(ParsedBoundary boundary, BoundaryFormat format) {
    Crs own = boundary.crs();
    boolean metres = own != null && !own.isGeographic() && isWritable(own);
    if (own != null && metres && format.units() != Units.DEGREES) {
      return own;
    }
    return format.units() == Units.METRES ? zoneOf(boundary) : Crs.CGCS2000;
  }

  private static Crs zoneOf(ParsedBoundary boundary) {
    double longitude = boundary.geographic().getEnvelopeInternal().centre().x;
    return Crs.findByZone((int) Math.round(longitude / 3))
        .orElseThrow(() -> notWritable("%.2f°E".formatted(longitude)));
  }

  private static Crs checked(ParsedBoundary boundary, BoundaryFormat format, Crs crs) {
    if (!isWritable(crs)) {
      throw notWritable(crs.toString());
    }
    boolean fits =
        switch (format.units()) {
          case ANY -> true;
          case METRES -> !crs.isGeographic();
          case DEGREES -> crs.isGeographic();
        };
    if (!fits) {
      throw notForFormat(format, crs);
    }
    Crs.LongitudeBand band = crs.longitudeBand();
    var box = boundary.geographic().getEnvelopeInternal();
    if (band != null
        && !(band.contains(box.getMinX(), BAND_TOLERANCE_DEGREES)
            && band.contains(box.getMaxX(), BAND_TOLERANCE_DEGREES))) {
      throw elsewhere(boundary, crs);
    }
    return crs;
  }

  private static DomainException unusable(ParsedBoundary boundary) {
    String zh = texts(boundary.listErrors(), true);
    String en = texts(boundary.listErrors(), false);
    return new DomainException(
        Kind.CONFLICT,
        "boundary-not-usable",
        Text.of(
            "范围有错误，改正后才能输出：" + zh,
            "The boundary has errors and can be written once they are corrected: " + en));
  }

  private static String texts(List<GeometryIssue> errors, boolean chinese) {
    return errors.stream()
        .limit(3)
        .map(issue -> issue.rule() + " " + (chinese ? issue.message().zh() : issue.message().en()))
        .collect(Collectors.joining("; "));
  }

  private static DomainException notWritable(String name) {
    return DomainException.invalid(
        "crs-not-for-writing",
        "只能输出2000国家大地坐标系经纬度（EPSG:4490）或其3度带（EPSG:4513—4554），不能用“" + name + "”",
        "Boundaries are written in CGCS2000 degrees (EPSG:4490) or its 3-degree zones"
            + " (EPSG:4513-4554), not in \""
            + name
            + "\"");
  }

  private static DomainException notForFormat(BoundaryFormat format, Crs crs) {
    boolean metres = format.units() == Units.METRES;
    return DomainException.invalid(
        "crs-not-for-format",
        metres
            ? format.code() + " 以米为单位，请选3度带，如 EPSG:4524，不能用 " + crs
            : format.code() + " 只能是经纬度，请选 EPSG:4490，不能用 " + crs,
        metres
            ? format.code() + " is in metres; choose a 3-degree zone such as EPSG:4524, not " + crs
            : format.code() + " is in degrees; choose EPSG:4490, not " + crs);
  }

  private static DomainException elsewhere(ParsedBoundary boundary, Crs crs) {
    Crs right = zoneOf(boundary);
    return DomainException.invalid(
        "crs-elsewhere",
        "范围不在 %s（%s）内，请选 %s".formatted(crs, crs.name().zh(), right),
        "The boundary does not lie in %s (%s); choose %s".formatted(crs, crs.name().en(), right));
  }
}
