package org.kuangjie.catalogue.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.geojson.Feature;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.catalogue.sample.SampleGenerator;
import org.kuangjie.catalogue.sample.SampleInputs;
import org.kuangjie.catalogue.sample.SampleLayer;
import org.kuangjie.catalogue.sample.SampleSpec;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Geometry;

/** The sample layers as GeoJSON files that {@code kuangjie import} reads back. */
final class SampleFilesWriter {

  private static final String HEAD =
      """
      {"type":"FeatureCollection","name":"%s","synthetic":true,
      "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},
      "features":[
      """;

  private SampleFilesWriter() {}

  /**
   * One file per layer, features streamed.
   *
   * @param wanted names of layers; empty = all
   * @throws DomainException INVALID for a name no sample layer has, before anything is written
   */
  static List<Path> write(SampleSpec spec, Path folder, Set<String> wanted) {
    List<SampleLayer> layers =
        SampleGenerator.generate(spec, SampleInputs.fromResources()).layers();
    requireKnown(wanted, layers.stream().map(SampleLayer::layer).toList());
    List<Path> files = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (SampleLayer layer : layers) {
        if (!wanted.isEmpty() && !wanted.contains(layer.layer())) {
          continue;
        }
        Path file = folder.resolve(layer.layer() + ".geojson");
        write(layer, file);
        files.add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void requireKnown(Set<String> wanted, List<String> known) {
    List<String> unknown = wanted.stream().filter(name -> !known.contains(name)).sorted().toList();
    if (!unknown.isEmpty()) {
      throw DomainException.invalid(
          "unknown-sample-layer",
          "示意数据没有图层%s，可用：%s".formatted(String.join("、", unknown), String.join("、", known)),
          "the sample has no layer %s; it has %s"
              .formatted(String.join(", ", unknown), String.join(", ", known)));
    }
  }

  private static void write(SampleLayer layer, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file);
        Stream<LayerFeature> features = layer.features().get()) {
      out.write(HEAD.formatted(layer.layer()));
      Iterator<LayerFeature> rows = features.iterator();
      while (rows.hasNext()) {
        out.write(GeoJson.write(feature(rows.next())));
        out.write(rows.hasNext() ? ",\n" : "\n");
      }
      out.write("]}\n");
    }
  }

  private static Feature feature(LayerFeature row) {
    Feature feature = new Feature();
    feature.setProperties(row.properties());
    Geometry geometry = row.geometry();
    if (geometry != null) {
      feature.setGeometry(GeoJson.of(geometry));
    }
    return feature;
  }
}
