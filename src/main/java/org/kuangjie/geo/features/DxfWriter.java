package org.kuangjie.geo.features;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Outlines as polylines of AutoCAD release 12, x east and y north; attributes have no place. */
final class DxfWriter implements FeatureWriter {

  private final OutputStream out;
  private final WriteLayout layout;
  private final String layer;

  DxfWriter(OutputStream target, WriteLayout layout) throws IOException {
    this.out = new BufferedOutputStream(target, 1 << 16);
    this.layout = layout;
    this.layer = layout.name().replaceAll("[^A-Za-z0-9_$-]", "_");
    pairs("0", "SECTION", "2", "HEADER", "9", "$ACADVER", "1", "AC1009", "0", "ENDSEC");
    pairs("0", "SECTION", "2", "TABLES", "0", "TABLE", "2", "LAYER", "70", "1");
    pairs("0", "LAYER", "2", layer, "70", "0", "62", "7", "6", "CONTINUOUS");
    pairs("0", "ENDTAB", "0", "ENDSEC", "0", "SECTION", "2", "ENTITIES");
  }

  @Override
  public void write(FeatureRow row) throws IOException {
    Geometry geometry = row.geometry();
    if (geometry != null) {
      shape(layout.crs().fromGeographic(geometry));
    }
  }

  private void shape(Geometry geometry) throws IOException {
    if (geometry instanceof Point point) {
      if (!point.isEmpty()) {
        pairs("0", "POINT", "8", layer);
        place(point.getCoordinate());
      }
    } else if (geometry instanceof LineString line) {
      polyline(line.getCoordinates(), false);
    } else if (geometry instanceof Polygon polygon) {
      polyline(polygon.getExteriorRing().getCoordinates(), true);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        polyline(polygon.getInteriorRingN(i).getCoordinates(), true);
      }
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        shape(geometry.getGeometryN(i));
      }
    }
  }

  private void polyline(Coordinate[] line, boolean closed) throws IOException {
    if (line.length < 2) {
      return;
    }
    pairs("0", "POLYLINE", "8", layer, "66", "1", "10", "0.0", "20", "0.0", "30", "0.0");
    pairs("70", closed ? "1" : "0");
    for (int i = 0; i < line.length - (closed ? 1 : 0); i++) {
      pairs("0", "VERTEX", "8", layer);
      place(line[i]);
    }
    pairs("0", "SEQEND", "8", layer);
  }

  private void place(Coordinate at) throws IOException {
    pairs("10", number(at.x), "20", number(at.y), "30", "0.0");
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }

  private void pairs(String... codesAndValues) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String word : codesAndValues) {
      text.append(word).append("\r\n");
    }
    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public List<Text> notes() {
    return List.of(
        Text.of(
            "DXF 只有轮廓线（%s），没有属性".formatted(layout.crs()),
            "The DXF holds outlines only (%s), no attributes".formatted(layout.crs())));
  }

  @Override
  public void close() throws IOException {
    try (out) {
      pairs("0", "ENDSEC", "0", "EOF");
    }
  }
}
