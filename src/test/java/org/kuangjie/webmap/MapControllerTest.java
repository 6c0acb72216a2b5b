package org.kuangjie.webmap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.kuangjie.webmap.MapSettings.BaseMap;
import org.kuangjie.webmap.MapSettings.BaseMapKind;

@DisplayName("E20: the map page gets its layer tree and base maps from the server")
class MapControllerTest {

  private static final Actor PLANNER = new Actor("p", Set.of(Role.CITY_PLANNER), Set.of());
  private static final Actor VISITOR = new Actor("v", Set.of(), Set.of());

  private final PublishedLayers layers =
      new PublishedLayers(
          List.of(
              () ->
                  List.of(
                      layer("ground", Set.of()),
                      layer("secret", Set.of(Role.CITY_PLANNER)),
                      layer("stray", Set.of()))));

  @Test
  void groupsAndTheirLayersStandInTheOrderOfTheSettings() {
    MapDocument map = mapOf(PLANNER, group("b", "secret"), group("a", "ground", "unknown"));
    assertThat(map.groups())
        .extracting(MapDocument.LayerGroup::id)
        .containsExactly("b", "a", "others");
    assertThat(names(map)).containsExactly("secret", "ground", "stray");
  }

  @Test
  void whatTheActorMayNotSeeIsNotThereAndLeavesNoEmptyGroup() {
    MapDocument map = mapOf(VISITOR, group("b", "secret"), group("a", "ground"));
    assertThat(map.groups()).extracting(MapDocument.LayerGroup::id).containsExactly("a", "others");
    assertThat(names(map)).doesNotContain("secret");
  }

  @Test
  void aLayerSaysWhereItsPartsAreAndWhetherAPastDayCanBeAsked() {
    MapDocument.MapLayer layer = mapOf(VISITOR).groups().get(0).layers().get(0);
    assertThat(layer.wmsName()).isEqualTo("kj:ground");
    assertThat(layer.timeValid()).isTrue();
    assertThat(layer.tiles()).isEqualTo("/ogcapi/collections/ground/tiles/{set}/{z}/{y}/{x}");
    assertThat(layer.legend())
        .contains("REQUEST=GetLegendGraphic", "LAYER=kj:ground")
        .as("a layer without a style of its own gets this one")
        .endsWith("STYLE=default");
    assertThat(layer.style()).endsWith("/collections/ground/styles/default");
  }

  @ParameterizedTest
  @CsvSource({
    "XYZ, 'https://tiles.example/{z}/{x}/{y}.png', '', '', true",
    "XYZ, 'https://tiles.example/{z}', '', '', false",
    "WMTS, '/wmts/{z}/{y}/{x}', '', '', true",
    "WMS, 'https://maps.example/wms', ground, '', true",
    "WMS, 'https://maps.example/wms', '', '', false",
    "WMS, 'javascript:alert(1)', ground, '', false",
    "TIANDITU, '', vec, key, true",
    "TIANDITU, '', vec, '', false",
    "TIANDITU, '', moon, key, false",
  })
  void aBaseMapWithoutWhatItsKindNeedsStopsTheStart(
      BaseMapKind kind, String url, String layer, String key, boolean usable) {
    try (var factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();
      BaseMap base = new BaseMap("one", kind, "一", "one", url, layer, key, "");
      assertThat(validator.validate(new MapSettings(List.of(), List.of(base))).isEmpty())
          .isEqualTo(usable);
    }
  }

  private MapDocument mapOf(Actor actor, MapSettings.Group... groups) {
    return new MapController(layers, new MapSettings(List.of(groups), List.of())).map(actor);
  }

  private static MapSettings.Group group(String id, String... layers) {
    return new MapSettings.Group(id, id, id, List.of(layers));
  }

  private static List<String> names(MapDocument map) {
    return map.groups().stream()
        .flatMap(group -> group.layers().stream())
        .map(MapDocument.MapLayer::name)
        .toList();
  }

  private static LayerDefinition layer(String name, Set<Role> visibleTo) {
    Text title = Text.of(name, name);
    List<Attribute> dates =
        List.of(
            new Attribute("valid_from", title, "date"), new Attribute("valid_to", title, "date"));
    return new LayerDefinition(
        name,
        title,
        title,
        new Source("published." + name, "id", "geom", "MultiPolygon", dates),
        new Access(visibleTo, "", ""),
        new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }
}
