package org.kuangjie.ogc.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangjie.layers.DimensionAxis;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDimension;
import org.kuangjie.ogc.xml.XmlWriter;

/**
 * The dimensions of a layer in the capabilities (06-042, C.2). 1.1.1 has the values in elements of
 * their own, after all dimensions, and no word for several values (01-068r3, C.2 and annex A.1).
 */
final class DimensionWriter {

  /** What 1.1.1 calls {@code CRS:88}, heights in metres: it wants a datum of EPSG (C.2). */
  private static final String OLD_HEIGHTS = "EPSG:5703";

  private final boolean old;

  DimensionWriter(WmsVersion version) {
    this.old = version == WmsVersion.V1_1_1;
  }

  /** What is said of one dimension. */
  private record Entry(
      DimensionAxis axis,
      Optional<String> usual,
      boolean multiple,
      boolean nearest,
      String values) {}

  void write(XmlWriter xml, LayerDefinition layer) {
    List<Entry> entries = entries(layer);
    for (Entry entry : entries) {
      xml.start("Dimension")
          .attribute("name", entry.axis().parameter())
          .attribute("units", units(entry.axis()));
      if (!entry.axis().unitSymbol().isEmpty()) {
        xml.attribute("unitSymbol", entry.axis().unitSymbol());
      }
      if (!old) {
        xml.attribute("multipleValues", flag(entry.multiple()));
        values(xml, entry);
      }
      xml.end();
    }
    if (old) {
      for (Entry entry : entries) {
        xml.start("Extent").attribute("name", entry.axis().parameter());
        values(xml, entry);
        xml.end();
      }
    }
  }

  private String units(DimensionAxis axis) {
    return old && axis == DimensionAxis.ELEVATION ? OLD_HEIGHTS : axis.units();
  }

  private static List<Entry> entries(LayerDefinition layer) {
    List<Entry> entries = new ArrayList<>();
    if (layer.isTimeValid()) {
      entries.add(
          new Entry(
              DimensionAxis.TIME,
              Optional.of(TimeParameter.DEFAULT),
              false,
              false,
              TimeParameter.EXTENT));
    }
    for (LayerDimension dimension : layer.dimensions()) {
      entries.add(
          new Entry(
              dimension.axis(),
              dimension.defaultValue(),
              dimension.multiple(),
              dimension.nearest(),
              dimension.extent().text()));
    }
    return entries;
  }

  private static void values(XmlWriter xml, Entry entry) {
    entry.usual().ifPresent(value -> xml.attribute("default", value));
    xml.attribute("nearestValue", flag(entry.nearest())).text(entry.values());
  }

  private static String flag(boolean value) {
    return value ? "1" : "0";
  }
}
