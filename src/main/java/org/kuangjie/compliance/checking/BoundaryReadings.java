package org.kuangjie.compliance.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.BoundaryReading;
import org.kuangjie.compliance.BoundaryReading.Issue;
import org.kuangjie.compliance.BoundaryReading.Part;
import org.kuangjie.compliance.CheckReport.AreaStatement;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.BoundaryPart;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.GeometryIssue;
import org.kuangjie.geo.ParsedBoundary;

/** Reads a boundary as a check would, and stops there: nothing is judged and nothing is kept. */
public final class BoundaryReadings {

  private BoundaryReadings() {}

  /**
   * @throws org.kuangjie.shared.DomainException INVALID when the content is no boundary or the
   *     declared system unknown
   */
  public static BoundaryReading of(BoundaryInput input) {
    ParsedBoundary parsed = ReadBoundary.read(input);
    Crs crs = parsed.crs();
    return new BoundaryReading(
        parsed.isUsable(),
        parsed.format(),
        parsed.encoding(),
        crs == null ? null : crs.toString(),
        crs == null ? null : crs.name(),
        parsed.crsReason(),
        ReportJson.geometry(parsed.geographic()),
        areas(parsed),
        parsed.parts().stream().map(BoundaryReadings::part).toList(),
        parsed.issues().stream().map(BoundaryReadings::issue).toList());
  }

  private static @Nullable AreaStatement areas(ParsedBoundary parsed) {
    Areas areas = parsed.areas();
    return areas == null
        ? null
        : AreaWords.statement(areas, parsed.claimedAreaSquareMetres(), parsed.geographic());
  }

  private static Part part(BoundaryPart part) {
    return new Part(
        part.name(),
        part.included(),
        part.elevationTop(),
        part.elevationBottom(),
        part.rings().stream().map(ring -> ring.corners().size()).toList());
  }

  private static Issue issue(GeometryIssue issue) {
    Double longitude = issue.longitude();
    Double latitude = issue.latitude();
    return new Issue(
        issue.rule(),
        issue.isError(),
        issue.message(),
        issue.part(),
        issue.ring(),
        issue.vertex(),
        longitude == null || latitude == null
            ? null
            : List.of(Amounts.round(longitude, 9), Amounts.round(latitude, 9)));
  }
}
