package org.kuangjie.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.Imports;
import org.kuangjie.catalogue.importing.LayerFeature;

class WorkingsTest {

  private static final String LICENCE = "C5001022010017120000001";

  @Test
  @DisplayName("MR-14: workings are found by licence and day, whole, with levels and their error")
  void byLicence() {
    Imports imports = new Imports();
    ImportReport report =
        imports.load(
            LayerName.WORKINGS,
            working("G1", LICENCE, Map.of("est_error_m", 0.3)),
            working("G2", LICENCE, Map.of("valid_from", "2025-01-01")),
            working("G3", LICENCE, Map.of("restricted", true)),
            working("G4", "C5001022010017120000002", Map.of()));
    LayerInfo layer = report.findVersion().orElseThrow();
    List<FeatureFact> held =
        new CatalogueWorkings(imports.stores.database())
            .list(layer, LICENCE, LocalDate.of(2024, 6, 30));
    assertThat(held).extracting(FeatureFact::code).containsExactly("G1");
    FeatureFact working = held.get(0);
    assertThat(working.estErrorMetres()).isEqualTo(0.3);
    assertThat(working.overlapSquareMetres()).isGreaterThan(1e6);
    assertThat(working.attributes().get("elevation_top")).hasToString("300");
  }

  private static LayerFeature working(String code, String licence, Map<String, Object> other) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("code", code);
    row.put("kind", "井巷工程");
    row.put("name", "示意巷道");
    row.put("valid_from", "2024-01-01");
    row.put("licence_number", licence);
    row.put("elevation_top", 300);
    row.put("elevation_bottom", 250);
    row.putAll(other);
    return new LayerFeature(row, Imports.box(107.4, 29.7));
  }
}
