package org.kuangjie.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * What was read from a boundary file. A file with errors still comes back, with every issue listed
 * and as much geometry as could be formed for drawing; only a usable one may be evaluated.
 *
 * @param format {@code geojson}, {@code exchange-txt}, {@code corner-list}, {@code corner-table},
 *     {@code excel}, {@code registration-string}, {@code wkt}, {@code gml}, {@code kml}, {@code
 *     dxf}, {@code shapefile} or {@code geopackage}
 * @param geographic included areas minus excluded ones, longitude and latitude on CGCS2000; empty
 *     when nothing could be formed or located
 * @param parts areas in file order
 * @param crs the system the coordinates were read in; null when undecided
 * @param crsReason why that system: declared by the sender, by the file, or detected and how
 * @param areas null when nothing could be located
 * @param issues all of them, errors and warnings
 * @param claimedAreaSquareMetres as written in the file; null when not claimed for every area
 * @param sourceText the text of the file as decoded; null for shapefile and Excel
 * @param encoding name of the character set the text was decoded with; null for shapefile and Excel
 */
public record ParsedBoundary(
    String format,
    MultiPolygon geographic,
    List<BoundaryPart> parts,
    @Nullable Crs crs,
    Text crsReason,
    @Nullable Areas areas,
    List<GeometryIssue> issues,
    @Nullable Double claimedAreaSquareMetres,
    @Nullable String sourceText,
    @Nullable String encoding) {

  public ParsedBoundary {
    parts = List.copyOf(parts);
    issues = List.copyOf(issues);
  }

  /** True when the boundary can be evaluated: located, not empty, and free of DATA_ERROR. */
  public boolean isUsable() {
    return !geographic.isEmpty()
        && areas != null
        && issues.stream().noneMatch(GeometryIssue::isError);
  }

  public List<GeometryIssue> listErrors() {
    return issues.stream().filter(GeometryIssue::isError).toList();
  }
}
