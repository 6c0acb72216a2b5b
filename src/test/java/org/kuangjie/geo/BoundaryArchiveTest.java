package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.DomainException.Kind;

/** Zipped shapefiles and what else comes in a ZIP (E3, E11). */
class BoundaryArchiveTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final double[] SHELL = {
    36359460.24,
    3271108.67,
    36359460.24,
    3272108.67,
    36360460.24,
    3272108.67,
    36360460.24,
    3271108.67,
    36359460.24,
    3271108.67
  };
  private static final double[] HOLE = {
    36359760.24,
    3271408.67,
    36359960.24,
    3271408.67,
    36359960.24,
    3271608.67,
    36359760.24,
    3271608.67,
    36359760.24,
    3271408.67
  };

  @Test
  void readsAPolygonWithItsHoleAndItsProjection() {
    byte[] zip =
        Shapefiles.zip("a.shp", Shapefiles.shp(5, SHELL, HOLE), "a.prj", Shapefiles.PRJ_ZONE_36);
    ParsedBoundary boundary = read(zip);
    assertThat(boundary.issues()).isEmpty();
    assertThat(boundary.crs()).isEqualTo(Crs.GK_ZONE_36);
    assertThat(boundary.crsReason().zh()).contains(".prj");
    Areas areas = Objects.requireNonNull(boundary.areas());
    assertThat(areas.hectares()).hasToString("95.9536");
    assertThat(areas.planarSquareMetres()).isEqualTo(960_000.0);
  }

  @Test
  void readsNamesAndAttributesInGbkEvenWhenTheCodePageFileSaysUtf8() {
    Map<String, byte[]> files =
        Shapefiles.files(
            "酉阳/矿区.shp",
            Shapefiles.shp(5, SHELL),
            "酉阳/矿区.dbf",
            Shapefiles.dbf("备注", "綦江区石壕镇", GBK),
            "酉阳/矿区.cpg",
            "UTF-8");
    for (Charset names : List.of(GBK, StandardCharsets.UTF_8)) {
      ParsedBoundary boundary = read(Shapefiles.zip(files, names));
      assertThat(boundary.isUsable()).isTrue();
      assertThat(boundary.parts().get(0).remark()).isEqualTo("綦江区石壕镇");
    }
  }

  @Test
  void honoursTheCodePageFile() {
    // The bytes of 涪 in UTF-8 are also valid GBK, so only the .cpg decides.
    byte[] dbf = Shapefiles.dbf("NAME", "涪陵", GBK);
    byte[] zip = Shapefiles.zip("a.shp", Shapefiles.shp(15, SHELL), "a.dbf", dbf, "a.cpg", "936");
    assertThat(read(zip).parts().get(0).name()).isEqualTo("涪陵");
  }

  @Test
  void refusesXian1980OfTheProjectionFile() {
    // DQ-01
    String prj =
        Shapefiles.PRJ_ZONE_36
            .replace("CGCS2000_3_Degree_GK_Zone_36", "Xian_1980_3_Degree_GK_Zone_36")
            .replace("GCS_China_Geodetic_Coordinate_System_2000", "GCS_Xian_1980")
            .replace("D_China_2000", "D_Xian_1980");
    ParsedBoundary boundary = read(Shapefiles.zip("a.shp", Shapefiles.shp(5, SHELL), "a.prj", prj));
    assertThat(boundary.isUsable()).isFalse();
    assertThat(boundary.listErrors()).extracting(GeometryIssue::rule).containsExactly("DQ-01");
    assertThat(boundary.listErrors().get(0).message().zh()).contains("1980西安");
  }

  @Test
  void asksForTheSystemWhenTheProjectionFileIsUnknown() {
    String prj = Shapefiles.PRJ_ZONE_36.replace("36500000.0", "123456.0");
    ParsedBoundary boundary = read(Shapefiles.zip("a.shp", Shapefiles.shp(5, SHELL), "a.prj", prj));
    assertThat(boundary.listErrors()).extracting(GeometryIssue::rule).containsExactly("DQ-01");
    assertThat(boundary.geographic().isEmpty()).isTrue();
  }

  @Test
  void listsOpenRingsAndHolesOutside() {
    // DQ-04, DQ-05: the usual readers close the ring and drop the hole silently
    double[] open = Arrays.copyOf(SHELL, 8);
    double[] outside = HOLE.clone();
    for (int i = 0; i < outside.length; i += 2) {
      outside[i] += 5000;
    }
    ParsedBoundary boundary = read(Shapefiles.zip("a.shp", Shapefiles.shp(5, open, outside)));
    assertThat(boundary.listErrors())
        .extracting(GeometryIssue::rule)
        .containsExactlyInAnyOrder("DQ-04", "DQ-05");
    assertThat(boundary.isUsable()).isFalse();
  }

  @Test
  void readsASingleTextInAnArchive() {
    byte[] zip =
        Shapefiles.zip(
            "拐点.txt",
            "1 3271108.67 36359460.24\n2 3272108.67 36359460.24\n3 3272108.67 36360460.24\n");
    assertThat(read(zip).format()).isEqualTo("corner-list");
  }

  @Test
  void refusesOtherShapesAndDamagedFiles() {
    assertRefused(Shapefiles.zip("a.shp", Shapefiles.shp(3, SHELL)), "shapefile-not-polygons");
    byte[] whole = Shapefiles.shp(5, SHELL);
    for (int length : new int[] {10, 99, 120, 150, whole.length - 1}) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertRefused(Shapefiles.zip("a.shp", cut), "shapefile-damaged");
    }
    byte[] lying = whole.clone();
    ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(100 + 8 + 36, 1 << 30);
    assertRefused(Shapefiles.zip("a.shp", lying), "shapefile-damaged");
    byte[] empty = Arrays.copyOf(whole, 100);
    assertRefused(Shapefiles.zip("a.shp", empty), "shapefile-damaged");
    ByteBuffer.wrap(empty).putInt(24, 50);
    assertRefused(Shapefiles.zip("a.shp", empty), "shapefile-empty");
    assertRefused(Shapefiles.zip("a.shp", whole, "b.shp", whole), "zip-several-shapefiles");
    assertRefused(Shapefiles.zip("a.pdf", "x"), "boundary-format");
  }

  @Test
  void refusesAnEmptyArchive() {
    byte[] empty = new byte[22];
    ByteBuffer.wrap(empty).putInt(0x504B0506);
    assertRefused(empty, "zip-empty");
    assertRefused(Shapefiles.zip("folder/", ""), "zip-empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.shp", "a/../../b.shp", "/etc/a.shp", "C:\\a.shp", "..\\a.shp"})
  void refusesNamesThatClimbOut(String name) {
    assertRefused(Shapefiles.zip(name, "x"), "zip-path");
  }

  @Test
  void refusesTooManyFiles() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 65; i++) {
      files.put("f" + i + ".txt", new byte[] {1});
    }
    assertRefused(Shapefiles.zip(files, StandardCharsets.UTF_8), "zip-too-many-files");
  }

  @ParameterizedTest
  @CsvSource({"4096, 4294967296", "4096, 1000"})
  void refusesABombOfFourGigabytesEvenWhenItsHeaderLies(int mebibytes, long headerSize) {
    byte[] bomb = bomb(mebibytes, headerSize);
    assertThat(bomb.length).isLessThan(8 << 20);
    assertThatThrownBy(() -> read(bomb))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo("zip-too-large");
              assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE);
            });
  }

  @Test
  void refusesADamagedArchive() {
    byte[] zip = Shapefiles.zip("a.shp", Shapefiles.shp(5, SHELL));
    assertRefused(Arrays.copyOf(zip, zip.length / 2), "zip-unreadable");
  }

  @Test
  void saysThatAnExcelFileNamedShpIsAnExcelFile() {
    byte[] xlsx = Shapefiles.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>");
    byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
    for (byte[] excel : List.of(xlsx, xls)) {
      assertThatThrownBy(() -> BoundaryReader.read(excel, "矿区.shp", BoundaryOptions.DEFAULT))
          .isInstanceOfSatisfying(
              DomainException.class, e -> assertThat(e.text().zh()).contains("Excel"));
    }
  }

  /** One deflated block of zeros repeated, so that the test need not compress four gigabytes. */
  private static byte[] bomb(int mebibytes, long headerSize) {
    byte[] block = deflatedZeros();
    int packed = block.length * (mebibytes / 16) + 2;
    byte[] name = "bomb.shp".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bomb = ByteBuffer.allocate(30 + 8 + packed + 46 + 8 + 22);
    bomb.order(ByteOrder.LITTLE_ENDIAN).putInt(0x04034B50).putShort((short) 20);
    bomb.putShort((short) 0).putShort((short) 8).putInt(0).putInt(0).putInt(packed);
    bomb.putInt((int) headerSize).putShort((short) name.length).putShort((short) 0).put(name);
    for (int i = 0; i < mebibytes / 16; i++) {
      bomb.put(block);
    }
    bomb.put(new byte[] {3, 0});
    int directory = bomb.position();
    bomb.putInt(0x02014B50).putShort((short) 20).putShort((short) 20).putShort((short) 0);
    bomb.putShort((short) 8).putInt(0).putInt(0).putInt(packed).putInt((int) headerSize);
    bomb.putShort((short) name.length).position(directory + 46);
    bomb.put(name).putInt(0x06054B50).putInt(0).putShort((short) 1).putShort((short) 1);
    bomb.putInt(46 + name.length).putInt(directory).putShort((short) 0);
    return bomb.array();
  }

  private static byte[] deflatedZeros() {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(new byte[16 << 20]);
    byte[] buffer = new byte[1 << 20];
    int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }

  private static ParsedBoundary read(byte[] content) {
    return BoundaryReader.read(content, "boundary.zip", BoundaryOptions.DEFAULT);
  }

  private static void assertRefused(byte[] content, String code) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.text().zh()).isNotBlank();
              assertThat(e.text().en()).isNotBlank();
            });
  }
}
