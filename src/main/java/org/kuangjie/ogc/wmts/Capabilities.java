package org.kuangjie.ogc.wmts;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.styling.StyleBook;
import org.kuangjie.ogc.tiles.TileExtents;
import org.kuangjie.ogc.tiles.TileLimits;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.kuangjie.ogc.tiles.TileMatrixSets;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** GetCapabilities (07-057r7, 7.1). */
@Component
class Capabilities {

  private static final String VERSION = "1.0.0";

  private final PublishedLayers layers;
  private final StyleBook styles;
  private final TileExtents extents;
  private final DocumentNumbers numbers;
  private final ServiceSettings settings;

  Capabilities(
      PublishedLayers layers,
      StyleBook styles,
      TileExtents extents,
      DocumentNumbers numbers,
      ServiceSettings settings) {
    this.layers = layers;
    this.styles = styles;
    this.extents = extents;
    this.numbers = numbers;
    this.settings = settings;
  }

  /** Of application/xml and text/xml the first that ACCEPTFORMATS names; else application/xml. */
  static String mediaType(Parameters parameters) {
    return parameters.list("ACCEPTFORMATS").stream()
        .filter(type -> type.equals("application/xml") || type.equals("text/xml"))
        .findFirst()
        .orElse("application/xml");
  }

  /** The whole document. */
  void write(String root, Actor actor, OutputStream out) {
    CapabilitiesWriter.write(
        content(root + "/wmts", root, actor), EnumSet.allOf(Section.class), settings, out);
  }

  /**
   * What a request asks for.
   *
   * @throws OgcException VersionNegotiationFailed, InvalidUpdateSequence, MissingParameterValue,
   *     InvalidParameterValue
   */
  void write(Parameters parameters, String serviceUrl, Actor actor, OutputStream out) {
    checkVersion(parameters);
    Set<Section> sections = Section.read(parameters);
    String root = serviceUrl.substring(0, serviceUrl.lastIndexOf('/'));
    CapabilitiesWriter.Content content = content(serviceUrl, root, actor);
    boolean current = isCurrent(parameters, content.updateSequence());
    CapabilitiesWriter.write(
        content, current ? EnumSet.noneOf(Section.class) : sections, settings, out);
  }

  private static void checkVersion(Parameters parameters) {
    List<String> accepted = parameters.list("ACCEPTVERSIONS");
    if (!accepted.isEmpty() && !accepted.contains(VERSION)) {
      throw new OgcException(
          "VersionNegotiationFailed",
          "",
          400,
          Text.of("只提供 1.0.0 版", "Only version 1.0.0 is offered"));
    }
  }

  /** Whether the client has this state already. */
  private static boolean isCurrent(Parameters parameters, long number) {
    String given = parameters.find("UPDATESEQUENCE").orElse("");
    if (given.isEmpty()) {
      return false;
    }
    long known = TileFinder.number(given, "UpdateSequence");
    if (known > number) {
      throw new OgcException(
          "InvalidUpdateSequence",
          "",
          400,
          Text.of("更新序号大于当前值 " + number, "The sequence is greater than the current " + number));
    }
    return known == number;
  }

  private CapabilitiesWriter.Content content(String serviceUrl, String root, Actor actor) {
    List<LayerEntry> entries = new ArrayList<>();
    List<Object> state = new ArrayList<>();
    for (LayerDefinition layer : layers.list(actor)) {
      LayerEntry entry = entry(layer, actor);
      entries.add(entry);
      state.add(layer);
      state.add(entry.extent().toString());
    }
    List<String> names = entries.stream().map(entry -> entry.layer().name()).toList();
    List<Object> reader = List.of(names, actor.isOfficial(), actor.districtCodes());
    return new CapabilitiesWriter.Content(
        serviceUrl, root, numbers.get(reader, state.hashCode()), entries);
  }

  private LayerEntry entry(LayerDefinition layer, Actor actor) {
    Envelope extent = extents.get(layer, actor);
    Map<TileMatrixSet, List<TileLimits>> limits = new LinkedHashMap<>();
    if (!extent.isNull()) {
      for (TileMatrixSet set : TileMatrixSets.list()) {
        limits.put(
            set,
            set.matrices().stream().map(matrix -> extents.limits(extent, set, matrix)).toList());
      }
    }
    return new LayerEntry(layer, extent, limits, styles.names(layer));
  }
}
