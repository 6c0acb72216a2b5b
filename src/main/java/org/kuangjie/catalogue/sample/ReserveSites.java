package org.kuangjie.catalogue.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Deposits kept in reserve (002 五（一）3), in the mountains and on land no right or block has. */
final class ReserveSites {

  private static final String KIND = "矿产资源储备地";

  private record Site(String mineral, String district, double kilometres) {}

  private static final List<Site> SITES =
      List.of(
          new Site("煤", "500110", 4),
          new Site("煤", "500236", 4.5),
          new Site("铁", "500110", 3),
          new Site("铁", "500237", 4),
          new Site("锰", "500229", 3),
          new Site("锰", "500241", 3),
          new Site("铝土矿", "500119", 3.5),
          new Site("铝土矿", "500156", 3.5),
          new Site("锶", "500111", 2),
          new Site("毒重石", "500229", 2));

  private final DistrictFeatures sites;

  /**
   * @param claims of everything else, so that nothing else is moved
   */
  ReserveSites(SampleInputs inputs, Terrain terrain, Claims claims, long seed) {
    sites = new DistrictFeatures(LayerName.RESERVE_SITES, inputs.districts());
    for (Site site : SITES) {
      Random random = Dice.of(seed, KIND + site.mineral() + site.district());
      draw(site, inputs.district(site.district()), terrain, claims, random);
    }
  }

  Stream<LayerFeature> sites() {
    return sites.features().stream();
  }

  private void draw(Site site, District district, Terrain terrain, Claims claims, Random random) {
    Envelope cell = find(site, district, terrain, claims, random);
    Coordinate centre = cell.centre();
    double strike = terrain.strike(Plane.x(centre.x), Plane.y(centre.y));
    sites.addIn(
        district,
        "CB",
        site.mineral().replaceAll("矿$", "") + "矿储备地",
        CellShapes.single(cell, strike, random),
        feature -> feature.withKind(KIND).withAttributes(Map.of("mineral", site.mineral())));
  }

  private static Envelope find(
      Site site, District district, Terrain terrain, Claims claims, Random random) {
    for (double side = site.kilometres(); side > 0.5; side *= 0.8) {
      var cell = claims.takeSquare(district, null, side, terrain::height, random);
      if (cell.isPresent()) {
        return cell.get();
      }
    }
    throw new IllegalStateException("no land left for the reserve of " + site.mineral());
  }
}
