package org.kuangjie.sensing.importing;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.importing.Intake;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.sensing.store.PatchWriter;
import org.locationtech.jts.geom.Geometry;

/** One delivery on its way in: rows in batches, then told apart from what is held. */
final class PatchRows implements Intake.Rows {

  private final PatchWriter.Delivery delivery;
  private final PatchWriter writer;
  private final Arrivals arrivals;

  PatchRows(PatchWriter.Delivery delivery, PatchWriter writer, Arrivals arrivals) {
    this.delivery = delivery;
    this.writer = writer;
    this.arrivals = arrivals;
  }

  @Override
  public void add(Map<String, @Nullable Object> values, @Nullable Geometry geometry) {
    Geometry outline = Objects.requireNonNull(geometry, "an area layer takes no row without one");
    writer.add(delivery, values, outline, EllipsoidalArea.squareMetres(outline));
  }

  @Override
  public LayerInfo end() {
    PatchWriter.Result result = writer.end(delivery);
    arrivals.tell(delivery.id());
    PatchWriter.About about = delivery.about();
    return new LayerInfo(
        PatchIntake.DATASET,
        delivery.id(),
        Math.toIntExact(delivery.id()),
        about.date(),
        about.accuracyMetres(),
        about.synthetic(),
        about.source(),
        result.hash());
  }
}
