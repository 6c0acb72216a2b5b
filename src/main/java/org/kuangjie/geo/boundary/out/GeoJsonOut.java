package org.kuangjie.geo.boundary.out;

import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.out.OutBoundary.Corner;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.geo.boundary.out.OutBoundary.Ring;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A GeoJSON feature collection with the old {@code crs} member, so that nobody has to guess. */
final class GeoJsonOut {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private static final JsonNodeFactory NODES = MAPPER.getNodeFactory();

  private GeoJsonOut() {}

  static byte[] write(OutBoundary boundary) {
    ObjectNode root = NODES.objectNode().put("type", "FeatureCollection");
    ObjectNode crs = root.putObject("crs").put("type", "name");
    crs.putObject("properties").put("name", "urn:ogc:def:crs:EPSG::" + boundary.crs().epsg());
    ArrayNode features = root.putArray("features");
    boundary.parts().forEach(part -> features.add(feature(part, boundary.crs())));
    return MAPPER.writeValueAsBytes(root);
  }

  private static ObjectNode feature(Part part, Crs crs) {
    ObjectNode feature = NODES.objectNode().put("type", "Feature");
    ObjectNode properties = feature.putObject("properties");
    properties.put("name", part.name()).put("remark", part.remark());
    put(properties, "elevationTop", part.top());
    put(properties, "elevationBottom", part.bottom());
    ObjectNode geometry = feature.putObject("geometry").put("type", "Polygon");
    ArrayNode rings = geometry.putArray("coordinates");
    for (Ring ring : part.rings()) {
      ArrayNode positions = rings.addArray();
      boolean outer = rings.size() == 1;
      for (Corner corner : ring.turned(outer).closed()) {
        positions
            .addArray()
            .add(Printed.decimal(corner.east(), crs))
            .add(Printed.decimal(corner.north(), crs));
      }
    }
    return feature;
  }

  private static void put(ObjectNode properties, String name, @Nullable Double value) {
    if (value == null) {
      properties.putNull(name);
    } else {
      properties.put(name, value);
    }
  }
}
