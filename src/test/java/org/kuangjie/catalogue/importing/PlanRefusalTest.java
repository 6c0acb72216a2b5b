package org.kuangjie.catalogue.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.CatalogueTest;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * One oddity in otherwise good files: the load names file, line and column, and changes nothing.
 */
@CatalogueTest
class PlanRefusalTest {

  private static final String PLAN = "plans/CQ-MRP-2021/";

  private final PlanImporter importer;
  private final JdbcClient database;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Autowired
  PlanRefusalTest(PlanImporter importer, JdbcClient database) {
    this.importer = importer;
    this.database = database;
  }

  @BeforeEach
  void copyData() throws IOException {
    importer.load("classpath:gis-data/", Actor.SYSTEM);
    FileSystemUtils.copyRecursively(Path.of("gis-data"), folder);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2} is refused in column {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "zones.csv|,石柱土家族自治县,建筑石料用灰岩,|,石柱自治县,建筑石料用灰岩,|districts|unknown district '石柱自治县'",
        "zones.csv|黔江区,铝土矿|黔江区,铝矾土矿|minerals|unknown mineral '铝矾土矿', nearest: 铝土矿",
        "zones.csv|,涪陵区,建筑石料用灰岩,|,,建筑石料用灰岩,|districts|must not be empty",
        "zones.csv|,集中开采区,涪陵|,集中采区,涪陵|kind|is not one of",
        "zones.csv|,主城新区,涪陵区|,主城新城,涪陵区|region|unknown regional group '主城新城'",
        "indicators.csv|萤石（普通）,矿石 万吨,100,100|萤石（普通）,矿石 万吨,一百,100|value_min|is not a number",
        "indicators.csv|,10,15,|,16,15,|value_min|the lower value is above",
        "scale_classes.csv|建筑石料用灰岩（含其他用）,矿石 万吨,100,50,20|建筑石料用灰岩（含其他用）,矿石 万吨,100,50,200|large|large > medium",
        "caps.csv|集中开采区,160,17500|集中开采区,160,17000|capacity|adds up to 31500, the file says 32000",
        "regional_balance.csv|12800,9000,-4000|12800,9000,-4001|balance|adds up to -4000",
        "block_quotas.csv|地热,14|地热,15|count|the plan grants 15, blocks.csv has 14",
        "plan.csv|2021-01-01,2025-12-31|2021-01-01,2020-12-31|valid_to|is before the first day",
        "plan.csv|2022-10-24,2021-01-01|2022-10-24,2021-13-01|valid_from|is not a date",
        "plan.csv|CQ-MRP-2021,,|CQ-MRP-2021,CN-MRP-2016,|parent_code|the parent plan is not held",
        "layers.csv|zones_concentrated|zones_concentrate|kind|no row for the layer zones_concentrated",
        "mineral_policies.csv|锰,开采,限制|锰,开采,储备|,|repeats line",
        "directions.csv|酉阳土家族苗族自治县|酉阳县|districts|unknown district '酉阳县'",
        "stated_totals.csv|zones,重点勘查区,9|zones,重点勘查区,10|total|the plan says 10, the file has 9",
      })
  void refusesOneOddity(String file, String what, String with, String column, String message)
      throws IOException {
    edit(PLAN + file, what, with);
    assertThat(problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.message().en()).contains(message);
              assertThat(problem.column()).isEqualTo(",".equals(column) ? "" : column);
              assertThat(problem.message().zh()).isNotBlank();
            });
  }

  @ParameterizedTest(name = "reference/{0}: {1} -> {2} is refused in column {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "districts.csv|500109,北碚区,Beibei District,中心城区,2025-11-06|500109,北碚区,Beibei District,中心城区,2025-11-05|valid_from|the period overlaps",
        "districts.csv|500199,两江新区|500199,两江区|geometry_file|has no polygon named 两江区",
        "authorities.csv|GXQ,,西部|CQ,,西部|code|the code 'CQ' repeats",
        "jurisdictions.csv|WSJKQ,綦江区|WSQ,綦江区|authority|unknown authority 'WSQ'",
        "mineral_aliases.csv|煤炭,煤,|煤炭,石煤,|mineral|unknown mineral '石煤', nearest: 煤",
        "mineral_list_entries.csv|STRATEGIC@2016,石油|STRATEGIC@2017,石油|list|is not in mineral_lists.csv",
        "mineral_lists.csv|2016-01-01,2026-06-14,true|2016-01-01,2026-06-14,yes|complete|must be true or false",
        "regional_groups.csv|中心城区,主城都市区|中心城区,主城新区|parent_code|must stand in a row before",
      })
  void refusesOneOddityOfTheReference(
      String file, String what, String with, String column, String message) throws IOException {
    edit("reference/" + file, what, with);
    assertThat(problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("reference/" + file);
              assertThat(problem.column()).isEqualTo(column);
              assertThat(problem.message().en()).contains(message);
            });
  }

  @Test
  void namesFileAndLineOfEveryProblemAtOnce() throws IOException {
    edit(PLAN + "scale_floors.csv", "新设,矿石 万吨,8", "新设,矿石 万吨,八");
    edit(PLAN + "notes.csv", "8,左右,", "8,,");
    assertThat(problems())
        .extracting(PlanProblem::file, PlanProblem::row, PlanProblem::column)
        .containsExactlyInAnyOrder(
            tuple(PLAN + "scale_floors.csv", 16, "floor"), tuple(PLAN + "notes.csv", 10, "topic"));
  }

  @Test
  void namesAMissingFileAndAnUnknownColumn() throws IOException {
    Files.delete(folder.resolve(PLAN + "caps.csv"));
    edit(PLAN + "projects.csv", "box,section,seq,name", "box,section,seq,title");
    assertThat(problems())
        .extracting(PlanProblem::file, PlanProblem::column, problem -> problem.message().en())
        .contains(
            tuple(PLAN + "caps.csv", "", "the file is missing"),
            tuple(PLAN + "projects.csv", "name", "the column is missing"),
            tuple(PLAN + "projects.csv", "title", "unknown column"));
  }

  @Test
  @DisplayName("E3: a GBK file is refused, not read as garbage")
  void refusesAFileThatIsNotUtf8() throws IOException {
    Path file = folder.resolve(PLAN + "directions.csv");
    Files.writeString(file, Files.readString(file, StandardCharsets.UTF_8), Charset.forName("GBK"));
    assertThat(problems())
        .extracting(PlanProblem::file, problem -> problem.message().en())
        .contains(tuple(PLAN + "directions.csv", "the file is not UTF-8"));
  }

  @Test
  void refusesARowThatIsTooShort() throws IOException {
    edit(PLAN + "projects.csv", "8,矿产资源开发与保护重大工程,7,", "8,");
    assertThat(problems())
        .extracting(problem -> problem.message().en())
        .contains("not as many cells as the header has");
  }

  @Test
  void refusesAnOutlineThatCrossesItself() throws IOException {
    String bow = "[[[[106,29],[107,30],[107,29],[106,30],[106,29]]]]";
    Files.writeString(
        folder.resolve("districts_2025-11-06.geojson"),
        """
        {"type":"FeatureCollection","features":[
         {"type":"Feature","properties":{"name":"北碚区"},"geometry":{"type":"MultiPolygon","coordinates":%s}},
         {"type":"Feature","properties":{"name":"两江新区"},"geometry":{"type":"MultiPolygon","coordinates":
          [[[[106,29],[107,29],[107,30],[106,29]]]]}}]}
        """
            .formatted(bow));
    assertThat(problems())
        .extracting(PlanProblem::column, problem -> problem.message().en())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toList().get(1).toString()).contains("Self-intersection"));
  }

  @Test
  void refusesOutlinesThatAreNotJson() throws IOException {
    Files.writeString(folder.resolve("districts.geojson"), "PK\u0003\u0004");
    assertThat(problems())
        .extracting(PlanProblem::file, problem -> problem.message().en())
        .contains(tuple("districts.geojson", "not readable GeoJSON"));
  }

  @Test
  void refusesAZoneCodeOfAnotherPlan() throws IOException {
    FileSystemUtils.copyRecursively(folder.resolve(PLAN), folder.resolve("plans/OTHER"));
    edit("plans/OTHER/plan.csv", "CQ-MRP-2021", "OTHER");
    assertThat(problems())
        .hasSize(45 + 84)
        .allSatisfy(p -> assertThat(p.message().en()).startsWith("the code is taken by"));
  }

  @Test
  @DisplayName("002-R42: a district's plan names its districts and zones the city's plan has")
  void refusesADistrictPlanThatDoesNotFit() throws IOException {
    Path plan = Files.createDirectory(folder.resolve("plans/FL"));
    Files.writeString(
        plan.resolve("plan.csv"),
        Files.readString(folder.resolve(PLAN + "plan.csv"))
            .replace("CQ-MRP-2021,,", "FL,CQ-MRP-2021,"));
    Files.writeString(
        plan.resolve("zone_boundaries.geojson"),
        """
        {"type":"FeatureCollection","features":[
         {"type":"Feature","properties":{"zone":"JZ99"},"geometry":{"type":"Polygon","coordinates":
          [[[106,29],[107,29],[107,30],[106,29]]]}},
         {"type":"Feature","properties":{"zone":"JZ01"},"geometry":{"type":"Polygon","coordinates":
          [[[106,29],[107,30],[107,29],[106,30],[106,29]]]}}]}
        """);
    Files.writeString(folder.resolve(PLAN + "districts.csv"), "district\n涪陵区\n");
    assertThat(problems())
        .extracting(PlanProblem::file, problem -> problem.message().en())
        .contains(
            tuple("plans/FL/districts.csv", "the file is missing"),
            tuple("plans/FL/districts.csv", "a plan below another must list its districts"),
            tuple(
                "plans/FL/zone_boundaries.geojson", "the parent plan CQ-MRP-2021 has no zone JZ99"),
            tuple(
                PLAN + "districts.csv",
                "only a plan below another (parent_code) lists its districts"))
        .anySatisfy(p -> assertThat(p.toList().get(1).toString()).contains("Self-intersection"));
  }

  @Test
  void refusesAnEmptyFolder(@TempDir Path empty) {
    DomainException refusal =
        catchThrowableOfType(DomainException.class, () -> importer.load(empty, Actor.SYSTEM));
    assertThat(refusal.text().zh()).contains("缺少文件");
  }

  private List<PlanProblem> problems() {
    long before = versions();
    DomainException refusal =
        catchThrowableOfType(DomainException.class, () -> importer.load(folder, Actor.SYSTEM));
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo("plan-files-refused");
    assertThat(versions()).isEqualTo(before);
    return ((List<?>) Objects.requireNonNull(refusal.details().get("problems")))
        .stream().map(PlanProblem.class::cast).toList();
  }

  private long versions() {
    return database
        .sql("SELECT count(*) FROM catalogue.content_version")
        .query(Long.class)
        .single();
  }

  private void edit(String file, String what, String with) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(what);
    Files.writeString(path, text.replace(what, with));
  }
}
