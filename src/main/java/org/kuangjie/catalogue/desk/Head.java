package org.kuangjie.catalogue.desk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kuangjie.catalogue.importing.ImportRow;
import org.kuangjie.catalogue.importing.LayerFile;
import org.kuangjie.geo.features.FeatureField;
import org.kuangjie.geo.features.FeatureFormat;

/**
 * The first rows of a file.
 *
 * @param fields in file order, of the file and of these rows
 * @param hasAllFields false where later rows may bring others
 */
record Head(List<ImportRow> rows, Set<String> fields, boolean hasAllFields) {

  private static final int ROWS = 100;

  static Head of(LayerFile file) {
    Iterator<ImportRow> all = file.rows();
    List<ImportRow> rows = new ArrayList<>();
    while (rows.size() < ROWS && all.hasNext()) {
      rows.add(all.next());
    }
    Set<String> fields = new LinkedHashSet<>();
    file.file().fields().stream().map(FeatureField::name).forEach(fields::add);
    rows.forEach(row -> fields.addAll(row.feature().properties().keySet()));
    boolean fixed = file.file().format() != FeatureFormat.GEOJSON;
    return new Head(rows, fields, fixed || !all.hasNext());
  }
}
