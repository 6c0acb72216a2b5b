package org.kuangjie.ogc.styling;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.style.Style;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.StyleDocument;
import org.springframework.stereotype.Component;

/** The styles of the layers, read once. The first of a layer is its default. */
@Component
public class StyleBook {

  private final Map<LayerDefinition, Map<String, Style>> read = new ConcurrentHashMap<>();

  /** Names in the layer's order; never empty. */
  public List<String> names(LayerDefinition layer) {
    return List.copyOf(styles(layer).keySet());
  }

  public Style defaultStyle(LayerDefinition layer) {
    return styles(layer).values().iterator().next();
  }

  /** The documents the styles are read from, in the same order; never empty. */
  public List<StyleDocument> documents(LayerDefinition layer) {
    List<StyleDocument> documents = layer.presentation().styles();
    return documents.isEmpty() ? List.of(PlainStyle.of(layer)) : documents;
  }

  /** An empty name means the default. */
  public Optional<Style> find(LayerDefinition layer, String name) {
    return name.isEmpty()
        ? Optional.of(defaultStyle(layer))
        : Optional.ofNullable(styles(layer).get(name));
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID when a document is no style we draw
   */
  private Map<String, Style> styles(LayerDefinition layer) {
    return read.computeIfAbsent(layer, this::read);
  }

  private Map<String, Style> read(LayerDefinition layer) {
    Map<String, Style> styles = new LinkedHashMap<>();
    for (StyleDocument document : documents(layer)) {
      byte[] sld = document.sld().getBytes(StandardCharsets.UTF_8);
      StyleReader.read(new ByteArrayInputStream(sld)).stream()
          .flatMap(part -> part.styles().stream())
          .findFirst()
          .ifPresent(style -> styles.put(document.name(), style));
    }
    return styles;
  }
}
