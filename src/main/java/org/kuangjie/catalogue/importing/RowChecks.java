package org.kuangjie.catalogue.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.store.LayerWriter;
import org.kuangjie.catalogue.store.LayerWriter.CodeTable;
import org.springframework.stereotype.Service;

/** Checks one row by itself, as an import of its layer would. */
@Service
public class RowChecks {

  private final LayerWriter codes;
  private final Datasets datasets;

  RowChecks(LayerWriter codes, Datasets datasets) {
    this.codes = codes;
    this.datasets = datasets;
  }

  /** Everything wrong with the row but what only its neighbours show: a code that occurs twice. */
  public List<ImportIssue> check(
      String layer, LayerMetadata metadata, int number, LayerFeature feature) {
    Map<CodeTable, Map<String, String>> references = new EnumMap<>(CodeTable.class);
    for (CodeTable table : CodeTable.values()) {
      references.put(table, codes.listCodes(table));
    }
    return new RowReader(datasets.get(layer), metadata, references, datasets.objections(layer))
        .read(number, ImportRow.of(feature))
        .issues();
  }
}
