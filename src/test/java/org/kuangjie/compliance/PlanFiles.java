package org.kuangjie.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts.District;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.shared.Text;

/** Plan CQ-MRP-2021 and the districts straight from the data files, without a database. */
public final class PlanFiles {

  private static final Path ROOT = Path.of("gis-data");
  private static final String PLAN = "plans/CQ-MRP-2021/";
  public static final Plan CHONGQING_2021 = plan();

  private PlanFiles() {}

  static <T> List<T> read(String file, Function<CSVRecord, T> row) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    try (var reader = Files.newBufferedReader(ROOT.resolve(file));
        var records = format.parse(reader)) {
      return records.stream().map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static District district(String name, LocalDate day) {
    return read("reference/districts.csv", row -> row).stream()
        .filter(row -> row.get("name_zh").startsWith(name))
        .filter(row -> !LocalDate.parse(row.get("valid_from")).isAfter(day))
        .filter(
            row ->
                row.get("valid_to").isEmpty()
                    || !LocalDate.parse(row.get("valid_to")).isBefore(day))
        .map(PlanFiles::district)
        .findFirst()
        .orElseThrow();
  }

  private static District district(CSVRecord row) {
    String group = row.get("regional_group");
    boolean metropolitan = group.equals("中心城区") || group.equals("主城新区");
    return new District(
        row.get("code"),
        row.get("name_zh"),
        row.get("name_en"),
        group,
        metropolitan ? "主城都市区" : group);
  }

  private static Plan plan() {
    CSVRecord head = read(PLAN + "plan.csv", row -> row).get(0);
    return new Plan(
        head.get("code"),
        1,
        Text.of(head.get("name_zh"), head.get("name_en")),
        head.get("document_number"),
        LocalDate.parse(head.get("valid_from")),
        LocalDate.parse(head.get("valid_to")),
        read(PLAN + "mineral_policies.csv", PlanFiles::policy),
        read(PLAN + "scale_classes.csv", PlanFiles::scaleClass),
        read(PLAN + "scale_floors.csv", PlanFiles::scaleFloor),
        read(PLAN + "caps.csv", PlanFiles::cap),
        List.of(),
        read(PLAN + "indicators.csv", PlanFiles::indicator),
        read(PLAN + "block_quotas.csv", PlanFiles::quota));
  }

  private static Plan.MineralPolicy policy(CSVRecord row) {
    return new Plan.MineralPolicy(
        mineral(row), row.get("activity"), row.get("policy"), row.get("source"));
  }

  private static Plan.ScaleClass scaleClass(CSVRecord row) {
    return new Plan.ScaleClass(
        mineral(row),
        row.get("unit"),
        new BigDecimal(row.get("large")),
        new BigDecimal(row.get("medium")),
        new BigDecimal(row.get("small")));
  }

  private static Plan.ScaleFloor scaleFloor(CSVRecord row) {
    return new Plan.ScaleFloor(
        mineral(row),
        row.get("regional_group"),
        row.get("action"),
        row.get("unit"),
        new BigDecimal(row.get("floor")));
  }

  private static Plan.Cap cap(CSVRecord row) {
    return new Plan.Cap(
        row.get("tier"),
        Integer.parseInt(row.get("rights_about")),
        new BigDecimal(row.get("capacity")),
        Boolean.parseBoolean(row.get("hard")));
  }

  private static Plan.Indicator indicator(CSVRecord row) {
    return new Plan.Indicator(
        Integer.parseInt(row.get("box")),
        Integer.parseInt(row.get("seq")),
        row.get("name"),
        row.get("mineral").isEmpty() ? null : mineral(row),
        row.get("unit"),
        new BigDecimal(row.get("value_min")),
        new BigDecimal(row.get("value_max")),
        row.get("period"),
        Boolean.parseBoolean(row.get("binding")));
  }

  private static Plan.BlockQuota quota(CSVRecord row) {
    return new Plan.BlockQuota(
        row.get("kind"),
        row.get("authority"),
        List.of(row.get("minerals").split(";")),
        Integer.parseInt(row.get("count")));
  }

  private static String mineral(CSVRecord row) {
    @Nullable String name = row.get("mineral");
    return MineralFiles.CATALOGUE.find(name).map(m -> m.code()).orElse(name);
  }
}
