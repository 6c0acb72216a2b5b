package org.kuangjie.layers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kuangjie.layers.LayerDefinition.StyleDocument;

/** The styles that come with the product: {@code sld-styles/<layer>.sld}, named as their layer. */
public final class ShippedStyle {

  private ShippedStyle() {}

  /**
   * @throws IllegalStateException when the layer has none
   */
  public static StyleDocument of(String layer) {
    try (InputStream file =
        ShippedStyle.class.getResourceAsStream("/sld-styles/" + layer + ".sld")) {
      if (file == null) {
        throw new IllegalStateException("there is no style for " + layer);
      }
      return new StyleDocument(layer, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
