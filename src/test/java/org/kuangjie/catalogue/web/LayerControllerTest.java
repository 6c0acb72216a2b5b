package org.kuangjie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.Imports;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.catalogue.publishing.PublishedLayersOfCatalogue;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.layers.LayerProblem;
import org.kuangjie.layers.LayerProvider;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LayerControllerTest {

  private static final Actor PLANNER = new Actor("p", Set.of(Role.CITY_PLANNER), Set.of());

  private final Imports imports = new Imports();
  private Actor actor = PLANNER;
  private final MockMvc server;

  LayerControllerTest() {
    server = serverOf(PublishedLayersOfCatalogue.create());
  }

  private MockMvc serverOf(PublishedLayers layers) {
    return MockMvcBuilders.standaloneSetup(
            new LayerController(layers, imports.stores.versions(), imports.stores.published()))
        .setCustomArgumentResolvers(new GivenActor())
        .build();
  }

  @BeforeEach
  void sevenRedlines() {
    imports.load(
        LayerName.ECO_REDLINE,
        IntStream.range(0, 7)
            .mapToObj(i -> Imports.redline("R" + i, Imports.box(107 + i * 0.1, 29)))
            .toArray(LayerFeature[]::new));
  }

  @Test
  @DisplayName("Foundation: a layer states its extent, longitude first, and none while not loaded")
  void extentIsStated() throws Exception {
    JsonNode layers = get("/api/layers").path("layers");
    JsonNode redline = named(layers, LayerName.ECO_REDLINE);
    assertThat(redline.at("/extent/0").asDouble()).isCloseTo(107, within(1e-6));
    assertThat(redline.at("/extent/1").asDouble()).isCloseTo(29, within(1e-6));
    assertThat(redline.at("/extent/2").asDouble()).isBetween(107.6, 107.8);
    assertThat(named(layers, LayerName.FIRST_RIDGE).hasNonNull("extent")).isFalse();
  }

  @Test
  @DisplayName("OGC-28: a configured layer is listed; its features are for the services to read")
  void configuredLayerIsListed() throws Exception {
    MockMvc server = serverOf(new PublishedLayers(List.of(new OneConfiguredLayer())));
    JsonNode answer = get(server, "/api/layers");
    assertThat(answer.at("/layers/0/name").asString()).isEqualTo("parcels");
    assertThat(answer.at("/layers/0/configured").asBoolean()).isTrue();
    assertThat(answer.hasNonNull("problems")).isFalse();
    assertThatThrownBy(() -> get(server, "/api/layers/parcels/features"))
        .hasRootCauseInstanceOf(DomainException.class)
        .rootCause()
        .hasMessageContaining("published by configuration");
    actor = new Actor("a", Set.of(Role.ADMINISTRATOR), Set.of());
    assertThat(get(server, "/api/layers").at("/problems/0/subject").asString())
        .isEqualTo("broken.yaml");
  }

  private static final class OneConfiguredLayer implements LayerProvider {

    @Override
    public List<LayerDefinition> layers() {
      Text title = Text.of("地块", "Parcels");
      return List.of(
          new LayerDefinition(
              "parcels",
              title,
              title,
              new Source("public.parcels", "编号", "geom", "Polygon", List.of()),
              Access.PUBLIC,
              new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of())));
    }

    @Override
    public boolean isConfigured() {
      return true;
    }

    @Override
    public List<LayerProblem> problems() {
      return List.of(new LayerProblem("broken.yaml", true, Text.of("坏", "broken")));
    }
  }

  private static JsonNode named(JsonNode layers, String name) {
    return layers
        .valueStream()
        .filter(layer -> layer.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("E19: pages follow each other by key until no next is given, each feature once")
  void pagesFollowEachOther() throws Exception {
    List<String> codes = new ArrayList<>();
    String next = "/api/layers/eco_redline/features?bbox=107.05,28,108,30&limit=2";
    int pages = 0;
    while (!next.isEmpty()) {
      JsonNode page = get(next);
      page.path("features").forEach(f -> codes.add(f.at("/properties/code").asString()));
      next = page.path("next").asString("");
      pages++;
    }
    assertThat(codes).containsExactly("R1", "R2", "R3", "R4", "R5", "R6");
    assertThat(pages).isEqualTo(3);
  }

  @Test
  @DisplayName("000 art. 16: a feature shows the view's columns, a right never its holder")
  void rightsShowNoHolder() throws Exception {
    imports.load(
        LayerName.MINING_RIGHTS, Imports.right("C5001022015017110000001", Map.of("scale", 100)));
    actor = Actor.ANONYMOUS;
    JsonNode page = get("/api/layers/mining_rights/features");
    JsonNode properties = page.at("/features/0/properties");
    assertThat(properties.path("licence_number").asString()).startsWith("C5001");
    assertThat(properties.path("scale").asInt()).isEqualTo(100);
    assertThat(properties.path("synthetic").asBoolean()).isTrue();
    assertThat(page.toString()).doesNotContain("示意公司", "91500102MA5U000113", "holder");
    assertThat(page.at("/features/0/geometry/type").asString()).isEqualTo("MultiPolygon");
  }

  @Test
  @DisplayName("IF-13: a secret area is in no page")
  void secretAreaIsInNoPage() throws Exception {
    Map<String, Object> secret =
        Map.of(
            "code",
            "M1",
            "kind",
            "军事禁区",
            "name",
            "秘密",
            "valid_from",
            "2020-01-01",
            "restricted",
            true);
    imports.load(LayerName.INFRASTRUCTURE, new LayerFeature(secret, Imports.box(107, 29)));
    assertThat(get("/api/layers/infrastructure/features").path("features")).isEmpty();
  }

  @Test
  @DisplayName("F-2: only what is valid on the day asked for")
  void onlyWhatIsValid() throws Exception {
    assertThat(get("/api/layers/eco_redline/features?asOf=2022-10-13").path("features")).isEmpty();
    assertThat(get("/api/layers/eco_redline/features?asOf=2022-10-14").path("features")).hasSize(7);
  }

  @Test
  @DisplayName("E19: geometry is simplified to the resolution of the map")
  void geometryIsSimplified() throws Exception {
    Geometry round =
        new GeometryFactory().createPoint(new Coordinate(107.5, 29.5)).buffer(0.05, 500);
    imports.load(LayerName.ECO_REDLINE, Imports.redline("R1", round));
    int coarse = get("/api/layers/eco_redline/features?resolution=100").toString().length();
    int fine = get("/api/layers/eco_redline/features").toString().length();
    assertThat(fine).isGreaterThan(10 * coarse);
  }

  @Test
  @DisplayName("E4: the public sees neither the red line nor its name in the list")
  void publicSeesNoRedline() throws Exception {
    JsonNode loaded = get("/api/layers").path("layers");
    assertThat(names(loaded)).contains(LayerName.ECO_REDLINE, LayerName.DISTRICTS);
    actor = Actor.ANONYMOUS;
    assertThat(names(get("/api/layers").path("layers")))
        .contains(LayerName.DISTRICTS)
        .doesNotContain(LayerName.ECO_REDLINE);
    assertThatThrownBy(() -> get("/api/layers/eco_redline/features"))
        .hasRootCauseInstanceOf(DomainException.class);
  }

  @Test
  @DisplayName("002-R51: official outlines of zones are for officials, 示意 ones for everybody")
  void officialOutlinesAreInternal() throws Exception {
    imports.load(LayerName.ZONES_CONCENTRATED, zone("JZ01", false), zone("JZ02", true));
    String address = "/api/layers/zones_concentrated/features";
    assertThat(codes(get(address))).containsExactly("JZ01", "JZ02");
    actor = Actor.ANONYMOUS;
    assertThat(codes(get(address))).containsExactly("JZ02");
    actor = new Actor("e", Set.of(Role.ENTITY), Set.of());
    assertThat(codes(get(address))).containsExactly("JZ02");
  }

  @Test
  @DisplayName("002-R51: a setting publishes official outlines")
  void settingPublishesOfficialOutlines() {
    assertThat(
            PublishedLayersOfCatalogue.create(true).get(LayerName.BLOCKS_MINING, Actor.ANONYMOUS))
        .matches(layer -> layer.showsEveryRowTo(Actor.ANONYMOUS));
    assertThat(PublishedLayersOfCatalogue.create().get(LayerName.BLOCKS_MINING, Actor.ANONYMOUS))
        .matches(layer -> !layer.showsEveryRowTo(Actor.ANONYMOUS));
  }

  private static LayerFeature zone(String code, boolean synthetic) {
    Map<String, Object> properties =
        Map.of(
            "plan",
            "P",
            "code",
            code,
            "kind",
            "集中开采区",
            "name",
            code,
            "region",
            "主城新区",
            "districts",
            List.of("500102"),
            "minerals",
            List.of("建筑石料用灰岩"),
            "synthetic",
            synthetic);
    return new LayerFeature(properties, Imports.box(107, 29));
  }

  private static List<String> codes(JsonNode page) {
    return page.path("features")
        .valueStream()
        .map(feature -> feature.at("/properties/code").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bbox=1,2,3",
        "bbox=a,b,c,d",
        "bbox=108,29,107,30",
        "bbox=107,29,999,30",
        "bbox=NaN,1,2,3",
        "limit=0",
        "limit=5001",
        "resolution=-1",
        "resolution=NaN"
      })
  void badQueriesAreRefusedInWords(String query) {
    assertThatThrownBy(() -> get("/api/layers/eco_redline/features?" + query))
        .hasRootCauseInstanceOf(DomainException.class);
  }

  private static List<String> names(JsonNode layers) {
    return layers.valueStream().map(layer -> layer.path("name").asString()).toList();
  }

  private JsonNode get(String address) throws Exception {
    return get(server, address);
  }

  private static JsonNode get(MockMvc asked, String address) throws Exception {
    String body =
        asked
            .perform(MockMvcRequestBuilders.get(URI.create(address)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    return JsonMapper.shared().readTree(body);
  }

  /** Stands for the platform, which takes the actor from the session. */
  private final class GivenActor implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Actor.class);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return actor;
    }
  }
}
