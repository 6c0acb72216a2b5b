package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.GeometryIssue;
import org.kuangjie.geo.GeometryIssue.Level;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;

/**
 * Collects everything that is wrong. Of one rule and ring at most {@value #MAX_PER_RING} places are
 * listed; the rest is counted in a last issue, so that a broken file stays readable and nothing is
 * dropped silently.
 */
public final class Issues {

  static final int MAX_PER_RING = 50;

  private final List<Entry> entries = new ArrayList<>();
  private final Map<List<Object>, Integer> counts = new LinkedHashMap<>();

  /** Where in the file; 0 = not that precise. */
  record Where(int part, int ring, int vertex) {
    static final Where FILE = new Where(0, 0, 0);
  }

  private record Entry(
      String rule, Level level, Text message, Where where, @Nullable Coordinate plane) {}

  void error(String rule, Where where, Text message) {
    add(new Entry(rule, Level.DATA_ERROR, message, where, null));
  }

  void errorAt(String rule, Where where, Coordinate plane, Text message) {
    add(new Entry(rule, Level.DATA_ERROR, message, where, plane));
  }

  void warn(String rule, Where where, Text message) {
    add(new Entry(rule, Level.WARN, message, where, null));
  }

  /** What was found first, null when nothing was. */
  @Nullable Text first() {
    return entries.isEmpty() ? null : entries.get(0).message();
  }

  private void add(Entry entry) {
    Where at = entry.where();
    List<Object> key = List.of(entry.rule(), entry.level(), at.part(), at.ring());
    if (counts.merge(key, 1, Integer::sum) <= MAX_PER_RING) {
      entries.add(entry);
    }
  }

  /**
   * The issues with places.
   *
   * @param ofVertex plane coordinate of a vertex, or null
   * @param toLonLat plane to longitude and latitude, null where that cannot be known
   */
  List<GeometryIssue> located(
      Function<Where, @Nullable Coordinate> ofVertex,
      Function<Coordinate, @Nullable Coordinate> toLonLat) {
    List<GeometryIssue> result = new ArrayList<>();
    for (Entry entry : entries) {
      Coordinate plane = entry.plane() == null ? ofVertex.apply(entry.where()) : entry.plane();
      result.add(issue(entry, plane == null ? null : toLonLat.apply(plane)));
    }
    counts.forEach(
        (key, count) -> {
          if (count > MAX_PER_RING) {
            result.add(rest(key, count - MAX_PER_RING));
          }
        });
    return result;
  }

  private static GeometryIssue rest(List<Object> key, int count) {
    Text message =
        Text.format("同类问题另有 %d 处，未逐一列出", "%d more places of the same kind are not listed", count);
    Where where = new Where((Integer) key.get(2), (Integer) key.get(3), 0);
    Entry entry = new Entry((String) key.get(0), (Level) key.get(1), message, where, null);
    return issue(entry, null);
  }

  private static GeometryIssue issue(Entry entry, @Nullable Coordinate place) {
    Where where = entry.where();
    return new GeometryIssue(
        entry.rule(),
        entry.level(),
        entry.message(),
        number(where.part()),
        number(where.ring()),
        number(where.vertex()),
        place == null ? null : place.x,
        place == null ? null : place.y);
  }

  private static @Nullable Integer number(int value) {
    return value == 0 ? null : value;
  }
}
