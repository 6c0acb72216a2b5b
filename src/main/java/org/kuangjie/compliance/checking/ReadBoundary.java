package org.kuangjie.compliance.checking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.ElevationBand;
import org.kuangjie.compliance.rules.BoundaryFacts;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.BoundaryOptions;
import org.kuangjie.geo.BoundaryPart;
import org.kuangjie.geo.BoundaryReader;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.GeometryIssue;
import org.kuangjie.geo.ParsedBoundary;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Reads a boundary and says in the words of the rules what the reader found. */
final class ReadBoundary {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private ReadBoundary() {}

  /**
   * @throws DomainException INVALID when the content is no boundary or the declared system unknown
   */
  static ParsedBoundary read(BoundaryInput input) {
    BoundaryOptions options = BoundaryOptions.declaring(declared(input.crs()));
    return BoundaryReader.read(input.content(), input.fileName(), options);
  }

  private static @Nullable Crs declared(@Nullable String text) {
    return text == null
        ? null
        : Crs.find(text)
            .orElseThrow(
                () ->
                    DomainException.invalid(
                        "unknown-crs",
                        "不认识的坐标系“%s”，请用EPSG:4490、4523—4525或4544—4546".formatted(text),
                        "unknown coordinate system \"%s\"; use EPSG:4490, 4523–4525 or 4544–4546"
                            .formatted(text)));
  }

  static BoundaryFacts facts(ParsedBoundary parsed) {
    Areas areas = parsed.areas();
    return new BoundaryFacts(
        parsed.geographic(),
        areas == null ? 0 : areas.ellipsoidalSquareMetres(),
        areas == null ? null : areas.planarSquareMetres(),
        parsed.claimedAreaSquareMetres(),
        bands(parsed.parts()),
        issues(parsed));
  }

  private static List<ElevationBand> bands(List<BoundaryPart> parts) {
    List<ElevationBand> bands = new ArrayList<>();
    for (BoundaryPart part : parts) {
      Double top = part.elevationTop();
      Double bottom = part.elevationBottom();
      if (part.included() && top != null && bottom != null) {
        bands.add(new ElevationBand(top, bottom));
      }
    }
    return bands;
  }

  /** A boundary that cannot be used always says why, so that no rule passes over it. */
  private static List<BoundaryFacts.Issue> issues(ParsedBoundary parsed) {
    List<BoundaryFacts.Issue> issues =
        new ArrayList<>(parsed.issues().stream().map(ReadBoundary::issue).toList());
    if (!parsed.isUsable() && issues.stream().noneMatch(BoundaryFacts.Issue::error)) {
      issues.add(
          new BoundaryFacts.Issue(
              "DQ-05",
              true,
              Text.of("图形为空或无法定位", "the geometry is empty or cannot be located"),
              Text.of("", ""),
              null));
    }
    return issues;
  }

  private static BoundaryFacts.Issue issue(GeometryIssue issue) {
    return new BoundaryFacts.Issue(
        issue.rule(), issue.isError(), issue.message(), where(issue), place(issue));
  }

  private static Text where(GeometryIssue issue) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (issue.part() != null) {
      zh.append("第%d块".formatted(issue.part()));
      en.append("part %d ".formatted(issue.part()));
    }
    if (issue.ring() != null) {
      zh.append("第%d圈".formatted(issue.ring()));
      en.append("ring %d ".formatted(issue.ring()));
    }
    if (issue.vertex() != null) {
      zh.append("第%d点".formatted(issue.vertex()));
      en.append("corner %d ".formatted(issue.vertex()));
    }
    return zh.isEmpty() ? Text.of("", "") : Text.of(zh + "：", en.toString().strip() + ": ");
  }

  private static @Nullable Point place(GeometryIssue issue) {
    Double longitude = issue.longitude();
    Double latitude = issue.latitude();
    return longitude == null || latitude == null
        ? null
        : GEOMETRY.createPoint(new Coordinate(longitude, latitude));
  }
}
