package org.kuangjie.geo.shapefile;

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
import org.locationtech.jts.geom.Coordinate;

/**
 * Records of a .shp file one after the other (ESRI Shapefile Technical Description, July 1998). The
 * .shx is not used: what it says is in the .shp too, and it may lie. Libraries close open rings and
 * drop holes without shell silently; here they are seen.
 */
public final class ShpReader implements Closeable {

  public static final int FILE_CODE = 9994;
  public static final int HEADER_BYTES = 100;
  private static final int BOX_BYTES = 32;

  private final DataInputStream in;
  private final int type;
  private final long statedBytes;
  private final int maxVertices;
  private final int maxBytes;
  private byte[] content = new byte[1 << 12];
  private int length;
  private int recordNumber;

  /**
   * @param maxVertices of one shape
   * @param maxBytes of one record
   * @throws EOFException when there is no header of a .shp
   */
  public ShpReader(InputStream stream, int maxVertices, int maxBytes) throws IOException {
    this.in = new DataInputStream(stream);
    this.maxVertices = maxVertices;
    this.maxBytes = maxBytes;
    byte[] start = in.readNBytes(HEADER_BYTES);
    ByteBuffer header = ByteBuffer.wrap(start);
    if (start.length < HEADER_BYTES || header.getInt(0) != FILE_CODE) {
      throw new EOFException("no shp header");
    }
    this.statedBytes = Integer.toUnsignedLong(header.getInt(24)) * 2;
    this.type = header.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
  }

  /** Length of the file as its header says. */
  public long statedBytes() {
    return statedBytes;
  }

  /** Of the shapes, as the header says. */
  public int type() {
    return type;
  }

  /** False at the end; a record that is cut off is an error. */
  public boolean next() throws IOException {
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
  public int recordNumber() {
    return recordNumber;
  }

  /** The record just read. */
  public ShpRecord record() throws BadRecord {
    ByteBuffer record = ByteBuffer.wrap(content, 0, length).order(ByteOrder.LITTLE_ENDIAN);
    try {
      int kind = record.getInt();
      List<Coordinate[]> parts =
          switch (ShpRecord.shape(kind)) {
            case NOTHING, MULTIPATCH -> List.of();
            case POINT -> List.<Coordinate[]>of(coordinates(record, 1));
            case POINTS -> List.<Coordinate[]>of(points(record));
            case LINES, AREA -> parts(record);
          };
      return new ShpRecord(kind, parts);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw BadRecord.damaged();
    }
  }

  private Coordinate[] points(ByteBuffer record) throws BadRecord {
    record.position(record.position() + BOX_BYTES);
    return coordinates(record, allowed(record.getInt(), record.remaining()));
  }

  private List<Coordinate[]> parts(ByteBuffer record) throws BadRecord {
    record.position(record.position() + BOX_BYTES);
    int partCount = record.getInt();
    int pointCount = record.getInt();
    if (partCount < 0 || partCount * 4L > record.remaining()) {
      throw BadRecord.damaged();
    }
    allowed(pointCount, record.remaining() - 4 * partCount);
    int[] starts = new int[partCount + 1];
    for (int i = 0; i < partCount; i++) {
      starts[i] = record.getInt();
    }
    starts[partCount] = pointCount;
    List<Coordinate[]> parts = new ArrayList<>(partCount);
    for (int i = 0; i < partCount; i++) {
      if (starts[i + 1] < starts[i] || starts[0] != 0) {
        throw BadRecord.damaged();
      }
      parts.add(coordinates(record, starts[i + 1] - starts[i]));
    }
    return parts;
  }

  private int allowed(int vertices, int bytes) throws BadRecord {
    if (vertices < 0 || vertices * 16L > bytes) {
      throw BadRecord.damaged();
    } else if (vertices > maxVertices) {
      throw BadRecord.tooLarge();
    }
    return vertices;
  }

  private static Coordinate[] coordinates(ByteBuffer record, int count) {
    Coordinate[] line = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      line[i] = new Coordinate(record.getDouble(), record.getDouble());
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
