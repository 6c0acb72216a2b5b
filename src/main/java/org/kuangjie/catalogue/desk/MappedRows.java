package org.kuangjie.catalogue.desk;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kuangjie.catalogue.importing.ImportRow;
import org.kuangjie.catalogue.importing.LayerFeature;
import tools.jackson.databind.JsonNode;

/** Rows of a file under the layer's column names, those corrected by hand in their place. */
final class MappedRows implements Iterator<ImportRow> {

  private final Iterator<ImportRow> rows;
  private final FieldMapping mapping;
  private final Map<Integer, JsonNode> fixes;
  private final Consumer<Set<String>> missing;
  private final Set<String> seen = new HashSet<>();
  private boolean told;
  private int number;

  /**
   * @param fixes by row number; they have the layer's column names already
   * @param missing told at the end which fields the mapping names and no row had
   */
  MappedRows(
      Iterator<ImportRow> rows,
      FieldMapping mapping,
      Map<Integer, JsonNode> fixes,
      Consumer<Set<String>> missing) {
    this.rows = rows;
    this.mapping = mapping;
    this.fixes = fixes;
    this.missing = missing;
  }

  @Override
  public boolean hasNext() {
    boolean more = rows.hasNext();
    if (!more && !told && number > 0) {
      told = true;
      Set<String> unseen = mapping.missing(seen);
      if (!unseen.isEmpty()) {
        missing.accept(unseen);
      }
    }
    return more;
  }

  @Override
  public ImportRow next() {
    ImportRow row = rows.next();
    number++;
    Map<String, Object> properties = row.feature().properties();
    if (!mapping.columns().isEmpty()) {
      seen.addAll(properties.keySet());
    }
    JsonNode fix = fixes.get(number);
    if (fix != null) {
      return ImportRow.of(RowContent.feature(fix));
    }
    LayerFeature mapped = new LayerFeature(mapping.apply(properties), row.feature().geometry());
    return new ImportRow(mapped, row.problems());
  }
}
