package org.kuangjie.layers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Component;

/** Every layer the modules publish, by name, in the providers' order. */
@Component
public class PublishedLayers {

  private final Map<String, LayerDefinition> byName = new LinkedHashMap<>();

  /**
   * @throws IllegalStateException when two providers publish the same name
   */
  public PublishedLayers(Collection<LayerProvider> providers) {
    for (LayerProvider provider : providers) {
      provider.layers().forEach(this::add);
    }
  }

  private void add(LayerDefinition layer) {
    if (byName.putIfAbsent(layer.name(), layer) != null) {
      throw new IllegalStateException("two layers are named " + layer.name());
    }
  }

  public List<LayerDefinition> list() {
    return List.copyOf(byName.values());
  }

  /** The layers the actor may see. */
  public List<LayerDefinition> list(Actor actor) {
    return byName.values().stream().filter(layer -> layer.isVisibleTo(actor)).toList();
  }

  /** The layer whoever asks, by its name with or without prefix; for a person use {@code get}. */
  public Optional<LayerDefinition> find(String name) {
    return Optional.ofNullable(byName.get(name.substring(name.indexOf(':') + 1)))
        .filter(layer -> layer.isNamed(name));
  }

  /**
   * A layer for a person.
   *
   * @throws DomainException NOT_FOUND when there is none, or none the actor may know of
   */
  public LayerDefinition get(String name, Actor actor) {
    return find(name)
        .filter(layer -> layer.isVisibleTo(actor))
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "layer-unknown",
                    "没有图层 %s，或须登录后查看".formatted(name),
                    "There is no layer %s, or it is seen only after signing in".formatted(name)));
  }
}
