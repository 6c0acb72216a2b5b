package org.kuangjie.ogc.api.features;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.api.ApiAnswers;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.ApiSettings;
import org.kuangjie.ogc.api.CollectionCrs;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.request.PublicUrl;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Features of a collection, a page at a time or one. Changing them has a controller of its own. */
@RestController
@Hidden
@RequestMapping("/ogcapi/collections/{collectionId}/items")
class ItemsController {

  private static final List<ApiFormat> FORMATS = List.of(ApiFormat.GEOJSON, ApiFormat.HTML);
  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

  private final PublishedLayers layers;
  private final FeatureSource source;
  private final PublicUrl publicUrl;
  private final ApiSettings settings;

  ItemsController(
      PublishedLayers layers, FeatureSource source, PublicUrl publicUrl, ApiSettings settings) {
    this.layers = layers;
    this.source = source;
    this.publicUrl = publicUrl;
    this.settings = settings;
  }

  @GetMapping
  @PreAuthorize("permitAll()")
  void list(
      @PathVariable String collectionId,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    LayerDefinition layer = layers.get(collectionId, actor);
    ApiRequest request = new ApiRequest(servlet, publicUrl, ItemsQuery.parameters(layer));
    ApiFormat format = request.format(FORMATS);
    ItemsQuery items = ItemsQuery.of(request, layer, actor, settings);
    if (ApiAnswers.isKnown(request, response, tag(request, format, items))) {
      return;
    }
    long matched = source.count(items.query().withAfter(null));
    List<Link> links = new ArrayList<>(request.selfAndAlternates(format, FORMATS));
    ItemsLinks neighbours = new ItemsLinks(request, format, items);
    neighbours.previous().ifPresent(links::add);
    if (format.equals(ApiFormat.HTML)) {
      List<Feature> features = page(items, neighbours, links);
      ApiAnswers.html(request, response, ItemsPage.list(request, layer, features, matched, links));
      return;
    }
    links.add(Link.of(request.collection(layer), "collection", "application/json", layer.title()));
    prepare(response, items.crs());
    if (!request.isHead()) {
      stream(response, items, matched, neighbours, links);
    }
  }

  private List<Feature> page(ItemsQuery items, ItemsLinks neighbours, List<Link> links) {
    List<Feature> features = read(items.andOneMore());
    int limit = (int) items.query().limit();
    if (features.size() <= limit) {
      return features;
    }
    links.add(neighbours.next(features.get(limit - 1)));
    return features.subList(0, limit);
  }

  private void stream(
      HttpServletResponse response,
      ItemsQuery items,
      long matched,
      ItemsLinks neighbours,
      List<Link> links)
      throws IOException {
    FeatureQuery query = items.query();
    FeatureText text = new FeatureText(query.layer(), items.crs(), query.columns().names());
    ItemsStream page = new ItemsStream(text, response.getOutputStream());
    try (FeatureCursor features = source.read(items.andOneMore())) {
      Feature last = page.features(features, query.limit());
      if (last != null) {
        links.add(neighbours.next(last));
      }
      page.end(matched, links);
    }
  }

  private static void prepare(HttpServletResponse response, MapCrs crs) {
    response.setContentType(ApiFormat.GEOJSON.mediaType());
    response.setHeader("Content-Crs", "<" + crs.uri() + ">");
  }

  private List<Feature> read(FeatureQuery query) {
    List<Feature> all = new ArrayList<>();
    try (FeatureCursor features = source.read(query)) {
      for (Feature each = features.next(); each != null; each = features.next()) {
        all.add(each);
      }
    }
    return all;
  }

  /** Changes with the data, the question, the form and who asks. */
  private String tag(ApiRequest request, ApiFormat format, ItemsQuery items) {
    FeatureQuery query = items.query();
    String all =
        String.join(
            "\n",
            source.revision(query.layer()),
            request.root(),
            format.name(),
            request.path(),
            request.values().toString(),
            query.actor().roles().stream().sorted().toList().toString(),
            query.actor().districtCodes().stream().sorted().toList().toString());
    return ApiAnswers.tag(all.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/{featureId}")
  @PreAuthorize("permitAll()")
  void get(
      @PathVariable String collectionId,
      @PathVariable String featureId,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    LayerDefinition layer = layers.get(collectionId, actor);
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of("crs"));
    ApiFormat format = request.format(FORMATS);
    MapCrs crs = CollectionCrs.of(request, "crs", layer);
    Feature feature = find(layer, featureId, actor).orElseThrow(() -> unknown(layer));
    List<Link> links = new ArrayList<>(request.selfAndAlternates(format, FORMATS));
    links.add(Link.of(request.collection(layer), "collection", "application/json", layer.title()));
    if (format.equals(ApiFormat.HTML)) {
      ApiAnswers.html(request, response, ItemsPage.one(request, layer, feature, links));
      return;
    }
    StringBuilder text = new StringBuilder();
    String more =
        ",\"links\":"
            + JsonMapper.shared().writeValueAsString(links.stream().map(Link::toJson).toList());
    new FeatureText(layer, crs, feature.names()).write(feature, more, text);
    prepare(response, crs);
    byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
    ApiAnswers.bytes(request, response, ApiFormat.GEOJSON.mediaType(), body);
  }

  private Optional<Feature> find(LayerDefinition layer, String id, Actor actor) {
    FeatureQuery query =
        FeatureQuery.all(layer, actor)
            .withFilter(FACTORY.id(FACTORY.featureId(layer.name() + "." + id)));
    return read(query).stream().filter(feature -> feature.id().equals(id)).findFirst();
  }

  private static DomainException unknown(LayerDefinition layer) {
    return DomainException.notFound(
        "feature-unknown",
        "%s中没有这个要素".formatted(layer.title().zh()),
        "There is no such feature in " + layer.title().en());
  }
}
