package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Red line, farmland, cropland and town boundary: traced from the fields, window by window. */
final class PatchLayers {

  private static final String APPROVED = "2022-10-30";
  private static final double REDLINE_MIN_KM2 = 0.06;
  private static final double PATCH_MIN_KM2 = 0.06;
  private static final double TOWN_MIN_KM2 = 0.2;

  private static final Field ANYWHERE = (x, y) -> 1;

  private final SampleSpec spec;
  private final List<District> districts;
  private final Landscape landscape;
  private final Reserves reserves;

  PatchLayers(SampleSpec spec, List<District> districts, Landscape landscape, Reserves reserves) {
    this.spec = spec;
    this.districts = districts;
    this.landscape = landscape;
    this.reserves = reserves;
  }

  /** As it is delivered: one feature of many parts for each district and category. */
  Stream<LayerFeature> redLine() {
    return districts.stream().flatMap(district -> redLineOf(district).stream());
  }

  Stream<LayerFeature> farmland() {
    return windows(this::farmlandIn);
  }

  Stream<LayerFeature> cropland() {
    return windows(this::croplandIn);
  }

  /** Town boundaries do not multiply with the scale, their edges only get finer. */
  Stream<LayerFeature> urbanBoundary() {
    return windows(this::urbanIn);
  }

  private Stream<LayerFeature> windows(
      BiFunction<District, NumberedWindow, List<LayerFeature>> draw) {
    return districts.stream()
        .flatMap(
            district ->
                windowsOf(district).stream()
                    .flatMap(window -> draw.apply(district, window).stream()));
  }

  private List<NumberedWindow> windowsOf(District district) {
    List<GridWindow> windows = GridWindow.over(district.envelope(), spec.detail());
    return IntStream.range(0, windows.size())
        .mapToObj(i -> new NumberedWindow(i, windows.get(i)))
        .filter(w -> district.meets(Plane.FACTORY.toGeometry(w.window().envelope())))
        .toList();
  }

  private record NumberedWindow(int number, GridWindow window) {
    String code(String prefix, District district, int serial) {
      return "%s-%s-%03d-%04d".formatted(prefix, district.code(), number, serial);
    }
  }

  private double minimum(double atScaleOne) {
    return atScaleOne / (spec.detail() * spec.detail());
  }

  private List<Polygon> trace(District district, NumberedWindow w, Field field, double minimum) {
    return trace(district, w, ANYWHERE, field, minimum);
  }

  private List<Polygon> trace(
      District district, NumberedWindow w, Field ceiling, Field field, double minimum) {
    return Tracing.trace(district, w.window(), ceiling, field, minimum(minimum));
  }

  private List<LayerFeature> redLineOf(District district) {
    List<Polygon> core = new ArrayList<>();
    List<Polygon> general = new ArrayList<>();
    for (Polygon polygon : traceRedLine(district)) {
      Geometry cores = reserves.coresNear(polygon.getEnvelopeInternal());
      if (cores.isEmpty() || !cores.intersects(polygon)) {
        general.add(polygon);
      } else {
        core.addAll(sizable(Shapes.intersection(polygon, cores)));
        general.addAll(sizable(Shapes.difference(polygon, cores)));
      }
    }
    List<Polygon> all = new ArrayList<>(core);
    all.addAll(general);
    GridWindow grid = GridWindow.over(district.envelope(), spec.detail()).get(0);
    Digitising digitising = new Digitising(grid, all, spec.seed());
    List<LayerFeature> features = new ArrayList<>();
    addRedLine(features, district, "core", core, digitising);
    addRedLine(features, district, "general", general, digitising);
    return features;
  }

  /** Parts of neighbouring windows are joined again. */
  private List<Polygon> traceRedLine(District district) {
    List<Polygon> traced = new ArrayList<>();
    List<NumberedWindow> windows = windowsOf(district);
    windows.forEach(w -> traced.addAll(trace(district, w, landscape::redLine, REDLINE_MIN_KM2)));
    return windows.size() == 1 ? traced : Shapes.polygons(Shapes.union(traced));
  }

  private List<Polygon> sizable(Geometry geometry) {
    double minimum = minimum(0.01);
    return Shapes.polygons(geometry).stream()
        .filter(polygon -> Shapes.squareKilometres(polygon) >= minimum)
        .toList();
  }

  private static void addRedLine(
      List<LayerFeature> features,
      District district,
      String kind,
      List<Polygon> polygons,
      Digitising digitising) {
    if (polygons.isEmpty()) {
      return;
    }
    String code = "HX-%s-%02d".formatted(district.code(), features.size() + 1);
    String name = "示意%s生态保护红线%s".formatted(district.shortName(), code.substring(10));
    features.add(
        ControlFeature.area(LayerName.ECO_REDLINE, code, kind, name, APPROVED)
            .withDelimitedOn(APPROVED)
            .at(Shapes.multi(polygons.stream().map(digitising::draw).toList())));
  }

  private List<LayerFeature> farmlandIn(District district, NumberedWindow w) {
    List<Polygon> patches =
        trace(district, w, landscape::farmlandCeiling, landscape::farmland, PATCH_MIN_KM2);
    Random random = Dice.of(spec.seed(), "farmland" + district.code(), w.number());
    List<LayerFeature> features = new ArrayList<>();
    for (List<Polygon> sheet : Sheets.byPlace(patches, spec.detail())) {
      String code = w.code("YN", district, features.size() + 1);
      String delimited = random.nextInt(100) < 55 ? "2017-06-30" : APPROVED;
      String name = "示意%s永久基本农田%s".formatted(district.shortName(), code.substring(10));
      features.add(
          ControlFeature.area(LayerName.FARMLAND, code, "永久基本农田", name, delimited)
              .withDelimitedOn(delimited)
              .at(Shapes.multi(sheet)));
    }
    return features;
  }

  private List<LayerFeature> croplandIn(District district, NumberedWindow w) {
    List<Polygon> patches =
        trace(district, w, landscape::croplandCeiling, landscape::cropland, PATCH_MIN_KM2);
    List<LayerFeature> features = new ArrayList<>();
    for (List<Polygon> sheet : Sheets.byPlace(patches, spec.detail())) {
      String code = w.code("GD", district, features.size() + 1);
      String name = "示意%s耕地%s".formatted(district.shortName(), code.substring(10));
      features.add(
          ControlFeature.area(LayerName.CROPLAND, code, "耕地", name, "2023-12-31")
              .at(Shapes.multi(sheet)));
    }
    return features;
  }

  private List<LayerFeature> urbanIn(District district, NumberedWindow w) {
    List<LayerFeature> features = new ArrayList<>();
    for (Polygon town : trace(district, w, landscape::urban, TOWN_MIN_KM2)) {
      String code = w.code("CZ", district, features.size() + 1);
      String name = "示意%s城镇开发边界%s".formatted(district.shortName(), code.substring(10));
      features.add(
          ControlFeature.area(LayerName.URBAN_BOUNDARY, code, "城镇开发边界", name, APPROVED)
              .withDelimitedOn(APPROVED)
              .at(town));
    }
    return features;
  }
}
