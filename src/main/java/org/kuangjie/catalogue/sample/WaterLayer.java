package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Tributaries and what water law draws along rivers (RV rules). Widths in degrees, 0.0001 ≈ 10 m.
 */
final class WaterLayer {

  private static final double MANAGED = 0.0008;
  private static final double STREAM_MANAGED = 0.0005;
  private static final double DIKE = 0.00008;
  private static final double DIKE_LAND = 0.0003;
  private static final double SAND_BAN_KM = 5;

  private final SampleInputs inputs;
  private final Landscape landscape;
  private final List<Drainage.Stream> streams;

  WaterLayer(SampleInputs inputs, Landscape landscape, List<Drainage.Stream> streams) {
    this.inputs = inputs;
    this.landscape = landscape;
    this.streams = streams;
  }

  Stream<LayerFeature> waters() {
    DistrictFeatures waters = new DistrictFeatures(LayerName.WATERS, inputs.districts());
    for (Drainage.Stream stream : streams) {
      String kind = stream.important() ? "重要支流" : "支流";
      waters.add(
          stream.important() ? "ZZ" : "ZL",
          kind,
          stream.line(),
          feature ->
              feature
                  .withEdge("centreline", stream.important() ? 60 : 25)
                  .withAttributes(Map.of("basin_km2", Math.rint(stream.basin()))));
    }
    for (District district : inputs.districts()) {
      addRiver(waters, district);
    }
    return waters.features().stream();
  }

  private void addRiver(DistrictFeatures waters, District district) {
    Envelope around = district.envelope();
    around.expandBy(0.02);
    List<Geometry> banks = new ArrayList<>();
    List<Geometry> managed = new ArrayList<>();
    landscape.rivers().reaches().stream()
        .filter(reach -> reach.geometry().getDimension() == 2)
        .flatMap(reach -> Shapes.polygons(reach.geometry()).stream())
        .filter(bank -> around.intersects(bank.getEnvelopeInternal()))
        .forEach(banks::add);
    banks.forEach(bank -> managed.add(rounded(bank, MANAGED)));
    streams.stream()
        .filter(Drainage.Stream::important)
        .filter(stream -> around.intersects(stream.line().getEnvelopeInternal()))
        .forEach(stream -> managed.add(rounded(stream.line(), STREAM_MANAGED)));
    if (managed.isEmpty()) {
      return;
    }
    for (Geometry range : Shapes.polygons(Shapes.union(managed))) {
      waters.addIn(district, "HD", "河道管理范围", range, feature -> feature.withEdge("edge", 30));
    }
    if (!banks.isEmpty()) {
      addTownShore(waters, district, Shapes.union(banks));
    }
  }

  /** Dikes stand where a seat lies on a mapped bank; no sand is dug in front of it. */
  private void addTownShore(DistrictFeatures waters, District district, Geometry banks) {
    Town seat = inputs.seat(district.code());
    Geometry town = circle(seat.x(), seat.y(), seat.radius());
    Geometry shore = Shapes.intersection(rounded(banks, MANAGED).getBoundary(), town);
    if (!shore.isEmpty()) {
      Geometry dike = rounded(shore, DIKE);
      waters.addIn(district, "DF", "堤防", dike, feature -> feature.withEdge("edge", 2));
      Geometry land = Shapes.difference(rounded(shore, DIKE_LAND), dike);
      waters.addIn(district, "HT", "护堤地", land, feature -> feature.withEdge("edge", 5));
    }
    Geometry sand = Shapes.intersection(banks, circle(seat.x(), seat.y(), SAND_BAN_KM));
    if (!sand.isEmpty()) {
      waters.addIn(district, "CS", "采砂禁采区", sand, feature -> feature);
    }
  }

  private static Geometry rounded(Geometry shape, double degrees) {
    Geometry buffer = BufferOp.bufferOp(shape, degrees, new BufferParameters(3));
    return Shapes.union(Shapes.polygons(buffer));
  }

  private static Geometry circle(double x, double y, double radius) {
    return new Outline(x, y, radius, 1, 0, 0).natural(48, 0);
  }
}
