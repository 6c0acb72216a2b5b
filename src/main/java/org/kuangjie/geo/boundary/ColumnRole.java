package org.kuangjie.geo.boundary;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the heading of a column says it holds. */
enum ColumnRole {
  LABEL,
  /** A running number, used when no column gives corner numbers. */
  SEQUENCE,
  NORTH,
  EAST,
  RING,
  PARCEL,
  REMARK,
  TOP,
  BOTTOM,
  OTHER;

  private static final int MAX_HEADING = 16;
  private static final Pattern COORDINATE = Pattern.compile("\\d{5,}|\\d\\.\\d");
  private static final Pattern LETTER_X = Pattern.compile("(?<![A-Z])X(?![A-Z])");
  private static final Pattern LETTER_Y = Pattern.compile("(?<![A-Z])Y(?![A-Z])");
  private static final Pattern NORTH_WORD = Pattern.compile("[纬北纵]|LATITUDE|^LAT$|^B$|^NORTHING$");
  private static final Pattern EAST_WORD = Pattern.compile("[经东横]|LONGITUDE|^LONG?$|^L$|^EASTING$");
  private static final Pattern LABEL_WORD =
      Pattern.compile("点号|点名|桩号|拐点|界址点|顶点|角点|点编号|^点$|^NO\\.?$|^ID$");
  private static final Pattern DEGREE_WORD =
      Pattern.compile("[经纬]|LATITUDE|LONGITUDE|^LAT$|^LONG?$");

  /** Sexagesimal unit of a column. */
  enum Unit {
    DEGREES,
    MINUTES,
    SECONDS,
    NONE
  }

  static ColumnRole of(String heading) {
    String text = plain(heading);
    boolean data = text.length() > MAX_HEADING || COORDINATE.matcher(text).find();
    if (text.isEmpty() || data || unit(heading) == Unit.MINUTES) {
      return OTHER;
    } else if (text.contains("标高")) {
      return text.contains("上") ? TOP : text.contains("下") ? BOTTOM : OTHER;
    } else if (text.contains("圈") || text.contains("环号")) {
      return RING;
    }
    ColumnRole axis = axis(text);
    return axis == OTHER ? word(text) : axis;
  }

  private static ColumnRole word(String text) {
    if (LABEL_WORD.matcher(text).find()) {
      return LABEL;
    } else if (text.matches("序号|编号")) {
      return SEQUENCE;
    } else if (text.matches("(地块|区块|块段|矿区|采区|范围|图形)(号|编号|序号|名称)?")) {
      return PARCEL;
    }
    return text.matches("备注|说明|REMARK") ? REMARK : OTHER;
  }

  /** Words count before letters: {@code X(东)} is the east one. */
  private static ColumnRole axis(String text) {
    boolean north = NORTH_WORD.matcher(text).find();
    boolean east = EAST_WORD.matcher(text).find();
    if (!north && !east) {
      north = LETTER_X.matcher(text).find();
      east = LETTER_Y.matcher(text).find();
    }
    return north == east ? OTHER : north ? NORTH : EAST;
  }

  static boolean isDegrees(String heading) {
    return DEGREE_WORD.matcher(plain(heading)).find();
  }

  /** {@code 度}, {@code 经度(分)}, {@code 秒(″)} … */
  static Unit unit(String heading) {
    String text = plain(heading).replaceAll("[()°′″'\"]", "");
    return switch (text.isEmpty() ? sign(heading) : text.substring(text.length() - 1)) {
      case "度" -> text.matches("度|.*度度") ? Unit.DEGREES : Unit.NONE;
      case "分" -> text.length() <= 4 ? Unit.MINUTES : Unit.NONE;
      case "秒" -> text.length() <= 4 ? Unit.SECONDS : Unit.NONE;
      default -> Unit.NONE;
    };
  }

  private static String sign(String heading) {
    return switch (CoordinateText.plainSigns(heading.strip())) {
      case "°" -> "度";
      case "'", "′" -> "分";
      case "\"", "″" -> "秒";
      default -> "";
    };
  }

  private static String plain(String heading) {
    return TextDecoder.narrow(heading).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
  }
}
