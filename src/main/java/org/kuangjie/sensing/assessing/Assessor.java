package org.kuangjie.sensing.assessing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.kuangjie.sensing.PatchAssessed;
import org.kuangjie.sensing.PatchAssessed.Areas;
import org.kuangjie.sensing.PatchAssessed.Growth;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.sensing.store.StoredPatch;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.TopologyException;

/** Compares the patches of one batch with what is around them. Pure: no SQL, no clock. */
final class Assessor {

  private final GroundIndex ground;
  private final Map<String, LayerInfo> versions;
  private final Licence licence;
  private final SensingSettings settings;

  /**
   * @param versions the versions that {@code ground} was read from
   */
  Assessor(
      GroundIndex ground,
      Map<String, LayerInfo> versions,
      Minerals minerals,
      SensingSettings settings) {
    this.ground = ground;
    this.versions = versions;
    this.licence = new Licence(minerals);
    this.settings = settings;
  }

  /**
   * A result and why it is so.
   *
   * @param explanation null when the figures say all
   */
  record Assessed(StoredPatch patch, PatchAssessed result, @Nullable Text explanation) {}

  Assessed assess(StoredPatch patch) {
    Envelope box = patch.outline().getEnvelopeInternal();
    if (!versions.containsKey(LayerName.MINING_RIGHTS)) {
      return undecided(
          patch, Text.of("矿业权图层没有数据，无法比较", "No mining rights are held to compare with"));
    }
    try {
      return compare(patch, box);
    } catch (TopologyException | IllegalArgumentException e) {
      return undecided(
          patch,
          Text.of(
              "图形无法可靠叠加，不给出可能错误的结果：" + e.getMessage(),
              "The outlines cannot be overlaid reliably, so no result is given: "
                  + e.getMessage()));
    }
  }

  private Assessed compare(StoredPatch patch, Envelope box) {
    RightsMeasure measure =
        new RightsComparison(patch, settings.tolerance()).measure(ground.rightsIn(box));
    Involvement involved = Involvement.of(patch, ground.areasIn(box));
    Neighbour main = measure.main();
    double sigma = RightsComparison.sigma(patch, settings.tolerance());
    Triage triage =
        Triage.of(
            measure,
            main == null || measure.inside() <= settings.tolerance().noiseSquareMetres()
                ? EnumSet.noneOf(PatchFinding.class)
                : licence.differences(patch, main),
            sigma,
            settings.tolerance());
    Areas areas =
        new Areas(
            RightsComparison.rounded(patch.areaSquareMetres()),
            RightsComparison.rounded(measure.inside()),
            RightsComparison.rounded(measure.outside()),
            RightsComparison.rounded(measure.certain()),
            RightsComparison.rounded(measure.possible()),
            RightsComparison.rounded(measure.ended()),
            RightsComparison.rounded(measure.exploration()),
            RightsComparison.rounded(measure.farthest()),
            RightsComparison.rounded(sigma));
    PatchAssessed.Approach approach =
        Fronts.find(patch, measure, ground, settings.history()).orElse(null);
    return new Assessed(
        patch,
        result(patch, triage, areas, measure.rights(), involved, approach),
        measure.sliver());
  }

  private Assessed undecided(StoredPatch patch, Text why) {
    double total = RightsComparison.rounded(patch.areaSquareMetres());
    double sigma = RightsComparison.sigma(patch, settings.tolerance());
    return new Assessed(
        patch,
        result(
            patch,
            Triage.UNDECIDED,
            new Areas(total, 0, 0, 0, 0, 0, 0, 0, RightsComparison.rounded(sigma)),
            List.of(),
            new Involvement(List.of(), List.of()),
            null),
        why);
  }

  private static PatchAssessed result(
      StoredPatch patch,
      Triage triage,
      Areas areas,
      List<PatchAssessed.RightConcerned> rights,
      Involvement involved,
      PatchAssessed.@Nullable Approach approach) {
    return new PatchAssessed(
        patch.id(),
        patch.code(),
        patch.year(),
        patch.period(),
        patch.issuer(),
        patch.imageDate(),
        patch.imageType(),
        triage.finding(),
        triage.signs(),
        triage.certainty(),
        areas,
        rights,
        involved.areas(),
        involved.districts(),
        patch.disturbanceId(),
        growth(patch.past()),
        approach,
        patch.specialUse(),
        patch.synthetic());
  }

  private static @Nullable Growth growth(StoredPatch.@Nullable Past past) {
    return past == null
        ? null
        : new Growth(
            past.formerId(),
            past.imageDate(),
            past.growthSquareMetres(),
            past.direction(),
            past.metresPerDay());
  }
}
