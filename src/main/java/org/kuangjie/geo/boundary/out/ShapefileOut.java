package org.kuangjie.geo.boundary.out;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kuangjie.geo.CrsWkt;
import org.kuangjie.geo.boundary.out.OutBoundary.Corner;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.geo.boundary.out.OutBoundary.Ring;
import org.locationtech.jts.geom.Envelope;

/**
 * A zipped shapefile of polygons (ESRI Shapefile Technical Description) with .prj and .cpg, its
 * table in UTF-8. Shells run with the clock, holes against it.
 */
final class ShapefileOut {

  private static final int HEADER_BYTES = 100;
  private static final int POLYGON = 5;
  private static final int FILE_CODE = 9994;
  private static final int VERSION = 1000;

  /** Equal boundaries make equal archives. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private ShapefileOut() {}

  static byte[] write(OutBoundary boundary) {
    List<byte[]> records = boundary.parts().stream().map(ShapefileOut::polygon).toList();
    Envelope box = new Envelope();
    boundary.parts().forEach(part -> box.expandToInclude(box(part)));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("boundary.shp", shp(records, box));
    files.put("boundary.shx", shx(records, box));
    files.put("boundary.dbf", table(boundary));
    files.put("boundary.prj", CrsWkt.esri(boundary.crs()).getBytes(StandardCharsets.US_ASCII));
    files.put("boundary.cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
    return zip(files);
  }

  private static byte[] table(OutBoundary boundary) {
    DbfOut table =
        new DbfOut(
            List.of(
                DbfOut.Field.text("名称"),
                DbfOut.Field.text("备注"),
                DbfOut.Field.number("标高上限"),
                DbfOut.Field.number("标高下限")));
    for (Part part : boundary.parts()) {
      table.add(
          List.of(
              part.name(),
              part.remark(),
              Printed.elevation(part.top()),
              Printed.elevation(part.bottom())));
    }
    return table.toBytes();
  }

  private static Envelope box(Part part) {
    Envelope box = new Envelope();
    for (Corner corner : part.rings().get(0).corners()) {
      box.expandToInclude(corner.east(), corner.north());
    }
    return box;
  }

  private static byte[] polygon(Part part) {
    List<List<Corner>> rings = new ArrayList<>();
    for (Ring ring : part.rings()) {
      rings.add(ring.turned(!rings.isEmpty()).closed());
    }
    int points = rings.stream().mapToInt(List::size).sum();
    ByteBuffer content = ByteBuffer.allocate(4 + 32 + 8 + 4 * rings.size() + 16 * points);
    content.order(ByteOrder.LITTLE_ENDIAN).putInt(POLYGON);
    put(content, box(part));
    content.putInt(rings.size()).putInt(points);
    int start = 0;
    for (List<Corner> ring : rings) {
      content.putInt(start);
      start += ring.size();
    }
    for (List<Corner> ring : rings) {
      ring.forEach(corner -> content.putDouble(corner.east()).putDouble(corner.north()));
    }
    return content.array();
  }

  private static void put(ByteBuffer buffer, Envelope box) {
    buffer.putDouble(box.getMinX()).putDouble(box.getMinY());
    buffer.putDouble(box.getMaxX()).putDouble(box.getMaxY());
  }

  /** The header both files begin with; the buffer stands behind it. */
  private static ByteBuffer begin(byte[] bytes, Envelope box) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    file.putInt(0, FILE_CODE).putInt(24, bytes.length / 2);
    file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, VERSION).putInt(32, POLYGON);
    file.position(36);
    put(file, box);
    file.position(HEADER_BYTES);
    return file.order(ByteOrder.BIG_ENDIAN);
  }

  private static byte[] shp(List<byte[]> records, Envelope box) {
    byte[] bytes =
        new byte[HEADER_BYTES + records.stream().mapToInt(record -> 8 + record.length).sum()];
    ByteBuffer file = begin(bytes, box);
    for (int i = 0; i < records.size(); i++) {
      file.putInt(i + 1).putInt(records.get(i).length / 2).put(records.get(i));
    }
    return bytes;
  }

  private static byte[] shx(List<byte[]> records, Envelope box) {
    byte[] bytes = new byte[HEADER_BYTES + 8 * records.size()];
    ByteBuffer file = begin(bytes, box);
    int offset = HEADER_BYTES;
    for (byte[] record : records) {
      file.putInt(offset / 2).putInt(record.length / 2);
      offset += 8 + record.length;
    }
    return bytes;
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
