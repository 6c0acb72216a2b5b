package org.kuangjie.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;

class PublishedLayersTest {

  private static final Actor PLANNER = new Actor("p", Set.of(Role.CITY_PLANNER), Set.of());

  private final PublishedLayers layers =
      new PublishedLayers(
          List.of(
              () -> List.of(layer("open", Set.of())),
              () -> List.of(layer("closed", Set.of(Role.CITY_PLANNER)))));

  @Test
  @DisplayName("E4: a layer for some roles does not exist for everybody else")
  void hiddenLayerIsNotThere() {
    assertThat(layers.list(Actor.ANONYMOUS))
        .extracting(LayerDefinition::name)
        .containsExactly("open");
    assertThat(layers.get("closed", PLANNER).name()).isEqualTo("closed");
    assertThatThrownBy(() -> layers.get("closed", Actor.ANONYMOUS))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
  }

  @Test
  @DisplayName("OGC names: a layer answers to its name with and without its own prefix, no other")
  void namesWithAndWithoutPrefix() {
    assertThat(layers.find("kj:open")).isPresent();
    assertThat(layers.find("open")).isPresent();
    assertThat(layers.find("cite:open")).isEmpty();
    assertThat(layers.find("open:open")).isEmpty();
  }

  @Test
  void twoLayersOfOneNameStopTheStart() {
    LayerProvider provider = () -> List.of(layer("a", Set.of()));
    assertThatThrownBy(() -> new PublishedLayers(List.of(provider, provider)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a");
  }

  private static LayerDefinition layer(String name, Set<Role> visibleTo) {
    Text title = Text.of(name, name);
    return new LayerDefinition(
        name,
        title,
        title,
        new Source("published." + name, "id", "geom", "Geometry", List.of()),
        new Access(visibleTo, "", ""),
        new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }
}
