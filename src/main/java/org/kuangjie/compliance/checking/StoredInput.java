package org.kuangjie.compliance.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Everything a replay needs, as kept in the database.
 *
 * @param content Base64 of the boundary as handed in
 * @param request with day and plan filled in
 * @param layerVersions layer name to version id
 * @param existing the right that was renewed or changed, as it was then, without its holder
 * @param law what the catalogue said; null in checks stored before it was kept
 * @param withheld layers whose places were not shown to who asked
 * @param ownRights licence numbers around that belonged to the applicant; null when nobody was
 *     named
 * @param holderDoubt what was wrong with the applicant's code; null when nothing was
 * @param standings how the units stood; none in checks stored before it was kept
 */
record StoredInput(
    String fileName,
    String content,
    @Nullable String crs,
    CheckRequest request,
    Map<String, Long> layerVersions,
    @Nullable Existing existing,
    @Nullable Law law,
    List<String> withheld,
    @Nullable Set<String> ownRights,
    @Nullable Text holderDoubt,
    UnitStandings standings) {

  StoredInput {
    layerVersions = Map.copyOf(layerVersions);
    withheld = withheld == null ? List.of() : List.copyOf(withheld);
    standings = standings == null ? UnitStandings.NONE : standings;
  }

  /** The case as it was put, under the law of then. */
  Subject toSubject(Law then, @Nullable Plan plan) {
    return then.toSubject(
        request,
        plan,
        existing == null ? null : existing.toMiningRight(),
        ownRights,
        holderDoubt,
        standings);
  }

  static StoredInput of(BoundaryInput input, CheckContext context, Law law, List<String> withheld) {
    MiningRight existing = context.existingRight();
    return new StoredInput(
        input.fileName(),
        Base64.getEncoder().encodeToString(input.content()),
        input.crs(),
        context.request(),
        context.spatial().versionIds(),
        existing == null ? null : Existing.of(existing),
        law,
        withheld,
        context.ownRights(),
        context.holderDoubt(),
        new UnitStandings(
            context.holder(),
            context.technicalUnitNamed(),
            context.technicalUnit(),
            context.gates()));
  }

  BoundaryInput input() {
    return BoundaryInput.ofFile(Base64.getDecoder().decode(content), fileName, crs);
  }

  /** What rules ask of an existing right; geometry as WKT, EPSG:4490. */
  record Existing(
      String rightKind,
      String licenceNumber,
      String mineral,
      @Nullable BigDecimal scale,
      @Nullable String scaleClass,
      LocalDate setOn,
      @Nullable LocalDate validTo,
      String geometry) {

    static Existing of(MiningRight right) {
      return new Existing(
          right.rightKind(),
          right.licenceNumber(),
          right.mineral(),
          right.scale(),
          right.scaleClass(),
          right.setOn(),
          right.validTo(),
          right.geometry().toText());
    }

    MiningRight toMiningRight() {
      try {
        MultiPolygon outline = (MultiPolygon) new WKTReader().read(geometry);
        return new MiningRight(
            0,
            rightKind,
            licenceNumber,
            "",
            "",
            "",
            mineral,
            null,
            scale,
            scaleClass,
            null,
            null,
            setOn,
            validTo,
            "",
            "",
            "",
            outline);
      } catch (ParseException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
