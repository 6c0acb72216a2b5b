package org.kuangjie.catalogue.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of catalogue.control_area in the making; dates as ISO text.
 *
 * @param edge area, edge or centreline
 */
record ControlFeature(
    String layer,
    String code,
    String kind,
    String name,
    @Nullable String grade,
    String edge,
    @Nullable Double estErrorMetres,
    @Nullable String delimitedOn,
    String validFrom,
    boolean restricted,
    Map<String, Object> attributes) {

  /** An area with an exact edge, in force from a day. */
  static ControlFeature area(String layer, String code, String kind, String name, String from) {
    return new ControlFeature(
        layer, code, kind, name, null, "area", null, null, from, false, Map.of());
  }

  ControlFeature withKind(String value) {
    return new ControlFeature(
        layer,
        code,
        value,
        name,
        grade,
        edge,
        estErrorMetres,
        delimitedOn,
        validFrom,
        restricted,
        attributes);
  }

  ControlFeature withGrade(@Nullable String value) {
    return new ControlFeature(
        layer,
        code,
        kind,
        name,
        value,
        edge,
        estErrorMetres,
        delimitedOn,
        validFrom,
        restricted,
        attributes);
  }

  ControlFeature withEdge(String value, double errorMetres) {
    return new ControlFeature(
        layer,
        code,
        kind,
        name,
        grade,
        value,
        errorMetres,
        delimitedOn,
        validFrom,
        restricted,
        attributes);
  }

  ControlFeature withDelimitedOn(String day) {
    return new ControlFeature(
        layer,
        code,
        kind,
        name,
        grade,
        edge,
        estErrorMetres,
        day,
        validFrom,
        restricted,
        attributes);
  }

  ControlFeature asRestricted() {
    return new ControlFeature(
        layer,
        code,
        kind,
        name,
        grade,
        edge,
        estErrorMetres,
        delimitedOn,
        validFrom,
        true,
        attributes);
  }

  ControlFeature withAttributes(Map<String, Object> values) {
    return new ControlFeature(
        layer,
        code,
        kind,
        name,
        grade,
        edge,
        estErrorMetres,
        delimitedOn,
        validFrom,
        restricted,
        Collections.unmodifiableMap(new TreeMap<>(values)));
  }

  LayerFeature at(Geometry geometry) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("layer", layer);
    row.put("code", code);
    row.put("kind", kind);
    row.put("name", name);
    row.put("grade", grade);
    row.put("edge", edge);
    row.put("est_error_m", estErrorMetres);
    row.put("delimited_on", delimitedOn);
    row.put("valid_from", validFrom);
    row.put("valid_to", null);
    row.put("restricted", restricted);
    row.put("synthetic", true);
    row.put("attributes", attributes);
    return new LayerFeature(row, geometry);
  }
}
