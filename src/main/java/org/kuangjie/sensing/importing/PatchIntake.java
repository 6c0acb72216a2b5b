package org.kuangjie.sensing.importing;

import static org.kuangjie.catalogue.importing.Column.Type.BOOLEAN;
import static org.kuangjie.catalogue.importing.Column.Type.DATE;
import static org.kuangjie.catalogue.importing.Column.Type.JSON;
import static org.kuangjie.catalogue.importing.Column.Type.NUMBER;
import static org.kuangjie.catalogue.importing.Column.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.Column;
import org.kuangjie.catalogue.importing.Intake;
import org.kuangjie.catalogue.importing.LayerMetadata;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.sensing.store.PatchWriter;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/**
 * The data set {@code patches} of the import desk: patches as C.1 lists their fields. A patch that
 * comes again in the same year, period and from the same issuer, by its number or else by its
 * monitoring number, is the same patch.
 */
@Component
public class PatchIntake implements Intake {

  /** Name at the desk, in services and in styles. */
  public static final String DATASET = "patches";

  /** 下发来源. */
  public static final List<String> ISSUERS = List.of("部级", "省级", "市级自测", "无人机", "举报", "机器提取");

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int PERIODS = 4;

  private static final LayerTable TABLE =
      new LayerTable(
          DATASET,
          "",
          columns(),
          Map.of(),
          List.of("year", "period", "issuer", "code"),
          LayerTable.Outline.AREA,
          true);

  private final PatchWriter writer;
  private final Arrivals arrivals;

  PatchIntake(PatchWriter writer, Arrivals arrivals) {
    this.writer = writer;
    this.arrivals = arrivals;
  }

  private static List<Column> columns() {
    return List.of(
        text("code").must(),
        text("monitoring_code"),
        text("issuer").must().oneOf(ISSUERS.toArray(String[]::new)),
        Column.of("year", NUMBER).must(),
        Column.of("period", NUMBER).must(),
        text("scene"),
        Column.of("image_date", DATE).must(),
        text("sensor"),
        Column.of("resolution_m", NUMBER),
        Column.of("before_date", DATE),
        text("before_sensor"),
        Column.of("before_resolution_m", NUMBER),
        text("district_code"),
        text("district_name"),
        text("authority_code"),
        text("image_type"),
        text("mineral"),
        text("mining_method"),
        Column.of("elevation_m", NUMBER),
        Column.of("delivered_area_m2", NUMBER),
        text("issuer_hint"),
        Column.of("hint_area_m2", NUMBER),
        text("licence_number"),
        text("mark"),
        Column.of("special_use", BOOLEAN),
        Column.of("synthetic", BOOLEAN).must(),
        Column.of("attributes", JSON).must());
  }

  @Override
  public LayerTable dataset() {
    return TABLE;
  }

  @Override
  public List<Text> objections(Map<String, @Nullable Object> values) {
    List<Text> found = new ArrayList<>();
    checkWhole(values, "year", FIRST_YEAR, LAST_YEAR, found);
    checkWhole(values, "period", 1, PERIODS, found);
    for (String name : List.of("resolution_m", "before_resolution_m")) {
      if (values.get(name) instanceof BigDecimal number && number.signum() <= 0) {
        found.add(Text.format("%s 须大于 0", "%s must be above 0", name));
      }
    }
    for (String name : List.of("delivered_area_m2", "hint_area_m2")) {
      if (values.get(name) instanceof BigDecimal number && number.signum() < 0) {
        found.add(Text.format("%s 不能为负", "%s is negative", name));
      }
    }
    if (values.get("before_date") instanceof LocalDate before
        && values.get("image_date") instanceof LocalDate after
        && !before.isBefore(after)) {
      found.add(Text.of("前时相须早于后时相", "before_date must be before image_date"));
    }
    return found;
  }

  private static void checkWhole(
      Map<String, @Nullable Object> values, String name, int least, int most, List<Text> found) {
    if (values.get(name) instanceof BigDecimal number
        && (number.stripTrailingZeros().scale() > 0
            || number.compareTo(BigDecimal.valueOf(least)) < 0
            || number.compareTo(BigDecimal.valueOf(most)) > 0)) {
      found.add(
          Text.format(
              "%s 须为 %d 到 %d 的整数", "%s must be a whole number from %d to %d", name, least, most));
    }
  }

  @Override
  public Rows open(LayerMetadata metadata, String actor) {
    return new PatchRows(
        writer.open(
            new PatchWriter.About(
                metadata.source(),
                metadata.licence(),
                metadata.date(),
                metadata.accuracyMetres(),
                metadata.synthetic(),
                actor)),
        writer,
        arrivals);
  }
}
