package org.kuangjie.catalogue.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the drawing starts from: real borders and rivers, sketched ridges and towns, the register.
 */
public final class SampleInputs {

  private final List<District> districts;
  private final List<Rivers.Reach> reaches;
  private final List<Anchor> anchors;
  private final List<RidgeAxis> ridges;
  private final List<Town> seats;
  private final List<RightOrders.Row> rights;
  private final List<ZoneSeed> zones;
  private final List<BlockSeed> blocks;
  private final Map<String, District> byCode;

  SampleInputs(Ground ground, List<ZoneSeed> zones, List<BlockSeed> blocks) {
    this.districts = ground.districts();
    this.reaches = ground.reaches();
    this.anchors = ground.anchors();
    this.ridges = ground.ridges();
    this.seats = ground.seats();
    this.rights = ground.rights();
    this.zones = List.copyOf(zones);
    this.blocks = List.copyOf(blocks);
    this.byCode = districts.stream().collect(Collectors.toMap(District::code, d -> d));
  }

  /** The files of gis-data that do not come from the plan. */
  record Ground(
      List<District> districts,
      List<Rivers.Reach> reaches,
      List<Anchor> anchors,
      List<RidgeAxis> ridges,
      List<Town> seats,
      List<RightOrders.Row> rights) {}

  /** Reads gis-data from the class path and takes the plan's zones and blocks from the caller. */
  public static SampleInputs fromResources(List<ZoneSeed> zones, List<BlockSeed> blocks) {
    return new SampleInputs(SampleFiles.readGround(), zones, blocks);
  }

  /** Reads everything from gis-data on the class path, the plan's register included. */
  public static SampleInputs fromResources() {
    Ground ground = SampleFiles.readGround();
    Map<String, String> codes =
        ground.districts().stream().collect(Collectors.toMap(District::name, District::code));
    return new SampleInputs(ground, SampleFiles.readZones(codes), SampleFiles.readBlocks(codes));
  }

  List<District> districts() {
    return districts;
  }

  /**
   * @throws IllegalArgumentException when the register names a district the map does not have
   */
  District district(String code) {
    District district = byCode.get(code);
    if (district == null) {
      throw new IllegalArgumentException("no district " + code + " in districts.geojson");
    }
    return district;
  }

  List<Rivers.Reach> reaches() {
    return reaches;
  }

  List<Anchor> anchors(String zone) {
    return anchors.stream().filter(anchor -> anchor.zone().equals(zone)).toList();
  }

  List<RidgeAxis> ridges() {
    return ridges;
  }

  List<Town> seats() {
    return seats;
  }

  /** What the register of mining rights holds. */
  List<RightOrders.Row> rights() {
    return rights;
  }

  /** The seat of a district. */
  Town seat(String district) {
    return seats.stream()
        .filter(town -> town.district().equals(district))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no seat for district " + district));
  }

  List<ZoneSeed> zones() {
    return zones;
  }

  List<BlockSeed> blocks() {
    return blocks;
  }
}
