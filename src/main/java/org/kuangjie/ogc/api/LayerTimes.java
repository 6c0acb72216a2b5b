package org.kuangjie.ogc.api;

import java.util.Optional;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.api.cql.CqlKind;

/**
 * Which attributes say when a feature is: its validity, else the first date or timestamp it has.
 *
 * @param begin attribute of the begin
 * @param end attribute of the last day; the same as begin for features of a moment
 */
public record LayerTimes(Attribute begin, Attribute end) {

  /** Empty for a layer without times. */
  public static Optional<LayerTimes> find(LayerDefinition layer) {
    if (layer.isTimeValid()) {
      return layer
          .findAttribute("valid_from")
          .flatMap(begin -> layer.findAttribute("valid_to").map(end -> new LayerTimes(begin, end)))
          .filter(times -> times.isTemporal());
    }
    return layer.attributes().stream()
        .filter(attribute -> CqlKind.of(attribute.type()).isTemporal())
        .findFirst()
        .map(attribute -> new LayerTimes(attribute, attribute));
  }

  private boolean isTemporal() {
    return CqlKind.of(begin.type()).isTemporal() && CqlKind.of(end.type()).isTemporal();
  }

  public boolean isMoment() {
    return begin.equals(end);
  }
}
