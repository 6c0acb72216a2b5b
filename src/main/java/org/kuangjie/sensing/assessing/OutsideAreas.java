package org.kuangjie.sensing.assessing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Surroundings;
import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.sensing.bulk.Workers;
import org.kuangjie.sensing.store.PatchReader;
import org.kuangjie.sensing.store.Selection;
import org.kuangjie.sensing.store.StoredPatch;
import org.springframework.stereotype.Service;

/**
 * The one figure of a comparison, quickly: what of each patch lies in no mining right valid at its
 * image date. Nothing is kept and nobody is told.
 */
@Service
public class OutsideAreas {

  private final PatchReader patches;
  private final Surroundings surroundings;
  private final Workers workers;
  private final SensingSettings settings;

  OutsideAreas(
      PatchReader patches, Surroundings surroundings, Workers workers, SensingSettings settings) {
    this.patches = patches;
    this.surroundings = surroundings;
    this.workers = workers;
    this.settings = settings;
  }

  /** Ellipsoidal; 0 below the noise that is tolerated. */
  public record Outside(long id, String code, double squareMetres) {}

  /** Neighbours together. Without any rights held everything lies outside. */
  public List<Outside> measure(Selection selection) {
    Surroundings.Chronicle chronicle = surroundings.chronicle();
    List<Callable<List<Outside>>> batches = new ArrayList<>();
    for (BatchOrder.Batch batch :
        BatchOrder.plan(patches.listPlaces(selection), chronicle, settings.batch())) {
      batches.add(() -> measure(batch));
    }
    return workers.run(batches).stream().flatMap(List::stream).toList();
  }

  private List<Outside> measure(BatchOrder.Batch batch) {
    List<StoredPatch> list = Assessments.inOrder(patches.listWithoutPast(batch.ids()), batch.ids());
    LayerInfo rights = batch.versions().get(LayerName.MINING_RIGHTS);
    GroundIndex ground =
        rights == null
            ? new GroundIndex(List.of(), Map.of())
            : new GroundIndex(
                surroundings.rightsAround(Boxes.around(list, 0), rights.versionId()),
                Map.of(LayerName.MINING_RIGHTS, rights));
    List<Outside> found = new ArrayList<>();
    for (StoredPatch patch : list) {
      double outside =
          new RightsComparison(patch, settings.tolerance())
              .outside(ground.rightsIn(patch.outline().getEnvelopeInternal()));
      found.add(new Outside(patch.id(), patch.code(), RightsComparison.rounded(outside)));
    }
    return found;
  }
}
