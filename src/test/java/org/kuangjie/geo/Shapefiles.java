package org.kuangjie.geo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small shapefiles and archives for tests, faulty ones included. */
final class Shapefiles {

  static final String PRJ_ZONE_36 =
      "PROJCS[\"CGCS2000_3_Degree_GK_Zone_36\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
          + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
          + "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",36500000.0],"
          + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",108.0],"
          + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
          + "UNIT[\"Meter\",1.0]]";

  private Shapefiles() {}

  /** A polygon file with one record made of these rings, each x,y,x,y… as given. */
  static byte[] shp(int type, double[]... rings) {
    int points = Arrays.stream(rings).mapToInt(ring -> ring.length / 2).sum();
    int content = 4 + 32 + 8 + 4 * rings.length + 16 * points;
    ByteBuffer file = ByteBuffer.allocate(100 + 8 + content);
    file.putInt(0, 9994).putInt(24, file.capacity() / 2);
    file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
    file.position(100);
    file.order(ByteOrder.BIG_ENDIAN).putInt(1).putInt(content / 2);
    file.order(ByteOrder.LITTLE_ENDIAN).putInt(type).position(file.position() + 32);
    file.putInt(rings.length).putInt(points);
    int start = 0;
    for (double[] ring : rings) {
      file.putInt(start);
      start += ring.length / 2;
    }
    for (double[] ring : rings) {
      Arrays.stream(ring).forEach(file::putDouble);
    }
    return file.array();
  }

  /** A table with one text field and one record. */
  static byte[] dbf(String field, String value, Charset charset) {
    byte[] text = value.getBytes(charset);
    ByteBuffer file = ByteBuffer.allocate(32 + 32 + 1 + 1 + 80).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 3).putInt(4, 1).putShort(8, (short) 65).putShort(10, (short) 81);
    file.position(32);
    file.put(field.getBytes(charset));
    file.put(43, (byte) 'C').put(48, (byte) 80).put(64, (byte) 0x0D);
    Arrays.fill(file.array(), 65, file.capacity(), (byte) ' ');
    file.position(66);
    file.put(text);
    return file.array();
  }

  static Map<String, byte[]> files(Object... namesAndContents) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      Object content = namesAndContents[i + 1];
      byte[] bytes =
          content instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) content;
      files.put((String) namesAndContents[i], bytes);
    }
    return files;
  }

  static byte[] zip(Map<String, byte[]> files, Charset names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] zip(Object... namesAndContents) {
    return zip(files(namesAndContents), StandardCharsets.UTF_8);
  }
}
