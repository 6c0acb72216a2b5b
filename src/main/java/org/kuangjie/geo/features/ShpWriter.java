package org.kuangjie.geo.features;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.geo.file.WorkFile;
import org.kuangjie.geo.shapefile.ShpReader;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Records of .shp and .shx in temporary files; their headers are known only at the end. */
final class ShpWriter implements Closeable {

  private static final long LARGEST_BYTES = Integer.MAX_VALUE;
  private static final int VERSION = 1000;

  private final Shape kind;
  private final WorkFile shpFile = WorkFile.create(null, ".shp");
  private final WorkFile shxFile = WorkFile.create(null, ".shx");
  private final OutputStream shp;
  private final OutputStream shx;
  private final Envelope extent = new Envelope();
  private long bytes = ShpReader.HEADER_BYTES;
  private int records;

  ShpWriter(Shape kind) throws IOException {
    this.kind = kind;
    this.shp = new BufferedOutputStream(Files.newOutputStream(shpFile.path()), 1 << 16);
    this.shx = new BufferedOutputStream(Files.newOutputStream(shxFile.path()), 1 << 14);
  }

  private int type() {
    return switch (kind) {
      case POINT -> 8;
      case LINE -> 3;
      default -> 5;
    };
  }

  void write(@Nullable Geometry geometry) throws IOException {
    ByteBuffer content =
        geometry == null || geometry.isEmpty()
            ? ByteBuffer.allocate(4)
            : kind == Shape.POINT ? points(geometry) : parts(geometry);
    int length = content.capacity();
    if (bytes + length + 8 > LARGEST_BYTES) {
      throw tooLarge("shp");
    }
    ByteBuffer index = ByteBuffer.allocate(8).putInt((int) (bytes / 2)).putInt(length / 2);
    shx.write(index.array());
    shp.write(ByteBuffer.allocate(8).putInt(++records).putInt(length / 2).array());
    shp.write(content.array());
    bytes += 8 + length;
  }

  static RuntimeException tooLarge(String part) {
    return Refusals.tooLarge(
        "shapefile-2gb",
        ".%s 将超过 Shapefile 的 2 GB 上限，请改用 GeoPackage，或只输出一部分".formatted(part),
        "The .%s would exceed the shapefile limit of 2 GB; use GeoPackage or write a part"
            .formatted(part));
  }

  private ByteBuffer points(Geometry geometry) {
    Coordinate[] points = Shapes.multi(geometry, Shape.POINT).getCoordinates();
    ByteBuffer content = content(4 + 32 + 4 + 16 * points.length, geometry);
    content.putInt(points.length);
    return put(content, points);
  }

  private ByteBuffer parts(Geometry geometry) {
    List<Coordinate[]> parts = kind == Shape.LINE ? lines(geometry) : rings(geometry);
    int points = parts.stream().mapToInt(part -> part.length).sum();
    ByteBuffer content = content(4 + 32 + 8 + 4 * parts.size() + 16 * points, geometry);
    content.putInt(parts.size()).putInt(points);
    int start = 0;
    for (Coordinate[] part : parts) {
      content.putInt(start);
      start += part.length;
    }
    parts.forEach(part -> put(content, part));
    return content;
  }

  private ByteBuffer content(int length, Geometry geometry) {
    Envelope box = geometry.getEnvelopeInternal();
    extent.expandToInclude(box);
    ByteBuffer content = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    return content
        .putInt(type())
        .putDouble(box.getMinX())
        .putDouble(box.getMinY())
        .putDouble(box.getMaxX())
        .putDouble(box.getMaxY());
  }

  private static ByteBuffer put(ByteBuffer content, Coordinate[] line) {
    for (Coordinate c : line) {
      content.putDouble(c.x).putDouble(c.y);
    }
    return content;
  }

  private static List<Coordinate[]> lines(Geometry geometry) {
    return Shapes.parts(geometry, LineString.class).stream()
        .map(LineString::getCoordinates)
        .toList();
  }

  /** Shells clockwise, holes the other way; the first corner stays the first. */
  private static List<Coordinate[]> rings(Geometry geometry) {
    List<Coordinate[]> rings = new ArrayList<>();
    for (Polygon polygon : Shapes.parts(geometry, Polygon.class)) {
      if (!polygon.isEmpty()) {
        rings.add(turned(polygon.getExteriorRing(), false));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          rings.add(turned(polygon.getInteriorRingN(i), true));
        }
      }
    }
    return rings;
  }

  private static Coordinate[] turned(LineString ring, boolean counterClockwise) {
    boolean is = Orientation.isCCWArea(ring.getCoordinates());
    return (is == counterClockwise ? ring : ring.reverse()).getCoordinates();
  }

  /** Ends the records and copies a whole file. */
  void copy(boolean index, OutputStream to) throws IOException {
    shp.flush();
    shx.flush();
    long length = index ? ShpReader.HEADER_BYTES + 8L * records : bytes;
    ByteBuffer header = ByteBuffer.allocate(ShpReader.HEADER_BYTES);
    header.putInt(0, ShpReader.FILE_CODE).putInt(24, (int) (length / 2));
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, VERSION).putInt(32, type());
    if (!extent.isNull()) {
      header.putDouble(36, extent.getMinX()).putDouble(44, extent.getMinY());
      header.putDouble(52, extent.getMaxX()).putDouble(60, extent.getMaxY());
    }
    to.write(header.array());
    Files.copy(index ? shxFile.path() : shpFile.path(), to);
  }

  @Override
  public void close() throws IOException {
    try (shpFile;
        shxFile;
        shp;
        shx) {
      records = 0;
    }
  }
}
