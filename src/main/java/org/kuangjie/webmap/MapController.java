package org.kuangjie.webmap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The map for whoever asks; what an actor may not see is not there. */
@RestController
class MapController {

  private static final Text OTHERS = Text.of("其他图层", "Other layers");

  private final PublishedLayers layers;
  private final MapSettings settings;

  MapController(PublishedLayers layers, MapSettings settings) {
    this.layers = layers;
    this.settings = settings;
  }

  /** Layer tree, legends and base maps. */
  @GetMapping("/api/map")
  @PreAuthorize("permitAll()")
  MapDocument map(Actor actor) {
    List<LayerDefinition> visible = layers.list(actor);
    Set<String> placed = new HashSet<>();
    List<MapDocument.LayerGroup> groups = new ArrayList<>();
    for (MapSettings.Group group : settings.groups()) {
      placed.addAll(group.layers());
      add(groups, group.id(), group.title(), inOrder(group.layers(), visible));
    }
    add(
        groups,
        "others",
        OTHERS,
        visible.stream().filter(layer -> !placed.contains(layer.name())).toList());
    return new MapDocument(
        groups, settings.baseMaps().stream().map(MapDocument.BaseLayer::of).toList());
  }

  private static List<LayerDefinition> inOrder(List<String> names, List<LayerDefinition> visible) {
    return names.stream()
        .flatMap(name -> visible.stream().filter(layer -> layer.name().equals(name)))
        .toList();
  }

  private static void add(
      List<MapDocument.LayerGroup> groups, String id, Text title, List<LayerDefinition> layers) {
    if (!layers.isEmpty()) {
      groups.add(
          new MapDocument.LayerGroup(
              id, title, layers.stream().map(MapDocument.MapLayer::of).toList()));
    }
  }
}
