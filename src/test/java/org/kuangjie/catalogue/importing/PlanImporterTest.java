package org.kuangjie.catalogue.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.catalogue.CatalogueTest;
import org.kuangjie.catalogue.DistrictPlan;
import org.kuangjie.catalogue.DistrictPlans;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

@CatalogueTest
class PlanImporterTest {

  private static final Path DATA = Path.of("gis-data");

  private final PlanImporter importer;
  private final DistrictPlans districtPlans;
  private final JdbcClient database;

  @Autowired
  PlanImporterTest(PlanImporter importer, DistrictPlans districtPlans, JdbcClient database) {
    this.importer = importer;
    this.districtPlans = districtPlans;
    this.database = database;
  }

  @BeforeEach
  void load() {
    importer.load("classpath:gis-data/", Actor.SYSTEM);
  }

  @Test
  @DisplayName("A second load of the same content, from disk or class path, changes nothing")
  void changesNothingTheSecondTime() {
    assertThat(importer.load(DATA, Actor.SYSTEM).changedNothing()).isTrue();
  }

  @Test
  @DisplayName(
      "Foundation: the audit log names the plan version and every layer version it brought")
  void remembersTheLoad() {
    assertThat(
            database
                .sql("SELECT subject FROM platform.audit_entry WHERE actor = 'system'")
                .query(String.class)
                .list())
        .contains("plan:CQ-MRP-2021@1", "layer:districts@1", "layer:zones_concentrated@1");
  }

  @Test
  @DisplayName("002-R13, R19, R20: 9 + 9 + 27 zones in force, all without an outline")
  void holdsFortyFiveZones() {
    assertThat(zones("zones_key_exploration")).isEqualTo(9);
    assertThat(zones("zones_key_mining")).isEqualTo(9);
    assertThat(zones("zones_concentrated")).isEqualTo(27);
    assertThat(
            count(
                """
                SELECT count(*) FROM catalogue.zone z JOIN catalogue.layer_version v
                  ON v.id = z.layer_version_id AND v.in_force
                WHERE z.plan = 'CQ-MRP-2021' AND z.geom IS NOT NULL
                """))
        .isZero();
  }

  @Test
  @DisplayName("002-R17, R39: 30 and 54 planning blocks, 16 and 25 of them of the city")
  void holdsTheBlockRegister() {
    String blocks =
        """
        SELECT count(*) FROM catalogue.planning_block b
        JOIN catalogue.layer_version v ON v.id = b.layer_version_id AND v.in_force
        WHERE b.plan = 'CQ-MRP-2021' AND b.kind = '%s' AND b.authority %s 'CQ'
        """;
    assertThat(count(blocks.formatted("勘查规划区块", "="))).isEqualTo(16);
    assertThat(count(blocks.formatted("勘查规划区块", "<>"))).isEqualTo(14);
    assertThat(count(blocks.formatted("开采规划区块", "="))).isEqualTo(25);
    assertThat(count(blocks.formatted("开采规划区块", "<>"))).isEqualTo(29);
  }

  @Test
  @DisplayName(
      "Fact 3: 38 districts until 2025-11-05, 37 from the next day, covering the same ground")
  void keepsTheGroundWhenDistrictsChange() {
    assertThat(count(DISTRICTS_ON.formatted("count(*)", "2025-11-05", "2025-11-05"))).isEqualTo(38);
    assertThat(count(DISTRICTS_ON.formatted("count(*)", "2025-11-06", "2025-11-06"))).isEqualTo(37);
    String area = "sum(ST_Area(geom::geography))";
    double before = number(DISTRICTS_ON.formatted(area, "2025-11-05", "2025-11-05"));
    double after = number(DISTRICTS_ON.formatted(area, "2025-11-06", "2025-11-06"));
    assertThat(after).isCloseTo(before, within(1.0));
    String union = "ST_Area(ST_Union(geom)::geography)";
    double ground = number(DISTRICTS_ON.formatted(union, "2025-11-06", "2025-11-06"));
    assertThat(ground).isCloseTo(before, within(1.0));
  }

