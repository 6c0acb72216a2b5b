package org.kuangjie.layers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Who changes which layer. */
@Component
public class LayerEditors {

  private final List<LayerEditor> editors;

  public LayerEditors(Collection<LayerEditor> editors) {
    this.editors = List.copyOf(editors);
  }

  /** Whether anybody may change features of the layer through the services. */
  public boolean isEditable(LayerDefinition layer) {
    return find(layer).isPresent();
  }

  public boolean allows(LayerDefinition layer, Actor actor) {
    return layer.isVisibleTo(actor)
        && find(layer).filter(editor -> editor.allows(layer, actor)).isPresent();
  }

  /**
   * The editor of a layer for a person.
   *
   * @throws DomainException FORBIDDEN when the layer cannot be changed, or not by the actor
   */
  public LayerEditor get(LayerDefinition layer, Actor actor) {
    return find(layer)
        .filter(editor -> allows(layer, actor))
        .orElseThrow(
            () ->
                new DomainException(
                    DomainException.Kind.FORBIDDEN,
                    "layer-read-only",
                    Text.of(
                        "图层 %s 不能在线编辑，或您没有编辑权限".formatted(layer.name()),
                        "Layer %s cannot be edited here, or not by you".formatted(layer.name()))));
  }

  private Optional<LayerEditor> find(LayerDefinition layer) {
    return editors.stream().filter(editor -> editor.edits(layer)).findFirst();
  }
}
