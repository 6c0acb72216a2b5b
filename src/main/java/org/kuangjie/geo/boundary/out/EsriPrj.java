package org.kuangjie.geo.boundary.out;

import java.util.Locale;
import org.kuangjie.geo.Crs;

/** The text of a .prj file (WKT 1 in the words of ESRI) for CGCS2000. */
final class EsriPrj {

  private static final String GEOGRAPHIC =
      "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
          + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
          + "UNIT[\"Degree\",0.0174532925199433]]";

  private EsriPrj() {}

  static String of(Crs crs) {
    Integer zone = crs.zone();
    Integer meridian = crs.centralMeridian();
    if (zone == null || meridian == null) {
      return GEOGRAPHIC;
    }
    boolean prefixed = crs.hasZonePrefix();
    String name =
        prefixed
            ? "CGCS2000_3_Degree_GK_Zone_" + zone
            : "CGCS2000_3_Degree_GK_CM_" + meridian + "E";
    int falseEasting = 500_000 + (prefixed ? zone * 1_000_000 : 0);
    return String.format(
        Locale.ROOT,
        "PROJCS[\"%s\",%s,PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",%d.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%d.0],"
            + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
            + "UNIT[\"Meter\",1.0]]",
        name,
        GEOGRAPHIC,
        falseEasting,
        meridian);
  }
}