  @Test
  @DisplayName("Every district is cut for overlay without losing ground")
  void cutsDistrictsForOverlay() {
    double whole = number("SELECT sum(ST_Area(geom)) FROM catalogue.district" + IN_FORCE);
    double parts = number("SELECT sum(ST_Area(geom)) FROM catalogue.overlay_part" + IN_FORCE);
    assertThat(parts).isCloseTo(whole, within(1e-9));
  }

  @Test
  @DisplayName("A changed plan gets a new version; its former content and drawn outlines stay")
  void raisesTheVersionOfAChangedPlan(@TempDir Path folder) throws IOException {
    FileSystemUtils.copyRecursively(DATA, folder);
    Path plan = folder.resolve("plans/CQ-MRP-2021");
    Files.move(plan, folder.resolve("plans/TEST-1"));
    Path planFile = folder.resolve("plans/TEST-1/plan.csv");
    edit(planFile, "CQ-MRP-2021", "TEST-1");
    for (String prefix : List.of("KC", "KF", "JZ")) {
      edit(folder.resolve("plans/TEST-1/zones.csv"), "\n" + prefix, "\nT" + prefix);
    }
    for (String prefix : List.of("KQ", "CK")) {
      edit(folder.resolve("plans/TEST-1/blocks.csv"), "\n" + prefix, "\nT" + prefix);
    }
    assertThat(importer.load(folder, Actor.SYSTEM).plans()).containsEntry("TEST-1", 1);
    assertThat(zones("zones_concentrated")).isEqualTo(54);
    database
        .sql(
            """
            UPDATE catalogue.zone SET synthetic = true, geom =
              ST_Multi(ST_GeomFromText('POLYGON((107 29,107.1 29,107.1 29.1,107 29))', 4490))
            WHERE plan = 'TEST-1' AND code = 'TJZ01'
            """)
        .update();

    edit(folder.resolve("plans/TEST-1/zones.csv"), "涪陵珍溪集中开采区", "涪陵珍溪镇集中开采区");
    PlanImportReport second = importer.load(folder, Actor.SYSTEM);

    assertThat(second.plans()).containsExactly(Map.entry("TEST-1", 2));
    assertThat(second.layers()).extracting(l -> l.name()).containsExactly("zones_concentrated");
    assertThat(zones("zones_concentrated")).isEqualTo(54);
    assertThat(
            count(
                """
                SELECT count(*) FROM catalogue.zone z JOIN catalogue.layer_version v
                  ON v.id = z.layer_version_id AND v.in_force
                JOIN catalogue.overlay_part p ON p.feature_id = z.id
                WHERE z.name = '涪陵珍溪镇集中开采区' AND z.synthetic AND z.geom IS NOT NULL
                """))
        .isEqualTo(1);
    assertThat(
            count("SELECT count(*) FROM catalogue.content_version WHERE subject = 'plan:TEST-1'"))
        .isEqualTo(2);
    forgetTestPlan();
  }

