package org.kuangjie.sensing.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kuangjie.layers.LayerDefinition.StyleDocument;

/** The styles of the layers, each named as its layer. */
final class Styles {

  private Styles() {}

  static StyleDocument of(String layer) {
    try (InputStream file = Styles.class.getResourceAsStream("/sld-styles/" + layer + ".sld")) {
      if (file == null) {
        throw new IllegalStateException("there is no style for " + layer);
      }
      return new StyleDocument(layer, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
