package org.kuangjie.catalogue.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.sample.SampleGenerator;
import org.kuangjie.catalogue.sample.SampleInputs;
import org.kuangjie.catalogue.sample.SampleLayer;
import org.kuangjie.catalogue.sample.SampleSpec;
import org.kuangjie.catalogue.store.LayerVersions;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.SampleDataLoaded;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the sample data set: the real plan, the real rivers and places, and the drawn landscape
 * (示意), through the importers everybody uses. Rights come last: while there are none, the sample is
 * not complete.
 */
@Component
public class SampleLoader {

  private static final Logger log = LoggerFactory.getLogger(SampleLoader.class);

  /** The landscape everybody starts with. */
  public static final long SEED = 500_000;

  private static final String DATA = "gis-data/";
  private static final LayerMetadata RIVERS =
      new LayerMetadata(
          "OpenStreetMap, WDBII (GSHHG 2.3.7)",
          "ODbL-1.0, LGPL-3.0",
          LocalDate.of(2019, 1, 1),
          null,
          false);

  private static final LayerMetadata PLACES =
      new LayerMetadata(
          "GeoNames；国家统计局统计用区划代码 2023", "CC-BY-4.0", LocalDate.of(2023, 6, 30), null, false);

  private final PlanImporter plans;
  private final LayerImporter layers;
  private final LayerVersions versions;
  private final Districts districts;
  private final ApplicationEventPublisher events;

  SampleLoader(
      PlanImporter plans,
      LayerImporter layers,
      LayerVersions versions,
      Districts districts,
      ApplicationEventPublisher events) {
    this.plans = plans;
    this.layers = layers;
    this.versions = versions;
    this.districts = districts;
    this.events = events;
  }

  /** True until a sample load, or somebody's own import of rights, has ended. */
  public boolean isMissing() {
    return versions.findInForce(LayerName.MINING_RIGHTS).isEmpty();
  }

  /**
   * Loads what is not there yet; layers somebody has imported stay.
   *
   * @return a report of each layer that was loaded
   */
  public List<ImportReport> loadMissing(SampleSpec spec, Actor actor) {
    return load(spec, actor, false);
  }

  /** Loads a new version of every layer. */
  public List<ImportReport> loadAll(SampleSpec spec, Actor actor) {
    return load(spec, actor, true);
  }

  private List<ImportReport> load(SampleSpec spec, Actor actor, boolean replace) {
    plans.load("classpath:" + DATA, actor);
    List<ImportReport> reports = new ArrayList<>();
    if (replace || !isDrawn(LayerName.RIVER_REACHES)) {
      reports.add(load(LayerName.RIVER_REACHES, RIVERS, SampleLoader::withCode, actor));
    }
    if (replace || !isDrawn(LayerName.PLACES)) {
      reports.add(load(LayerName.PLACES, PLACES, row -> row, actor));
    }
    for (SampleLayer layer :
        SampleGenerator.generate(spec, SampleInputs.fromResources()).layers()) {
      if (replace || !isDrawn(layer.layer())) {
        reports.add(load(layer, actor));
      }
    }
    events.publishEvent(new SampleDataLoaded(districtNames()));
    return reports;
  }

  /** The plan gives zones and blocks no outlines; the sample draws them. */
  private boolean isDrawn(String layer) {
    return versions.hasOutlines(layer);
  }

  /** What is real: rivers and places, from files of their own. */
  private ImportReport load(
      String layer, LayerMetadata metadata, UnaryOperator<ImportRow> complete, Actor actor) {
    ClassPathResource file = new ClassPathResource(DATA + layer + ".geojson");
    try (LayerFile open = LayerFile.open(file.getInputStream())) {
      Iterable<ImportRow> rows = open::rows;
      Stream<ImportRow> completed = StreamSupport.stream(rows.spliterator(), false).map(complete);
      return load(layer, metadata, completed.iterator(), actor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The source names no reaches: one bank and one centreline reach of each river. Some of its
   * outlines touch themselves; the repair moves no vertex.
   */
  private static ImportRow withCode(ImportRow row) {
    Geometry outline = Objects.requireNonNull(row.feature().geometry());
    Map<String, Object> properties = new LinkedHashMap<>(row.feature().properties());
    properties.remove("name_en");
    properties.put("code", properties.get("river") + "-" + properties.get("kind"));
    Geometry sound = outline.isValid() ? outline : GeometryFixer.fix(outline);
    return ImportRow.of(new LayerFeature(properties, sound));
  }

  private ImportReport load(SampleLayer layer, Actor actor) {
    LayerMetadata metadata =
        new LayerMetadata(
            layer.source(),
            layer.licence(),
            layer.date(),
            layer.accuracyMetres(),
            layer.synthetic());
    try (Stream<LayerFeature> features = layer.features().get()) {
      return load(layer.layer(), metadata, ImportRow.all(features), actor);
    }
  }

  private ImportReport load(
      String layer, LayerMetadata metadata, Iterator<ImportRow> rows, Actor actor) {
    ImportReport report =
        layers.importLayer(new ImportRequest(layer, metadata, rows, actor, false));
    if (report.findVersion().isEmpty()) {
      throw new IllegalStateException(
          "the sample layer " + layer + " was refused: " + report.issues().get(0));
    }
    log.info("Sample layer {}: {} features", layer, report.accepted());
    return report;
  }

  /** Of the plan's time and of today: both have accounts. */
  /** With the functional zones in force, which are no districts but have offices of their own. */
  private Map<String, String> districtNames() {
    Map<String, String> names = new HashMap<>();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    for (LocalDate day : List.of(LocalDate.of(2021, 1, 1), today)) {
      districts.list(day).forEach(district -> names.put(district.code(), district.nameZh()));
    }
    districts.list(today).stream()
        .flatMap(district -> districts.listAuthorities(district.code(), today).stream())
        .filter(authority -> authority.level().equals("功能区"))
        .forEach(zone -> names.put(zone.code(), zone.nameZh()));
    return names;
  }
}
