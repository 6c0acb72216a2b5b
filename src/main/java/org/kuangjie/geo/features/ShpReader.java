package org.kuangjie.geo.features;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/**
 * Records of a .shp file one after the other (ESRI Shapefile Technical Description, July 1998). The
 * .shx is not used: what it says is in the .shp too, and it may lie.
 */
final class ShpReader implements Closeable {

  static final int FILE_CODE = 9994;
  static final int HEADER_BYTES = 100;
  private static final int BOX_BYTES = 32;

  private final DataInputStream in;
  private final int type;
  private final long statedBytes;
  private final Envelope extent;
  private final int maxVertices;
  private final int maxBytes;
  private byte[] content = new byte[1 << 12];
  private int length;
  private int recordNumber;

  ShpReader(InputStream stream, int maxVertices, int maxBytes) throws IOException {
    this.in = new DataInputStream(stream);
    this.maxVertices = maxVertices;
    this.maxBytes = maxBytes;
    byte[] start = in.readNBytes(HEADER_BYTES);
    ByteBuffer header = ByteBuffer.wrap(start);
    if (start.length < HEADER_BYTES || header.getInt(0) != FILE_CODE) {
      throw new EOFException("no shp header");
    }
    this.statedBytes = Integer.toUnsignedLong(header.getInt(24)) * 2;
    header.order(ByteOrder.LITTLE_ENDIAN);
    this.type = header.getInt(32);
    this.extent =
        new Envelope(
            header.getDouble(36), header.getDouble(52), header.getDouble(44), header.getDouble(60));
  }

  /** Length of the file as its header says. */
  long statedBytes() {
    return statedBytes;
  }

  /** As the header says: not to be relied on. */
  Envelope extent() {
    return extent;
  }

  boolean isMultiPatch() {
    return type == 31;
  }

  /** False at the end; a record that is cut off is an error. */
  boolean next() throws IOException {
    byte[] head = in.readNBytes(8);
    if (head.length < 8) {
      if (head.length > 0) {
        throw new EOFException("shp record head");
      }
      return false;
    }
    ByteBuffer record = ByteBuffer.wrap(head);
    recordNumber = record.getInt();
    long bytes = record.getInt() * 2L;
    if (bytes < 4 || bytes > maxBytes) {
      throw new EOFException("impossible shp record");
    }
    length = (int) bytes;
    if (content.length < length) {
      content = new byte[length];
    }
    in.readFully(content, 0, length);
    return true;
  }

  /** As the record says: its place in the file, or nothing useful. */
  int recordNumber() {
    return recordNumber;
  }

  /** Null for a null shape. */
  @Nullable Geometry shape() throws BadShape {
    ByteBuffer record = ByteBuffer.wrap(content, 0, length).order(ByteOrder.LITTLE_ENDIAN);
    try {
      int kind = record.getInt();
      return switch (kind) {
        case 0 -> null;
        case 1, 11, 21 -> Rings.FACTORY.createPoint(coordinate(record));
        case 8, 18, 28 -> points(record);
        case 3, 13, 23 -> lines(parts(record));
        case 5, 15, 25 -> area(parts(record));
        case 31 -> throw BadShape.kind("MultiPatch");
        default -> throw BadShape.damaged();
      };
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw BadShape.damaged();
    }
  }

  private Geometry points(ByteBuffer record) throws BadShape {
    record.position(record.position() + BOX_BYTES);
    return Rings.FACTORY.createMultiPointFromCoords(coordinates(record, count(record, 16)));
  }

  private static Geometry lines(List<Coordinate[]> parts) {
    LineString[] lines =
        parts.stream().map(Rings.FACTORY::createLineString).toArray(LineString[]::new);
    return lines.length == 1 ? lines[0] : Rings.FACTORY.createMultiLineString(lines);
  }

  private static Geometry area(List<Coordinate[]> parts) throws BadShape {
    List<LinearRing> rings = new ArrayList<>();
    int first = 0;
    for (Coordinate[] part : parts) {
      rings.add(Rings.ring(part, rings.size() + 1, first));
      first += part.length;
    }
    return rings.isEmpty() ? Rings.FACTORY.createPolygon() : Rings.assemble(rings);
  }

  private List<Coordinate[]> parts(ByteBuffer record) throws BadShape {
    record.position(record.position() + BOX_BYTES);
    int partCount = record.getInt();
    int pointCount = record.getInt();
    if (partCount < 0 || pointCount < 0 || partCount * 4L + pointCount * 16L > record.remaining()) {
      throw BadShape.damaged();
    } else if (pointCount > maxVertices) {
      throw BadShape.tooManyVertices(maxVertices);
    }
    int[] starts = new int[partCount + 1];
    for (int i = 0; i < partCount; i++) {
      starts[i] = record.getInt();
    }
    starts[partCount] = pointCount;
    List<Coordinate[]> parts = new ArrayList<>(partCount);
    for (int i = 0; i < partCount; i++) {
      if (starts[i + 1] < starts[i] || (i == 0 && starts[0] != 0)) {
        throw BadShape.damaged();
      }
      parts.add(coordinates(record, starts[i + 1] - starts[i]));
    }
    return parts;
  }

  private int count(ByteBuffer record, int bytesEach) throws BadShape {
    int count = record.getInt();
    if (count < 0 || (long) count * bytesEach > record.remaining()) {
      throw BadShape.damaged();
    } else if (count > maxVertices) {
      throw BadShape.tooManyVertices(maxVertices);
    }
    return count;
  }

  private static Coordinate[] coordinates(ByteBuffer record, int count) {
    Coordinate[] line = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      line[i] = coordinate(record);
    }
    return line;
  }

  private static Coordinate coordinate(ByteBuffer record) {
    return new Coordinate(record.getDouble(), record.getDouble());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
