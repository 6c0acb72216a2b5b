package org.kuangjie.catalogue.importing;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.kuangjie.geo.features.FeatureRow;
import org.kuangjie.geo.features.RowProblem;

/**
 * A row as a reader found it, readable or not.
 *
 * @param feature what could be read of it
 * @param problems why the row cannot become a feature; empty when it can
 */
public record ImportRow(LayerFeature feature, List<RowProblem> problems) {

  public ImportRow {
    problems = List.copyOf(problems);
  }

  public static ImportRow of(LayerFeature feature) {
    return new ImportRow(feature, List.of());
  }

  public static ImportRow of(FeatureRow row) {
    return new ImportRow(new LayerFeature(row.properties(), row.geometry()), row.problems());
  }

  public static Iterator<ImportRow> all(Stream<LayerFeature> features) {
    return features.map(ImportRow::of).iterator();
  }
}
