package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;

/** One line of a corner list, possibly with several column groups side by side. */
final class CornerRow {

  private static final Pattern DEGREES =
      Pattern.compile(
          "(\\d{1,3})\\s*[°度]\\s*(\\d{1,2})\\s*[′'分]\\s*(\\d{1,2}(?:\\.\\d*)?)\\s*(?:″|\"|秒|''|′′)?");
  private static final Pattern MARKER =
      Pattern.compile("(?i)(?<![a-z0-9])[XYBL]\\s*[=:]|东经|北纬|经度|纬度|(?<![A-Za-z])[EN](?=\\s*\\d)");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,，、;；|()（）]+");
  private static final Pattern LABEL = Pattern.compile("\\D{0,6}(\\d{1,5})\\D{0,1}");

  /** 1063300.12 is 106°33′00.12″, beside 293300 it cannot be metres in this country. */
  private static final Pattern PACKED_LONGITUDE =
      Pattern.compile("1[0-3]\\d[0-5]\\d[0-5]\\d(\\.\\d*)?");

  private static final Pattern PACKED_LATITUDE =
      Pattern.compile("[1-5]\\d[0-5]\\d[0-5]\\d(\\.\\d*)?");
  private static final Pattern METRES_OR_DEGREES =
      Pattern.compile("[+-]?\\d{5,}(\\.\\d*)?|[+-]?\\d+\\.\\d{2,}");

  /** What a line turned out to be. */
  enum Kind {
    CORNERS,
    /** Masked with asterisks. */
    MASKED,
    /** Coordinates are in it, but not in an order that can be read. */
    UNREADABLE,
    /** Headings and remarks. */
    WORDS
  }

  private CornerRow() {}

  /**
   * A read line.
   *
   * @param corners one per filled column group
   * @param columns which group each corner stands in, from 0
   * @param labelled the file gives corner numbers
   */
  record Parsed(Kind kind, List<RawCorner> corners, List<Integer> columns, boolean labelled) {

    static Parsed sideBySide(List<RawCorner> corners, boolean labelled) {
      List<Integer> columns = IntStream.range(0, corners.size()).boxed().toList();
      return new Parsed(Kind.CORNERS, corners, columns, labelled);
    }

    static Parsed without(Kind kind) {
      return new Parsed(kind, List.of(), List.of(), false);
    }
  }

  static Parsed parse(String line) {
    String plain =
        MARKER.matcher(joinDegrees(CoordinateText.plainSigns(line))).replaceAll(" ").strip();
    List<String> tokens = new ArrayList<>(List.of(SEPARATOR.split(plain)));
    tokens.removeIf(String::isEmpty);
    boolean masked = tokens.stream().anyMatch(t -> t.contains("**") || t.contains("××"));
    if (masked) {
      return Parsed.without(Kind.MASKED);
    }
    List<RawCorner> labelled = groups(tokens, 3);
    if (!labelled.isEmpty()) {
      return Parsed.sideBySide(labelled, true);
    }
    List<RawCorner> bare = groups(tokens, 2);
    if (!bare.isEmpty()) {
      return Parsed.sideBySide(bare, false);
    }
    return withHeight(tokens);
  }

  /** {@code label X Y H} and {@code X Y H}: the height is not part of a boundary. */
  private static Parsed withHeight(List<String> tokens) {
    if (tokens.size() == 4 || tokens.size() == 3) {
      int group = tokens.size() - 1;
      List<RawCorner> corners = groups(tokens.subList(0, group), group);
      if (!corners.isEmpty() && CoordinateText.parse(tokens.get(group)).isPresent()) {
        return Parsed.sideBySide(corners, group == 3);
      }
    }
    long values = tokens.stream().filter(t -> METRES_OR_DEGREES.matcher(t).matches()).count();
    return Parsed.without(values >= 2 ? Kind.UNREADABLE : Kind.WORDS);
  }

  private static String joinDegrees(String line) {
    Matcher matcher = DEGREES.matcher(line);
    return matcher.replaceAll(m -> m.group(1) + "°" + m.group(2) + "′" + m.group(3) + "″ ");
  }

  /** Empty unless the whole line consists of groups of that size. */
  private static List<RawCorner> groups(List<String> tokens, int size) {
    List<RawCorner> corners = new ArrayList<>();
    if (tokens.isEmpty() || tokens.size() % size != 0) {
      return corners;
    }
    for (int i = 0; i < tokens.size(); i += size) {
      String label = size == 3 ? tokens.get(i) : "";
      String first = tokens.get(i + size - 2);
      String second = tokens.get(i + size - 1);
      RawCorner corner = corner(label, first, second, true);
      boolean labelled = size == 2 || LABEL.matcher(label).matches();
      if (corner == null || !labelled) {
        return List.of();
      }
      corners.add(corner);
    }
    return corners;
  }

  /** Null when one of the two is no coordinate. */
  static @Nullable RawCorner corner(String label, String first, String second, boolean written) {
    boolean packed = isPacked(first, second) || isPacked(second, first);
    OptionalDouble x = packed ? CoordinateText.parsePacked(first) : CoordinateText.parse(first);
    OptionalDouble y = packed ? CoordinateText.parsePacked(second) : CoordinateText.parse(second);
    return x.isPresent() && y.isPresent()
        ? new RawCorner(label, first, second, x.getAsDouble(), y.getAsDouble(), written)
        : null;
  }

  private static boolean isPacked(String longitude, String latitude) {
    return PACKED_LONGITUDE.matcher(longitude).matches()
        && PACKED_LATITUDE.matcher(latitude).matches();
  }

  /** The number in a label such as J12; -1 when there is none. */
  static int numberOf(String label) {
    Matcher matcher = LABEL.matcher(label);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }
}
