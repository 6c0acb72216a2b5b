package org.kuangjie.catalogue.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** Outlines (示意) of the planning blocks, inside a zone of their mineral where there is one. */
final class BlockShapes {

  /**
   * Every so many blocks one stays without outline, as the plan publishes none; never among the
   * first ten of a kind, which programs look at to learn what a layer is like.
   */
  private static final int EVERY = 14;

  private final SampleInputs inputs;
  private final ZoneShapes zones;
  private final Terrain terrain;
  private final Map<String, MultiPolygon> outlines = new LinkedHashMap<>();

  BlockShapes(SampleInputs inputs, ZoneShapes zones, Terrain terrain, Claims claims, long seed) {
    this.inputs = inputs;
    this.zones = zones;
    this.terrain = terrain;
    int number = 0;
    for (BlockSeed block : inputs.blocks()) {
      number++;
      if (number % EVERY != 0) {
        draw(block, claims, Dice.of(seed, "block" + block.code()));
      }
    }
  }

  Optional<MultiPolygon> find(String block) {
    return Optional.ofNullable(outlines.get(block));
  }

  private void draw(BlockSeed block, Claims claims, Random random) {
    District district = inputs.district(block.districtCodes().get(0));
    boolean exploration = block.kind().equals("勘查规划区块");
    double area = Shapes.squareKilometres(district.mainPart());
    double side = Math.min(exploration ? 3.6 : 2.2, StrictMath.sqrt(area) / 9);
    Envelope cell = find(block, district, side, claims, random);
    double strike = terrain.strike(Plane.x(cell.centre().x), Plane.y(cell.centre().y));
    outlines.put(block.code(), Shapes.multi(List.of(CellShapes.single(cell, strike, random))));
  }

  private Envelope find(
      BlockSeed block, District district, double side, Claims claims, Random random) {
    @Nullable Geometry zone =
        block.minerals().stream()
            .flatMap(mineral -> zones.findFor(mineral, district.code()).stream())
            .findFirst()
            .flatMap(seed -> zones.find(seed.code()))
            .orElse(null);
    for (double size = side; size > 0.2; size *= 0.8) {
      Claims.Score any = (x, y) -> random.nextDouble();
      Optional<Envelope> inZone = claims.takeSquare(district, zone, size, any, random);
      if (inZone.isPresent()) {
        return inZone.get();
      }
    }
    for (double size = side; size > 0.2; size *= 0.8) {
      Claims.Score any = (x, y) -> random.nextDouble();
      Optional<Envelope> anywhere = claims.takeSquare(district, null, size, any, random);
      if (anywhere.isPresent()) {
        return anywhere.get();
      }
    }
    throw new IllegalStateException("no room for block " + block.code() + " in " + district.name());
  }
}
