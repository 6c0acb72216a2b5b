package org.kuangjie.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.store.LayerVersions;
import org.kuangjie.catalogue.store.LayerVersions.Publication;
import org.kuangjie.catalogue.store.PublishedFeatures;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerProblem;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published layers for the web page; what an actor may not see is not there. */
@RestController
@RequestMapping("/api/layers")
class LayerController {

  private final PublishedLayers layers;
  private final LayerVersions versions;
  private final PublishedFeatures features;

  LayerController(PublishedLayers layers, LayerVersions versions, PublishedFeatures features) {
    this.layers = layers;
    this.versions = versions;
    this.features = features;
  }

  /**
   * The layers the actor may see, with the version in force; without one the layer is not loaded.
   * Administrators see what is wrong with configured layers as well.
   */
  @GetMapping
  @PreAuthorize("permitAll()")
  LayerList list(Actor actor) {
    Map<String, LayerInfo> inForce = versions.listInForce();
    Map<String, Publication> publications = versions.listPublications();
    return new LayerList(
        layers.list(actor).stream()
            .map(
                layer ->
                    Layer.of(
                        layer,
                        layers.isConfigured(layer),
                        Optional.ofNullable(inForce.get(layer.name())),
                        Optional.ofNullable(publications.get(layer.name()))))
            .toList(),
        actor.has(Role.ADMINISTRATOR) ? layers.problems() : null);
  }

  /** A page of features as GeoJSON, streamed; {@code next} is the address of the following page. */
  @GetMapping("/{name}/features")
  @PreAuthorize("permitAll()")
  void features(
      @PathVariable String name,
      @ModelAttribute FeatureQuery query,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LayerDefinition layer = layers.get(name, actor);
    if (layers.isConfigured(layer)) {
      throw DomainException.invalid(
          "layer-configured",
          "图层 %s 由配置文件发布，请用 WFS 或 OGC API 读取".formatted(name),
          "Layer %s is published by configuration; read it by WFS or OGC API".formatted(name));
    }
    String given = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
    FeatureCollectionWriter writer =
        new FeatureCollectionWriter(response, query.size(), request.getRequestURI() + given);
    features.read(layer, query.page(), actor, writer::write);
    writer.end();
  }

  record LayerList(List<Layer> layers, @Nullable List<LayerProblem> problems) {}

  /**
   * A layer and the version in force; version members are absent while nothing is loaded.
   *
   * @param configured true: published by a file, with no versions at all
   */
  record Layer(
      String name,
      Text title,
      boolean configured,
      @Nullable Integer version,
      @Nullable LocalDate date,
      @Nullable Boolean synthetic,
      @Nullable String source,
      @Nullable String licence,
      @Nullable List<Double> extent,
      @Nullable Double accuracyMetres,
      @Nullable String hash,
      String geometryType,
      List<Column> attributes) {

    static Layer of(
        LayerDefinition layer,
        boolean configured,
        Optional<LayerInfo> version,
        Optional<Publication> publication) {
      return new Layer(
          layer.name(),
          layer.title(),
          configured,
          version.map(LayerInfo::version).orElse(null),
          version.map(LayerInfo::date).orElse(null),
          version.map(LayerInfo::synthetic).orElse(null),
          version.map(LayerInfo::source).orElse(null),
          publication.map(Publication::licence).orElse(null),
          publication.map(Publication::extent).orElse(null),
          version.map(LayerInfo::accuracyMetres).orElse(null),
          version.map(LayerInfo::hash).orElse(null),
          layer.geometryType(),
          layer.attributes().stream().map(a -> new Column(a.name(), a.title())).toList());
    }
  }

  record Column(String name, Text title) {}
}
