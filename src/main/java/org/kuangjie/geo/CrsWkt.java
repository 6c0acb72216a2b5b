package org.kuangjie.geo;

import java.util.Locale;

/** Definitions of the systems we write, as .prj files (ESRI's dialect) and GeoPackage want them. */
public final class CrsWkt {

  private CrsWkt() {}

  public static String esri(Crs crs) {
    boolean wgs = crs.equals(Crs.WGS84);
    String base =
        wgs
            ? geographic("GCS_WGS_1984", "D_WGS_1984", "WGS_1984", "298.257223563")
            : geographic(
                "GCS_China_Geodetic_Coordinate_System_2000",
                "D_China_2000",
                "CGCS2000",
                "298.257222101");
    return crs.isGeographic() ? base : projected(crs, esriName(crs), "Gauss_Kruger", base, "Meter");
  }

  private static String geographic(String name, String datum, String spheroid, String inverse) {
    return "GEOGCS[\"%s\",DATUM[\"%s\",SPHEROID[\"%s\",6378137.0,%s]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"
        .formatted(name, datum, spheroid, inverse);
  }

  private static String esriName(Crs crs) {
    return crs.hasZonePrefix()
        ? "CGCS2000_3_Degree_GK_Zone_" + crs.zone()
        : "CGCS2000_3_Degree_GK_CM_%dE".formatted(crs.centralMeridian());
  }

  private static String projected(Crs crs, String name, String method, String base, String unit) {
    Integer zone = crs.zone();
    double falseEasting = 500_000 + (crs.hasZonePrefix() && zone != null ? zone * 1e6 : 0);
    return String.format(
        Locale.ROOT,
        "PROJCS[\"%s\",%s,PROJECTION[\"%s\"],PARAMETER[\"False_Easting\",%.1f],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%d.0],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"%s\",1.0]]",
        name,
        base,
        method,
        falseEasting,
        crs.centralMeridian(),
        unit);
  }

  /** With authority codes, as OGC 01-009 writes it. */
  public static String ogc(Crs crs) {
    String base =
        crs.equals(Crs.WGS84)
            ? "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4326\"]]"
            : "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\",SPHEROID[\"CGCS2000\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"1024\"]],AUTHORITY[\"EPSG\",\"1043\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4490\"]]";
    if (crs.isGeographic()) {
      return base;
    }
    String wkt = projected(crs, crs.name().en(), "Transverse_Mercator", base, "metre");
    String lower =
        wkt.replace("False_Easting", "false_easting")
            .replace("False_Northing", "false_northing")
            .replace("Central_Meridian", "central_meridian")
            .replace("Scale_Factor", "scale_factor")
            .replace("Latitude_Of_Origin", "latitude_of_origin");
    return lower.substring(0, lower.length() - 1) + ",AUTHORITY[\"EPSG\",\"" + crs.epsg() + "\"]]";
  }
}
