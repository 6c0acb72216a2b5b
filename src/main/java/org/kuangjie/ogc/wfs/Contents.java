package org.kuangjie.ogc.wfs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.request.ServiceSettings;
import org.locationtech.jts.geom.Envelope;

/**
 * What the capabilities say, in whatever version.
 *
 * @param extents bounds of what the actor sees of a layer; null envelope for nothing
 * @param editable whether the actor may change features of a layer
 * @param sequence changes with what is offered
 */
record Contents(
    WfsRequest request,
    List<LayerDefinition> layers,
    Function<LayerDefinition, Envelope> extents,
    Predicate<LayerDefinition> editable,
    List<WfsOperation> operations,
    ServiceSettings settings,
    WfsSettings limits,
    String sequence) {

  String url() {
    return request.url();
  }

  boolean has(String operation) {
    return operations.stream().anyMatch(o -> o.name().equals(operation));
  }

  /**
   * Whether every type with features takes changes: only then are transactions what a client may
   * rely on whatever type it meets (OGC 09-025r2, table 1), else they are there for some types.
   */
  boolean isEditable() {
    return layers.stream().filter(layer -> !extents.apply(layer).isNull()).allMatch(editable);
  }

  Map<String, String> namespaces() {
    Map<String, String> namespaces = new LinkedHashMap<>();
    layers.forEach(
        l ->
            namespaces.put(
                l.presentation().namespace().prefix(), l.presentation().namespace().uri()));
    return namespaces;
  }

  /** What may be done with a layer, in the words of WFS 1; QGIS edits nothing without them. */
  List<String> actions(LayerDefinition layer) {
    return editable.test(layer)
        ? List.of("Query", "Insert", "Update", "Delete", "Lock")
        : List.of("Query");
  }

  static List<String> crs(LayerDefinition layer, WfsVersion version) {
    return ServedCrs.of(layer).stream()
        .filter(crs -> version == WfsVersion.V2_0_0 || crs != MapCrs.CRS84)
        .map(crs -> version == WfsVersion.V1_0_0 ? crs.code() : crs.urn())
        .toList();
  }

  /** The formats, the version's own GML first. */
  static List<String> formats(WfsVersion version) {
    OutputFormat own = OutputFormat.of(version.dialect());
    return Stream.concat(Stream.of(own), Arrays.stream(OutputFormat.values()).filter(f -> f != own))
        .map(OutputFormat::mediaType)
        .toList();
  }
}
