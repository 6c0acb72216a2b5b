package org.kuangjie.catalogue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Envelope;

/** Draws a whole sample landscape. Cheap to call: the layers are drawn when they are read. */
public final class SampleGenerator {

  private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
  private static final String LICENCE = "CC0-1.0";

  /** 一区两群: the nine districts of 中心城区. */
  private static final List<String> CENTRAL =
      List.of(
          "500103", "500104", "500105", "500106", "500107", "500108", "500109", "500112", "500113");

  private final SampleSpec spec;
  private final List<SampleLayer> layers = new ArrayList<>();

  private SampleGenerator(SampleSpec spec) {
    this.spec = spec;
  }

  /**
   * @throws IllegalStateException when the inputs leave no land for what the register asks
   */
  public static SampleLandscape generate(SampleSpec spec, SampleInputs inputs) {
    return new SampleGenerator(spec).draw(inputs);
  }

  private SampleLandscape draw(SampleInputs inputs) {
    Terrain terrain = new Terrain(inputs.ridges(), spec.seed());
    Rivers rivers = new Rivers(inputs.reaches());
    ZoneShapes zones = new ZoneShapes(inputs, terrain, rivers, spec.seed());
    Landscape landscape = new Landscape(inputs, spec, terrain, rivers, zones.quarries());
    Claims claims = quarryClaims(inputs, zones);
    BlockShapes blocks = new BlockShapes(inputs, zones, terrain, claims, spec.seed());
    RightSites sites =
        new RightSites(inputs, landscape, zones, claims, orders(inputs), spec.seed());
    addPlan(new ZoneLayers(inputs, zones, blocks));
    addControls(inputs, landscape);
    ReserveSites reserves = new ReserveSites(inputs, terrain, claims, spec.seed());
    add(LayerName.RESERVE_SITES, 10, reserves::sites);
    QuarryRights quarries = new QuarryRights(inputs, zones, spec.seed());
    RightLayer rights = new RightLayer(spec, inputs.districts(), terrain, quarries, sites);
    add(LayerName.MINING_RIGHTS, 1, rights::rights);
    return new SampleLandscape(spec, layers);
  }

  private void addPlan(ZoneLayers plan) {
    add(LayerName.ZONES_KEY_EXPLORATION, 50, () -> plan.zones("重点勘查区"));
    add(LayerName.ZONES_KEY_MINING, 50, () -> plan.zones("重点开采区"));
    add(LayerName.ZONES_CONCENTRATED, 10, () -> plan.zones("集中开采区"));
    add(LayerName.BLOCKS_EXPLORATION, 10, () -> plan.blocks("勘查规划区块"));
    add(LayerName.BLOCKS_MINING, 10, () -> plan.blocks("开采规划区块"));
  }

  private void addControls(SampleInputs inputs, Landscape landscape) {
    Reserves reserves = new Reserves(inputs.districts(), landscape, spec.seed());
    PatchLayers patches = new PatchLayers(spec, inputs.districts(), landscape, reserves);
    add(LayerName.ECO_REDLINE, 5, patches::redLine);
    add(LayerName.FARMLAND, 2, patches::farmland);
    add(LayerName.CROPLAND, 2, patches::cropland);
    add(LayerName.URBAN_BOUNDARY, 5, patches::urbanBoundary);
    ProtectedLayer areas = new ProtectedLayer(inputs, landscape, reserves, spec.seed());
    add(LayerName.PROTECTED_AREAS, 10, areas::areas);
    CityGrid grid = new CityGrid(inputs.districts(), landscape.terrain(), spec.seed());
    Routes routes = new Routes(grid, landscape.towns(), spec.seed());
    InfrastructureLayer lines = new InfrastructureLayer(inputs, landscape, routes, spec.seed());
    add(LayerName.INFRASTRUCTURE, 10, lines::lines);
    Drainage drainage = new Drainage(grid, spec.seed());
    WaterLayer waters = new WaterLayer(inputs, landscape, drainage.streams(landscape.rivers()));
    add(LayerName.WATERS, 30, waters::waters);
  }

  private void add(String layer, double accuracyMetres, Supplier<Stream<LayerFeature>> features) {
    String source =
        "示意：矿界样例生成器，种子%d，规模%d / synthetic, Kuangjie sample generator, seed %d, scale %d"
            .formatted(spec.seed(), spec.scale(), spec.seed(), spec.scale());
    layers.add(new SampleLayer(layer, source, LICENCE, DAY, accuracyMetres, true, features));
  }

  private List<RightOrder> orders(SampleInputs inputs) {
    List<String> outer =
        inputs.districts().stream()
            .map(District::code)
            .filter(code -> !CENTRAL.contains(code))
            .toList();
    RightOrders orders = new RightOrders(spec.seed(), outer);
    return inputs.rights().stream().flatMap(row -> orders.of(row).stream()).toList();
  }

  private static Claims quarryClaims(SampleInputs inputs, ZoneShapes zones) {
    Claims claims = new Claims();
    for (ZoneSeed zone : inputs.zones()) {
      if (zone.kind().equals("集中开采区")) {
        Envelope box =
            zones.find(zone.code()).map(o -> o.getEnvelopeInternal()).orElseGet(Envelope::new);
        zone.districtCodes().forEach(district -> claims.take(district, box));
      }
    }
    return claims;
  }
}
