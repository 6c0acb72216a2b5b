package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The register of mining rights, district by district; at scale N every right becomes N. */
final class RightLayer {

  private final SampleSpec spec;
  private final List<District> districts;
  private final Terrain terrain;
  private final QuarryRights quarries;
  private final RightSites sites;

  RightLayer(
      SampleSpec spec,
      List<District> districts,
      Terrain terrain,
      QuarryRights quarries,
      RightSites sites) {
    this.spec = spec;
    this.districts = districts;
    this.terrain = terrain;
    this.quarries = quarries;
    this.sites = sites;
  }

  Stream<LayerFeature> rights() {
    return districts.stream().flatMap(this::rightsIn);
  }

  private Stream<LayerFeature> rightsIn(District district) {
    List<Placed> tiles = new ArrayList<>();
    quarries.of(district.code()).forEach(quarry -> tiles.addAll(tiles(quarry)));
    List<RightSites.Site> singles = sites.of(district.code());
    int scale = spec.scale();
    int all = tiles.size() + singles.size() * scale;
    RightRow rows = new RightRow(district, terrain, Math.max(1, all * 7 / 10));
    return IntStream.range(0, all)
        .mapToObj(
            i -> {
              Random random = Dice.of(spec.seed(), "right" + district.code(), i);
              int single = i - tiles.size();
              Placed placed =
                  single < 0
                      ? tiles.get(i)
                      : place(singles.get(single / scale), single % scale, random);
              Coordinate at = placed.outline().getCoordinate();
              return new LayerFeature(
                  rows.of(
                      placed.order(), placed.zone(), i + 1, Plane.x(at.x), Plane.y(at.y), random),
                  placed.outline());
            });
  }

  private record Placed(RightOrder order, @Nullable String zone, MultiPolygon outline) {}

  private List<Placed> tiles(QuarryRights.Quarry quarry) {
    int kinds = quarry.orders().size();
    if (kinds == 0) {
      return List.of();
    }
    Coordinate middle = quarry.outline().getCentroid().getCoordinate();
    double strike = terrain.strike(Plane.x(middle.x), Plane.y(middle.y));
    long seed = Dice.of(spec.seed(), "bricks" + quarry.zone()).nextLong();
    List<Polygon> bricks = Lattice.bricks(quarry.outline(), strike, kinds * spec.scale(), seed);
    return IntStream.range(0, bricks.size())
        .mapToObj(
            i ->
                new Placed(
                    quarry.orders().get(i % kinds),
                    quarry.zone(),
                    Shapes.multi(List.of(bricks.get(i)))))
        .toList();
  }

  private Placed place(RightSites.Site site, int part, Random random) {
    Envelope cell = CellShapes.part(site.cell(), spec.detail(), part);
    if (!site.order().mining()) {
      return new Placed(site.order(), site.zone(), cells(site.cell(), part, random));
    }
    Coordinate centre = cell.centre();
    double strike = terrain.strike(Plane.x(centre.x), Plane.y(centre.y));
    return new Placed(site.order(), site.zone(), CellShapes.mine(cell, strike, random));
  }

  /** A block of grid cells (1′, finer at higher scales), sometimes without its corner cell. */
  private MultiPolygon cells(Envelope block, int part, Random random) {
    int detail = spec.detail();
    int columns = (int) Math.round(block.getWidth() * 60);
    int rows = (int) Math.round(block.getHeight() * 60);
    long west = Math.round(block.getMinX() * 60) * detail + (long) (part % detail) * columns;
    long south = Math.round(block.getMinY() * 60) * detail + (long) (part / detail) * rows;
    long east = random.nextInt(columns);
    long north = random.nextInt(rows);
    CoordinateList corners = new CoordinateList();
    long[][] ring = {
      {0, 0},
      {columns, 0},
      {columns, rows - north},
      {columns - east, rows - north},
      {columns - east, rows},
      {0, rows},
      {0, 0}
    };
    for (long[] corner : east * north == 0 ? rectangle(columns, rows) : ring) {
      corners.add(
          new Coordinate(
              Plane.PRECISION.makePrecise((west + corner[0]) / (60.0 * detail)),
              Plane.PRECISION.makePrecise((south + corner[1]) / (60.0 * detail))));
    }
    return Shapes.multi(List.of(Plane.FACTORY.createPolygon(corners.toCoordinateArray())));
  }

  private static long[][] rectangle(long columns, long rows) {
    return new long[][] {{0, 0}, {columns, 0}, {columns, rows}, {0, rows}, {0, 0}};
  }
}
