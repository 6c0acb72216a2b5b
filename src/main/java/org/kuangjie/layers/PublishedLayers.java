package org.kuangjie.layers;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every layer that is published, by name, in the providers' order. Broken ones are left out and
 * told of in the log and by {@link #problems()}; the rest serves.
 */
@Component
public class PublishedLayers {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedLayers.class);

  private final List<LayerProblem> problems = new CopyOnWriteArrayList<>();
  private final Set<String> configured = new HashSet<>();
  private volatile Map<String, LayerDefinition> byName;

  /**
   * @throws IllegalStateException when two modules publish the same name
   */
  public PublishedLayers(Collection<LayerProvider> providers) {
    Map<String, LayerDefinition> layers = new LinkedHashMap<>();
    for (LayerProvider provider : providers) {
      provider.problems().forEach(this::report);
      for (LayerDefinition layer : provider.layers()) {
        Optional<LayerProblem> clash = clash(layer, layers);
        if (clash.isEmpty()) {
          layers.put(layer.name(), layer);
          if (provider.isConfigured()) {
            configured.add(layer.name());
          }
        } else if (provider.isConfigured()) {
          report(clash.get());
        } else {
          throw new IllegalStateException("two layers are named " + layer.name());
        }
      }
    }
    byName = layers;
  }

  private static Optional<LayerProblem> clash(
      LayerDefinition layer, Map<String, LayerDefinition> layers) {
    String name = layer.qualifiedName();
    if (layers.containsKey(layer.name())) {
      Text taken =
          Text.format("名称 %s 已被另一图层使用", "The name %s is taken by another layer", layer.name());
      return Optional.of(new LayerProblem(name, true, taken));
    }
    Namespace namespace = layer.presentation().namespace();
    return layers.values().stream()
        .map(other -> other.presentation().namespace())
        .filter(other -> other.prefix().equals(namespace.prefix()) && !other.equals(namespace))
        .findFirst()
        .map(
            other ->
                Text.format(
                    "前缀 %s 已用于命名空间 %s",
                    "The prefix %s already stands for the namespace %s",
                    other.prefix(),
                    other.uri()))
        .map(reason -> new LayerProblem(name, true, reason));
  }

  private void report(LayerProblem problem) {
    problems.add(problem);
    LOG.warn(
        problem.leftOut() ? "图层未发布 Layer left out: {}: {} {}" : "图层有问题 Layer: {}: {} {}",
        problem.subject(),
        problem.reason().zh(),
        problem.reason().en());
  }

  /** Withdraws a layer that turns out not to be servable. */
  public synchronized void leaveOut(LayerDefinition layer, Text reason) {
    Map<String, LayerDefinition> left = new LinkedHashMap<>(byName);
    left.remove(layer.name());
    byName = left;
    report(new LayerProblem(layer.qualifiedName(), true, reason));
  }

  /** What administrators should mend. */
  public List<LayerProblem> problems() {
    return List.copyOf(problems);
  }

  /** Whether people published the layer by a file, and no module knows what it holds. */
  public boolean isConfigured(LayerDefinition layer) {
    return configured.contains(layer.name());
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
