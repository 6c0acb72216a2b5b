package org.kuangjie.ogc.api.features;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.FeatureEdit.Outline;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerEditors;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.editing.EditAction;
import org.kuangjie.ogc.editing.EditOutcome;
import org.kuangjie.ogc.editing.FeatureEditing;
import org.kuangjie.ogc.request.PublicUrl;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes of single features (OGC 20-002). The door is open to everybody, but the layer's editor
 * decides who may change it, and checks every change as an import would be checked.
 */
@RestController
@Hidden
@RequestMapping("/ogcapi/collections/{collectionId}/items")
class EditingController {

  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();
  private static final String GEOJSON = "application/geo+json";
  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final PublishedLayers layers;
  private final LayerEditors editors;
  private final FeatureEditing editing;
  private final PublicUrl publicUrl;

  EditingController(
      PublishedLayers layers, LayerEditors editors, FeatureEditing editing, PublicUrl publicUrl) {
    this.layers = layers;
    this.editors = editors;
    this.editing = editing;
    this.publicUrl = publicUrl;
  }

  /** What the asker may do with the collection (20-002, OPTIONS). */
  @RequestMapping(method = RequestMethod.OPTIONS)
  @PreAuthorize("permitAll()")
  ResponseEntity<Void> methodsOfItems(@PathVariable String collectionId, Actor actor) {
    return methods(collectionId, actor, HttpMethod.POST).header("Accept-Post", GEOJSON).build();
  }

  /** What the asker may do with a feature (20-002, OPTIONS). */
  @RequestMapping(path = "/{featureId}", method = RequestMethod.OPTIONS)
  @PreAuthorize("permitAll()")
  ResponseEntity<Void> methodsOfItem(@PathVariable String collectionId, Actor actor) {
    return methods(collectionId, actor, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)
        .header("Accept-Patch", MERGE_PATCH)
        .build();
  }

  private ResponseEntity.HeadersBuilder<?> methods(
      String collectionId, Actor actor, HttpMethod... editing) {
    LayerDefinition layer = layers.get(collectionId, actor);
    Set<HttpMethod> allowed =
        new LinkedHashSet<>(List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS));
    if (editors.allows(layer, actor)) {
      allowed.addAll(List.of(editing));
    }
    return ResponseEntity.noContent().allow(allowed.toArray(HttpMethod[]::new));
  }

  /** The new feature's address is in Location. */
  @PostMapping(consumes = {GEOJSON, JSON})
  @PreAuthorize("permitAll()")
  ResponseEntity<Void> create(
      @PathVariable String collectionId,
      @RequestBody byte[] body,
      @RequestHeader(name = "Content-Crs", required = false) @Nullable String crs,
      HttpServletRequest servlet,
      Actor actor) {
    LayerDefinition layer = layers.get(collectionId, actor);
    ApiRequest request = request(servlet);
    SentFeature sent = SentFeature.read(body, crs, layer);
    EditOutcome outcome =
        apply(
            new EditAction.Insert(
                "", layer, sent.values(), sent.outline().map(Outline::geometry).orElse(null)),
            actor);
    String id = outcome.inserted().get(0).id();
    URI address = URI.create(request.collection(layer) + "/items/" + ApiRequest.encoded(id));
    return ResponseEntity.created(address).build();
  }

  @PutMapping(
      path = "/{featureId}",
      consumes = {GEOJSON, JSON})
  @PreAuthorize("permitAll()")
  ResponseEntity<Void> replace(
      @PathVariable String collectionId,
      @PathVariable String featureId,
      @RequestBody byte[] body,
      @RequestHeader(name = "Content-Crs", required = false) @Nullable String crs,
      HttpServletRequest servlet,
      Actor actor) {
    LayerDefinition layer = layers.get(collectionId, actor);
    request(servlet);
    SentFeature sent = SentFeature.read(body, crs, layer);
    Outline outline = sent.outline().orElse(new Outline(null));
    return changed(
        apply(
            new EditAction.Update(
                "", layer, only(layer, featureId), sent.values(), Optional.of(outline), true),
            actor),
        layer);
  }

  /** JSON Merge Patch (RFC 7396) of the members geometry and properties. */
  @PatchMapping(
      path = "/{featureId}",
      consumes = {MERGE_PATCH, GEOJSON, JSON})
  @PreAuthorize("permitAll()")
  ResponseEntity<Void> update(
      @PathVariable String collectionId,
      @PathVariable String featureId,
      @RequestBody byte[] body,
      @RequestHeader(name = "Content-Crs", required = false) @Nullable String crs,
      HttpServletRequest servlet,
      Actor actor) {
    LayerDefinition layer = layers.get(collectionId, actor);
    request(servlet);
    SentFeature sent = SentFeature.read(body, crs, layer);
    return changed(
        apply(
            new EditAction.Update(
                "", layer, only(layer, featureId), sent.values(), sent.outline(), false),
            actor),
        layer);
  }

  @DeleteMapping("/{featureId}")
  @PreAuthorize("permitAll()")
  ResponseEntity<Void> delete(
      @PathVariable String collectionId,
      @PathVariable String featureId,
      HttpServletRequest servlet,
      Actor actor) {
    LayerDefinition layer = layers.get(collectionId, actor);
    request(servlet);
    return changed(apply(new EditAction.Delete("", layer, only(layer, featureId)), actor), layer);
  }

  /** Refuses parameters: there are none. */
  private ApiRequest request(HttpServletRequest servlet) {
    return new ApiRequest(servlet, publicUrl, Set.of());
  }

  private EditOutcome apply(EditAction action, Actor actor) {
    return editing.apply(List.of(action), Optional.empty(), true, actor);
  }

  private static ResponseEntity<Void> changed(EditOutcome outcome, LayerDefinition layer) {
    if (outcome.updated().size() + outcome.replaced().size() + outcome.deleted() == 0) {
      throw DomainException.notFound(
          "feature-unknown",
          "%s中没有这个要素".formatted(layer.title().zh()),
          "There is no such feature in " + layer.title().en());
    }
    return ResponseEntity.noContent().build();
  }

  private static Filter only(LayerDefinition layer, String id) {
    return FACTORY.id(FACTORY.featureId(layer.name() + "." + id));
  }
}
