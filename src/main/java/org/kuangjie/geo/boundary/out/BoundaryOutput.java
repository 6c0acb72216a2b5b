package org.kuangjie.geo.boundary.out;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.geo.BoundaryFormat;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** Hands a boundary to the writer of the format, and says what that format cannot hold. */
public final class BoundaryOutput {

  private BoundaryOutput() {}

  /**
   * @throws DomainException {@code excluded-not-in-format}; {@code disk-full} for formats that need
   *     a temporary file
   */
  public static byte[] write(OutBoundary boundary, BoundaryFormat format) {
    return switch (format) {
      case GEOJSON -> GeoJsonOut.write(boundary);
      case EXCHANGE_TXT -> ExchangeTxtOut.write(boundary);
      case REGISTRATION_STRING -> RegistrationStringOut.write(boundary);
      case CORNER_LIST -> CornerListOut.write(boundary);
      case CSV -> CornerTableOut.csv(boundary);
      case EXCEL -> CornerTableOut.xlsx(boundary);
      case DXF -> DxfOut.write(boundary);
      case WKT -> WktOut.write(withoutExcluded(boundary, format));
      case GML -> GmlOut.write(boundary);
      case KML -> KmlOut.write(boundary);
      case SHAPEFILE -> ShapefileOut.write(boundary);
      case GEOPACKAGE -> GeoPackageOut.write(boundary);
    };
  }

  private static OutBoundary withoutExcluded(OutBoundary boundary, BoundaryFormat format) {
    if (boundary.parts().stream().allMatch(Part::included)) {
      return boundary;
    }
    throw DomainException.invalid(
        "excluded-not-in-format",
        format.code() + " 不能表示扣除区块，请改用 exchange-txt、xlsx、geojson、geopackage 或 shapefile",
        format.code()
            + " cannot hold excluded areas; use exchange-txt, xlsx, geojson, geopackage or shapefile");
  }

  /** What is in the boundary and not in the file. */
  public static List<Text> notes(OutBoundary boundary, BoundaryFormat format) {
    List<Text> notes = new ArrayList<>();
    boolean named = boundary.parts().stream().anyMatch(part -> !part.name().isEmpty());
    boolean remarked =
        boundary.parts().stream()
            .anyMatch(part -> !part.remark().isEmpty() && !part.remark().equals("扣除"));
    boolean deep = boundary.parts().stream().anyMatch(part -> part.top() != null);
    boolean geometryOnly = format == BoundaryFormat.DXF || format == BoundaryFormat.WKT;
    if (named && (geometryOnly || format == BoundaryFormat.REGISTRATION_STRING)) {
      notes.add(Text.of("此格式不含名称", "This format holds no names"));
    }
    if (remarked && (geometryOnly || format == BoundaryFormat.EXCHANGE_TXT)) {
      notes.add(Text.of("此格式不含备注", "This format holds no remarks"));
    }
    if (deep
        && (geometryOnly || format == BoundaryFormat.EXCHANGE_TXT || unclear(boundary, format))) {
      notes.add(Text.of("此格式不含标高", "This format holds no elevations"));
    }
    if (!boundary.crs().isGeographic()
        && !boundary.crs().hasZonePrefix()
        && format == BoundaryFormat.REGISTRATION_STRING) {
      notes.add(
          Text.of(
              "坐标串中没有带号，使用时须说明坐标系 " + boundary.crs(),
              "The string has no zone number; state the system " + boundary.crs() + " with it"));
    }
    return notes;
  }

  private static boolean unclear(OutBoundary boundary, BoundaryFormat format) {
    return format == BoundaryFormat.CORNER_LIST && !CornerListOut.statesElevations(boundary);
  }
}
