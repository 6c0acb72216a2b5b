package org.kuangjie.catalogue.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kuangjie.layers.LayerDefinition.StyleDocument;

/** Reads {@code sld-styles/<layer>.sld}, which the build puts beside the classes. */
final class StyleFile {

  private StyleFile() {}

  /**
   * @throws IllegalStateException when the layer has no style file
   */
  static StyleDocument read(String layer) {
    String name = "/sld-styles/" + layer + ".sld";
    try (InputStream file = StyleFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("there is no style " + name);
      }
      return new StyleDocument(layer, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
