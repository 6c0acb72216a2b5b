package org.kuangjie.catalogue.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.LayerReplaced;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.dao.DataIntegrityViolationException;

class LayerImporterTest {

  private static final String LICENCE = "C5001022015017110000001";

  private Imports imports;

  @BeforeEach
  void emptyCatalogue() {
    imports = new Imports();
  }

  @Test
  @DisplayName("F-1: a version has number, hash, date and 示意 mark, and both events are published")
  void goodRowsComeIntoForce() {
    ImportReport report = redlines(Imports.redline("R1", Imports.box(107.4, 29.7)));
    LayerInfo info = report.findVersion().orElseThrow();
    assertThat(info.version()).isEqualTo(1);
    assertThat(info.hash()).matches("[0-9a-f]{64}");
    assertThat(info.synthetic()).isTrue();
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.issues()).isEmpty();
    assertThat(imports.count("catalogue.overlay_ground WHERE ground")).isEqualTo(1);
    assertThat(imports.events.get(0))
        .isEqualTo(new LayerReplaced(LayerName.ECO_REDLINE, 1, info.versionId()));
    assertThat(imports.events.get(1))
        .isInstanceOfSatisfying(
            AuditEvent.class, e -> assertThat(e.subject()).isEqualTo("layer:eco_redline@1"));
  }

  @Test
  @DisplayName(
      "F-1: the hash is that of the content: same rows same hash, one vertex moved another")
  void hashFollowsContent() {
    LayerFeature row = Imports.redline("R1", Imports.box(107.4, 29.7));
    LayerFeature moved = Imports.redline("R1", Imports.box(107.4, 29.7000001));
    String first = redlines(row).findVersion().orElseThrow().hash();
    LayerInfo again = redlines(row).findVersion().orElseThrow();
    assertThat(again.hash()).isEqualTo(first);
    assertThat(again.version()).isEqualTo(2);
    assertThat(redlines(moved).findVersion().orElseThrow().hash()).isNotEqualTo(first);
    assertThat(imports.count("catalogue.layer_version WHERE in_force")).isEqualTo(1);
  }

  @Test
  @DisplayName("E12: one bad row keeps the former version, and the row stays whole in quarantine")
  void badRowStopsTheVersion() {
    redlines(Imports.redline("R1", Imports.box(107.4, 29.7)));
    Geometry bowTie = Imports.wkt("POLYGON((107 29, 107.02 29.02, 107.02 29, 107 29.02, 107 29))");
    ImportReport report =
        redlines(Imports.redline("R1", Imports.box(107.4, 29.7)), Imports.redline("R2", bowTie));
    assertThat(report.findVersion()).isEmpty();
    assertThat(report.quarantined()).isEqualTo(1);
    ImportIssue issue = report.issues().get(0);
    assertThat(issue.code()).isEqualTo("geometry-invalid");
    assertThat(issue.row()).isEqualTo(2);
    Coordinate place = Objects.requireNonNull(issue.place());
    assertThat(place.distance(new Coordinate(107.01, 29.01))).isLessThan(1e-9);
    assertThat(issue.vertex()).isBetween(1, 5);
    assertThat(inForce(LayerName.ECO_REDLINE).version()).isEqualTo(1);
    assertThat(imports.count("catalogue.layer_version")).isEqualTo(1);
    assertThat(quarantined("row_content->>'geometry'")).contains("107.02 29.02");
    assertThat(quarantined("row_content->'properties'->>'code'")).isEqualTo("R2");
    assertThat(quarantined("issues->0->>'code'")).isEqualTo("geometry-invalid");
  }

  @Test
  @DisplayName(
      "E12: with acceptPartial the good rows come into force and the bad one is kept apart")
  void partialImportOnRequest() {
    Stream<LayerFeature> rows =
        Stream.of(
            Imports.redline("R1", Imports.box(107.4, 29.7)),
            Imports.redline("R1", Imports.box(107.5, 29.7)),
            Imports.redline("R3", Imports.box(107.6, 29.7)));
    ImportReport report = imports.load(LayerName.ECO_REDLINE, ImportRow.all(rows), true);
    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.quarantined()).isEqualTo(1);
    assertThat(report.issues()).extracting(ImportIssue::code).containsExactly("duplicate-code");
    assertThat(report.issues().get(0).text().zh()).contains("R1", "第 1 行");
    assertThat(imports.count("catalogue.control_area")).isEqualTo(2);
  }

  @Test
  @DisplayName("E12: every reason of a row is told at once")
  void everyReasonAtOnce() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", "秘境");
    row.put("name", " ");
    row.put("valid_from", "2024-02-30");
    row.put("est_error_m", -1);
    ImportReport report = redlines(new LayerFeature(row, Imports.wkt("POINT(29.7 107.4)")));
    assertThat(report.issues())
        .extracting(ImportIssue::code)
        .containsExactly(
            "column-missing",
            "column-code",
            "column-missing",
            "column-type",
            "number-negative",
            "geometry-range",
            "layer-empty");
    assertThat(report.issues().get(1).text().zh()).contains("core", "general");
    assertThat(report.issues().get(5).text().zh()).contains("颠倒");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POLYGON((36458000 3288000, 36459000 3288000, 36459000 3289000, 36458000 3288000))"
            + "|geometry-range",
        "POLYGON((29.7 107.4, 29.8 107.4, 29.8 107.5, 29.7 107.4))|geometry-range",
        "POLYGON((107 29, 107.1 29, 107 29, 107 29))|geometry-invalid",
        "POLYGON((107 29, 107.1 29, 107.1 29.1, 107 29), (108 29, 108.1 29, 108.1 29.1, 108 29))"
            + "|geometry-invalid",
        "MULTIPOLYGON(((107 29,107.1 29,107.1 29.1,107 29)),((107 29,107.1 29,107.1 29.1,107 29)))"
            + "|geometry-invalid",
        "GEOMETRYCOLLECTION(POINT(107 29), LINESTRING(107 29, 108 29))|geometry-kind",
        "POLYGON EMPTY|geometry-missing"
      })
  @DisplayName("E9: a geometry that overlay cannot trust is refused with its kind of fault")
  void badGeometryIsRefused(String wkt, String code) {
    ImportReport report = redlines(Imports.redline("R1", Imports.wkt(wkt)));
    assertThat(report.issues().get(0).code()).isEqualTo(code);
    assertThat(report.findVersion()).isEmpty();
  }

  @Test
  @DisplayName(
      "DQ-03: rows in the sea are taken with a warning, the layer may reach beyond the city")
  void outsideTheCityWarns() {
    ImportReport report = redlines(Imports.redline("R1", Imports.box(121.5, 30.5)));
    assertThat(report.findVersion()).isPresent();
    assertThat(report.issues())
        .extracting(ImportIssue::code)
        .containsExactly("geometry-outside-city");
  }

  @Test
  @DisplayName("D.1: a holder's code with a wrong check digit warns and is not repeated")
  void wrongUsccWarns() {
    String wrong = "91350100M000100Y4Z";
    ImportReport report =
        imports.load(LayerName.MINING_RIGHTS, Imports.right(LICENCE, Map.of("holder_uscc", wrong)));
    assertThat(report.findVersion()).isPresent();
    assertThat(report.issues()).extracting(ImportIssue::code).containsExactly("uscc-form");
    assertThat(report.toString()).doesNotContain(wrong);
  }

  @Test
  @DisplayName("D.1: a holder's code in lower case or full width is read as it should be, and said")
  void usccIsNormalised() {
    ImportReport report =
        imports.load(
            LayerName.MINING_RIGHTS,
            Imports.right(LICENCE, Map.of("holder_uscc", "９1500102ma5u000113")));
    assertThat(report.issues()).extracting(ImportIssue::code).containsExactly("uscc-written");
    assertThat(
            imports
                .stores
                .database()
                .sql("SELECT holder_uscc FROM catalogue.mining_right")
                .query(String.class)
                .single())
        .isEqualTo("91500102MA5U000113");
  }

  @Test
  @DisplayName("A mineral's alias becomes its code; an unknown mineral or authority is refused")
  void codesAreLookedUp() {
    imports.load(LayerName.MINING_RIGHTS, Imports.right(LICENCE, Map.of("mineral", "石灰岩（建筑石料用）")));
    assertThat(
            imports
                .stores
                .database()
                .sql("SELECT mineral FROM catalogue.mining_right")
                .query(String.class)
                .single())
        .isEqualTo("建筑石料用灰岩");
    ImportReport report =
        imports.load(
            LayerName.MINING_RIGHTS,
            Imports.right(LICENCE, Map.of("mineral", "月球石", "authority", "XX", "scale", -3)));
    assertThat(report.issues())
        .extracting(ImportIssue::code)
        .containsExactly("column-reference", "column-reference", "number-negative", "layer-empty");
  }

  @Test
  @DisplayName("DQ-11: elevations upside down and a short licence number are told")
  void rightsAreCheckedTogether() {
    ImportReport report =
        imports.load(
            LayerName.MINING_RIGHTS,
            Imports.right("123", Map.of("elevation_top", 260, "elevation_bottom", 420)));
    assertThat(report.issues())
        .extracting(ImportIssue::code)
        .containsExactly("elevation-order", "licence-form", "layer-empty");
  }

  @Test
  @DisplayName("A column the table lacks is named once; a control area keeps it as an attribute")
  void unknownColumnsAreNotDropped() {
    ImportReport rights =
        imports.load(
            LayerName.MINING_RIGHTS,
            Imports.right(LICENCE, Map.of("OBJECTID", 1)),
            Imports.right("C5001022015017110000002", Map.of("OBJECTID", 2)));
    assertThat(rights.issues()).extracting(ImportIssue::code).containsExactly("column-unknown");
    Map<String, Object> row = new LinkedHashMap<>(redlineProperties());
    row.put("OBJECTID", 7);
    redlines(new LayerFeature(row, Imports.box(107.4, 29.7)));
    assertThat(imports.count("catalogue.control_area WHERE attributes->>'OBJECTID' = '7'"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("A.002.3: a zone without outline is taken, a right without outline is not")
  void outlineMayBeMissingForZones() {
    Map<String, Object> zone =
        Map.of(
            "plan",
            "P",
            "code",
            "JZ01",
            "kind",
            "集中开采区",
            "name",
            "珍溪",
            "region",
            "主城新区",
            "districts",
            "500102、500103");
    assertThat(imports.load(LayerName.ZONES_CONCENTRATED, new LayerFeature(zone, null)).version())
        .isNotNull();
    LayerFeature right = Imports.right(LICENCE, Map.of());
    assertThat(
            imports
                .load(LayerName.MINING_RIGHTS, new LayerFeature(right.properties(), null))
                .issues())
        .extracting(ImportIssue::code)
        .containsExactly("geometry-missing", "layer-empty");
  }

  @Test
  @DisplayName("E11: numbers, lists, dates and JSON are stored as the file has them")
  void valuesArriveAsTheyAre() {
    Map<String, Object> values =
        Map.of(
            "scale",
            "12.50",
            "co_minerals",
            "石膏、\"锶\"",
            "elevation_bands",
            "[[280, 100]]",
            "elevation_top",
            "280.125");
    imports.load(LayerName.MINING_RIGHTS, Imports.right(LICENCE, values));
    assertThat(
            imports.count(
                """
                catalogue.mining_right
                WHERE scale = 12.50 AND scale_class IS NULL AND co_minerals = ARRAY['石膏', '"锶"']
                  AND elevation_bands = '[[280, 100]]' AND elevation_top = 280.125
                  AND set_on = '2015-01-01' AND synthetic AND NOT whole
                """))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("E12: a number with more digits than any measured one is refused with its row")
  void impossibleNumbersAreRefused() {
    for (String number : List.of("1e999999999", "1e-999999999")) {
      ImportReport report =
          imports.load(LayerName.MINING_RIGHTS, Imports.right(LICENCE, Map.of("scale", number)));
      assertThat(report.findVersion()).isEmpty();
      assertThat(report.issues()).anyMatch(issue -> issue.code().equals("column-type"));
    }
  }

  @Test
  @DisplayName("F-1: a feature needs its version, and a version with features stays")
  void featuresAndVersionsStayTogether() {
    redlines(Imports.redline("R1", Imports.box(107.4, 29.7)));
    imports.load(LayerName.MINING_RIGHTS, Imports.right(LICENCE, Map.of()));
    for (String table : List.of("control_area", "mining_right")) {
      String orphan = "UPDATE catalogue.%s SET layer_version_id = -1".formatted(table);
      String version =
          "DELETE FROM catalogue.layer_version WHERE id IN (SELECT layer_version_id FROM"
              + " catalogue.%s)".formatted(table);
      for (String statement : List.of(orphan, version)) {
        assertThatThrownBy(() -> imports.stores.database().sql(statement).update())
            .isInstanceOf(DataIntegrityViolationException.class);
      }
    }
  }

  @Test
  void unknownAndDerivedLayersAreRefused() {
    for (String layer : List.of("nowhere", LayerName.RIVER_CORRIDORS)) {
      assertThatThrownBy(() -> imports.load(layer))
          .isInstanceOfSatisfying(
              DomainException.class,
              e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.INVALID));
    }
  }

  @Test
  @DisplayName("Every layer's columns exist in its table")
  void layerTablesMatchTheDatabase() {
    for (String layer : LayerTables.names()) {
      LayerTable table = LayerTables.get(layer);
      List<String> held =
          imports
              .stores
              .database()
              .sql(
                  """
                  SELECT column_name FROM information_schema.columns
                  WHERE table_schema = 'catalogue' AND table_name = :table
                    AND is_generated = 'NEVER'
                  """)
              .param("table", table.table())
              .query(String.class)
              .list();
      List<String> written =
          Stream.of(
                  table.columns().stream().map(Column::name),
                  table.fixed().keySet().stream(),
                  Stream.of("id", "layer_version_id", "geom"),
                  held.contains("whole") ? Stream.of("whole") : Stream.<String>empty())
              .flatMap(names -> names)
              .toList();
      assertThat(written).as(layer).containsExactlyInAnyOrderElementsOf(held);
    }
  }

  private ImportReport redlines(LayerFeature... rows) {
    return imports.load(LayerName.ECO_REDLINE, rows);
  }

  private static Map<String, Object> redlineProperties() {
    return Imports.redline("R1", Imports.box(0, 0)).properties();
  }

  private LayerInfo inForce(String layer) {
    return imports.stores.versions().findInForce(layer).orElseThrow();
  }

  private String quarantined(String expression) {
    return imports
        .stores
        .database()
        .sql("SELECT " + expression + " FROM catalogue.quarantine_row")
        .query(String.class)
        .single();
  }
}