  @Test
  @DisplayName(
      "002-R42: a district's plan needs its own figures only, and is compared with the city's")
  void loadsTheDistrictPlan(@TempDir Path folder) throws IOException {
    FileSystemUtils.copyRecursively(DATA, folder);
    Path plan = Files.createDirectory(folder.resolve("plans/FL-1"));
    Files.writeString(
        plan.resolve("plan.csv"),
        """
        code,parent_code,name_zh,name_en,document_number,issued_on,valid_from,valid_to,outlook_year,source
        FL-1,CQ-MRP-2021,涪陵区规划（示意）,Plan of Fuling,示意,2023-01-01,2021-01-01,2025-12-31,,示意
        """);
    Files.writeString(plan.resolve("districts.csv"), "district\n涪陵区\n");
    Files.writeString(
        plan.resolve("scale_floors.csv"),
        """
        mineral,regional_group,action,unit,floor
        建筑石料用灰岩,主城都市区,新设,矿石 万吨,80
        """);
    Files.writeString(
        plan.resolve("zone_boundaries.geojson"),
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"zone":"JZ01"},"geometry":
         {"type":"Polygon","coordinates":[[[107.4,29.7],[107.5,29.7],[107.5,29.8],[107.4,29.8],[107.4,29.7]]]}}]}
        """);

    assertThat(importer.load(folder, Actor.SYSTEM).plans()).containsExactly(Map.entry("FL-1", 1));
    assertThat(importer.load(folder, Actor.SYSTEM).changedNothing()).isTrue();

    assertThat(districtPlans("2021-01-01", "500101")).isEmpty();
    assertThat(districtPlans("2020-12-31", "500102")).isEmpty();
    DistrictPlan held = districtPlans("2026-06-01", "500102").get(0);
    assertThat(held.code()).isEqualTo("FL-1");
    assertThat(held.scaleFloors()).extracting(f -> f.floor().intValue()).containsExactly(80);
    assertThat(held.zones()).as("the city's zone has no outline").isEmpty();
    drawZone("POLYGON((107.4 29.7,107.5 29.7,107.5 29.8,107.4 29.8,107.4 29.7))");
    assertThat(difference()).isZero();
    drawZone("POLYGON((107.4 29.7,107.51 29.7,107.51 29.8,107.4 29.8,107.4 29.7))");
    assertThat(difference()).isCloseTo(10_722_000, within(50_000.0));
    drawZone(null);
    forget("FL-1");
  }

  private double difference() {
    return districtPlans("2021-01-01", "500102").get(0).zones().get(0).differenceSquareMetres();
  }

  private void drawZone(@Nullable String wkt) {
    database
        .sql(
            "UPDATE catalogue.zone SET geom = ST_Multi(ST_GeomFromText(:wkt, 4490)) WHERE code = 'JZ01'")
        .param("wkt", wkt)
        .update();
  }

  private List<DistrictPlan> districtPlans(String day, String district) {
    Envelope square = new Envelope(107.45, 107.46, 29.75, 29.76);
    GeometryFactory factory = new GeometryFactory();
    return districtPlans.list(
        "CQ-MRP-2021",
        List.of(district),
        LocalDate.parse(day),
        factory.createMultiPolygon(new Polygon[] {(Polygon) factory.toGeometry(square)}),
        database
            .sql("SELECT id FROM catalogue.layer_version WHERE in_force")
            .query(Long.class)
            .list());
  }

  private static final String IN_FORCE =
      " WHERE layer_version_id = (SELECT id FROM catalogue.layer_version"
          + " WHERE layer = 'districts' AND in_force)";

  private static final String DISTRICTS_ON =
      "SELECT %s FROM catalogue.district"
          + IN_FORCE
          + " AND valid_from <= '%s' AND coalesce(valid_to, 'infinity') >= '%s'";

  private void forget(String plan) {
    List<String> tables = new ArrayList<>(List.of("catalogue.plan_zone_boundary"));
    PlanTables.SECTIONS.forEach(section -> tables.add(section.table()));
    for (String table : tables) {
      database.sql("DELETE FROM " + table + " WHERE plan = ?").param(plan).update();
    }
    database.sql("DELETE FROM catalogue.plan WHERE code = ?").param(plan).update();
  }

  private void forgetTestPlan() {
    database
        .sql(
            """
            DELETE FROM catalogue.overlay_part WHERE feature_id IN
              (SELECT id FROM catalogue.zone WHERE plan = 'TEST-1')
            """)
        .update();
    database.sql("DELETE FROM catalogue.zone WHERE plan = 'TEST-1'").update();
    database.sql("DELETE FROM catalogue.planning_block WHERE plan = 'TEST-1'").update();
    forget("TEST-1");
  }

  private static void edit(Path file, String what, String with) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, with));
  }

  private long zones(String layer) {
    return count(
        """
        SELECT count(*) FROM catalogue.zone z JOIN catalogue.layer_version v
          ON v.id = z.layer_version_id AND v.in_force WHERE v.layer = '%s'
        """
            .formatted(layer));
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  private double number(String sql) {
    return database.sql(sql).query(Double.class).single();
  }
}
