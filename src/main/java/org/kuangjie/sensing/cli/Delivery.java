package org.kuangjie.sensing.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a file of patches may leave unsaid of all of them; null = the file says it. */
final class Delivery {

  @Option(names = "--year", description = "年度 / year")
  private @Nullable Integer year;

  @Option(names = "--period", description = "期数 1–4 / period")
  private @Nullable Integer period;

  @Option(names = "--issuer", description = "下发来源，如 部级 / issuer")
  private @Nullable String issuer;

  @Option(names = "--image-date", description = "后时相 yyyy-MM-dd / day of the image")
  private @Nullable LocalDate imageDate;

  @Option(names = "--before-date", description = "前时相 yyyy-MM-dd / day of the former image")
  private @Nullable LocalDate beforeDate;

  @Option(names = "--sensor", description = "传感器 / sensor")
  private @Nullable String sensor;

  @Option(names = "--resolution", description = "分辨率（米） / ground resolution in metres")
  private @Nullable Double resolution;

  /** Of the data: the image's, else today. */
  LocalDate day() {
    return imageDate == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : imageDate;
  }

  /** By column. */
  Map<String, Object> constants() {
    Map<String, Object> constants = new LinkedHashMap<>();
    put(constants, "year", year);
    put(constants, "period", period);
    put(constants, "issuer", issuer);
    put(constants, "image_date", imageDate);
    put(constants, "before_date", beforeDate);
    put(constants, "sensor", sensor);
    put(constants, "resolution_m", resolution);
    return constants;
  }

  private static void put(Map<String, Object> constants, String column, @Nullable Object value) {
    if (value != null) {
      constants.put(column, value instanceof LocalDate day ? day.toString() : value);
    }
  }
}
