package org.kuangjie.catalogue.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.PersonalData;
import org.kuangjie.catalogue.store.VersionRows.Change;
import org.kuangjie.catalogue.store.VersionRows.Row;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.GeoJson;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows of versions as people may see them: personal data masked, secret features (受限) unnamed. */
final class VersionAnswers {

  private static final JsonMapper JSON = JsonMapper.shared();

  private VersionAnswers() {}

  /**
   * A row that differs between two versions.
   *
   * @param kind added, removed or changed
   * @param attributes column to {@code before} and {@code after}, of those that differ
   * @param geometryChanged any coordinate, or their order
   * @param areaDifferenceSquareMetres ellipsoidal (TD/T 1055), after less before; null when neither
   *     is an area
   * @param restricted 受限: attributes and outline are not shown
   */
  record Difference(
      String key,
      String kind,
      ObjectNode attributes,
      boolean geometryChanged,
      @Nullable Double areaBeforeSquareMetres,
      @Nullable Double areaAfterSquareMetres,
      @Nullable Double areaDifferenceSquareMetres,
      boolean restricted) {}

  static Difference difference(Change change, boolean personal) {
    Row before = change.before();
    Row after = change.after();
    boolean secret = isRestricted(before) || isRestricted(after);
    boolean moved = !sameGeometry(before, after);
    if (secret) {
      return new Difference(
          change.key(), kind(change), JSON.createObjectNode(), moved, null, null, null, true);
    }
    Double areaBefore = area(before);
    Double areaAfter = area(after);
    return new Difference(
        change.key(),
        kind(change),
        attributes(before, after, personal),
        moved,
        areaBefore,
        areaAfter,
        areaBefore == null && areaAfter == null ? null : orZero(areaAfter) - orZero(areaBefore),
        false);
  }

  private static String kind(Change change) {
    return change.before() == null ? "added" : change.after() == null ? "removed" : "changed";
  }

  private static double orZero(@Nullable Double area) {
    return area == null ? 0 : area;
  }

  static boolean isRestricted(@Nullable Row row) {
    return row != null && row.properties().path("restricted").asBoolean(false);
  }

  private static boolean sameGeometry(@Nullable Row before, @Nullable Row after) {
    Geometry one = before == null ? null : before.geometry();
    Geometry other = after == null ? null : after.geometry();
    boolean none = one == null && other == null;
    return none || (one != null && other != null && one.equalsExact(other));
  }

  private static @Nullable Double area(@Nullable Row row) {
    Geometry outline = row == null ? null : row.geometry();
    return outline == null || outline.getDimension() < 2
        ? null
        : EllipsoidalArea.squareMetres(outline);
  }

  private static ObjectNode attributes(
      @Nullable Row before, @Nullable Row after, boolean personal) {
    ObjectNode changed = JSON.createObjectNode();
    Row any = Objects.requireNonNull(after == null ? before : after);
    for (String name : new TreeSet<>(any.properties().propertyNames())) {
      JsonNode old = before == null ? null : before.properties().path(name);
      JsonNode now = after == null ? null : after.properties().path(name);
      if (!Objects.equals(old, now)) {
        ObjectNode values = changed.putObject(name);
        if (old != null) {
          values.set("before", masked(name, old, personal));
        }
        if (now != null) {
          values.set("after", masked(name, now, personal));
        }
      }
    }
    return changed;
  }

  private static JsonNode masked(String name, JsonNode value, boolean personal) {
    boolean hide = !personal && !value.isNull() && PersonalData.isPersonal(name);
    return hide ? JSON.getNodeFactory().stringNode(PersonalData.MASK) : value;
  }

  /** The newer outline of a row that differs, with what changed; none of a secret feature. */
  static String feature(Change change, boolean personal) {
    Difference difference = difference(change, personal);
    Row shown = Objects.requireNonNull(change.after() == null ? change.before() : change.after());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("key", difference.key());
    properties.put("kind", difference.kind());
    properties.put("geometryChanged", difference.geometryChanged());
    properties.put("changed", new ArrayList<>(difference.attributes().propertyNames()));
    if (difference.areaDifferenceSquareMetres() != null) {
      properties.put("areaDifferenceSquareMetres", difference.areaDifferenceSquareMetres());
    }
    properties.put("restricted", difference.restricted());
    return feature(
        difference.key(),
        difference.restricted() ? null : shown.geometry(),
        JSON.valueToTree(properties));
  }

  private static String feature(String id, @Nullable Geometry geometry, JsonNode properties) {
    return "{\"type\":\"Feature\",\"id\":%s,\"geometry\":%s,\"properties\":%s}"
        .formatted(
            JSON.writeValueAsString(id),
            geometry == null ? "null" : GeoJson.write(geometry),
            properties);
  }

  static List<String> kinds() {
    return List.of("added", "removed", "changed");
  }
}
