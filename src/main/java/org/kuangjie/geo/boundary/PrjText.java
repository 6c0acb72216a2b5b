package org.kuangjie.geo.boundary;

import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.operation.projection.TransverseMercator;
import org.kuangjie.geo.Crs;

/**
 * Identifies the CRS of a .prj file or a like text by its datum and parameters, not by its name
 * alone.
 */
public final class PrjText {

  private static final int MAX_LENGTH = 10_000;

  private PrjText() {}

  public static CrsHint read(String wkt) {
    return read(wkt, ".prj");
  }

  /**
   * @param source where the text stands, for the explanation
   */
  static CrsHint read(String wkt, String source) {
    String words = source + ": " + name(wkt);
    return identify(wkt)
        .map(crs -> CrsHint.exact(crs, words))
        .orElseGet(() -> CrsHint.unknown(words));
  }

  private static Optional<Crs> identify(String wkt) {
    CoordinateReferenceSystem parsed;
    if (wkt.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      parsed = CRS.parseWKT(wkt.strip());
    } catch (FactoryException | RuntimeException e) {
      return Optional.empty();
    }
    if (parsed instanceof ProjectedCRS projected) {
      return datum(projected.getBaseCRS()).flatMap(datum -> projected(datum, projected));
    }
    return datum(parsed);
  }

  /** The geographic system of the datum. */
  private static Optional<Crs> datum(CoordinateReferenceSystem crs) {
    String datum =
        crs instanceof GeographicCRS geographic ? geographic.getDatum().getName().getCode() : "";
    return Crs.find(datum).or(() -> Crs.find(crs.getName().getCode()));
  }

  private static Optional<Crs> projected(Crs datum, ProjectedCRS projected) {
    var transform = projected.getConversionFromBase().getMathTransform();
    if (datum.datum() == Crs.Datum.WGS84 || !(transform instanceof TransverseMercator mercator)) {
      return datum.isConvertible() ? Optional.empty() : Optional.of(datum);
    }
    if (!datum.isConvertible()) {
      return Optional.of(datum);
    }
    var values = mercator.getParameterValues();
    int meridian = (int) Math.round(values.parameter("central_meridian").doubleValue());
    double falseEasting = values.parameter("false_easting").doubleValue();
    int prefix = (int) (falseEasting / 1_000_000);
    if (falseEasting - prefix * 1e6 != 500_000
        || values.parameter("scale_factor").doubleValue() != 1) {
      return Optional.empty();
    }
    Optional<Crs> found = prefix == 0 ? Crs.findByCentralMeridian(meridian) : byPrefix(prefix);
    return found.filter(crs -> Integer.valueOf(meridian).equals(crs.centralMeridian()));
  }

  private static Optional<Crs> byPrefix(int prefix) {
    return prefix >= 13 && prefix <= 23
        ? Crs.findByEpsg(4491 + prefix - 13)
        : Crs.findByZone(prefix);
  }

  private static String name(String wkt) {
    int open = wkt.indexOf('"');
    int close = wkt.indexOf('"', open + 1);
    return close > open && close - open < 80 ? wkt.substring(open + 1, close) : "?";
  }
}
