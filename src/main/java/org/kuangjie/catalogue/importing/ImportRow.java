package org.kuangjie.catalogue.importing;

import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * A row as a reader found it, readable or not.
 *
 * @param feature what could be read of it; when unreadable, everything the file said is among its
 *     properties
 * @param unreadable why the row cannot become a feature; null when it can
 */
public record ImportRow(LayerFeature feature, @Nullable Text unreadable) {

  public static ImportRow of(LayerFeature feature) {
    return new ImportRow(feature, null);
  }

  static ImportRow unreadable(Map<String, Object> content, Text reason) {
    return new ImportRow(new LayerFeature(content, null), reason);
  }

  public static Iterator<ImportRow> all(Stream<LayerFeature> features) {
    return features.map(ImportRow::of).iterator();
  }
}
