package org.kuangjie.geo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.CrsWkt;
import org.kuangjie.geo.file.FullDisk;
import org.kuangjie.geo.file.WorkFile;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class OddFilesTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String XIAN_80 =
      "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private final Path folder;

  OddFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Map<String, byte[]> shapefile(int rows) {
    FeatureRow[] all =
        IntStream.rangeClosed(1, rows)
            .mapToObj(i -> Layers.row(i, "R" + i, Layers.wkt(Layers.HOLED)))
            .toArray(FeatureRow[]::new);
    return new LinkedHashMap<>(
        Layers.unzip(
            Layers.write(folder, FeatureFormat.SHAPEFILE_ZIP, Layers.layout(Crs.CGCS2000), all)));
  }

  /** The same table in another encoding, each text in the room of the former. */
  private static byte[] recoded(byte[] dbf, Charset charset) {
    byte[] copy = dbf.clone();
    replace(copy, "重庆𠮷石灰岩矿", charset, (byte) ' ');
    replace(copy, "名称", charset, (byte) 0);
    return copy;
  }

  private static void replace(byte[] bytes, String text, Charset charset, byte padding) {
    byte[] from = text.getBytes(StandardCharsets.UTF_8);
    byte[] to = text.getBytes(charset);
    for (int i = 0; i + from.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
        Arrays.fill(bytes, i, i + from.length, padding);
        System.arraycopy(to, 0, bytes, i, to.length);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"none", "UTF-8", "GBK", "936", "ISO-8859-1"})
  @DisplayName("E3: GB18030 with characters of four bytes is read whatever the .cpg says of it")
  void gb18030IsDetected(String cpg) {
    Map<String, byte[]> files = shapefile(2);
    files.put("zones.dbf", recoded(Objects.requireNonNull(files.get("zones.dbf")), GB18030));
    files.remove("zones.cpg");
    if (!cpg.equals("none")) {
      files.put("zones.cpg", cpg.getBytes(StandardCharsets.US_ASCII));
    }
    FeatureRow row = Layers.read(Layers.zip(folder, "a.zip", files)).get(1);
    assertThat(row.properties()).containsEntry("名称", "重庆𠮷石灰岩矿");
  }

  @ParameterizedTest
  @CsvSource({"shp,60", "shp,300", "dbf,60", "dbf,500"})
  @DisplayName("E12: a truncated .shp or .dbf is refused by name")
  void truncatedIsRefused(String part, int missing) {
    Map<String, byte[]> files = shapefile(3);
    byte[] whole = Objects.requireNonNull(files.get("zones." + part));
    files.put("zones." + part, Arrays.copyOf(whole, whole.length - missing));
    Path file = Layers.zip(folder, "a.zip", files);
    assertThatThrownBy(() -> Layers.read(file))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo("shapefile-damaged");
              assertThat(e.text().zh()).contains(part);
            });
  }

  @Test
  @DisplayName("E12: a .shx that lies, no .dbf and no .prj do no harm")
  void sidecarsMayLieOrMiss() {
    Map<String, byte[]> files = shapefile(2);
    files.put("zones.shx", new byte[] {1, 2, 3});
    files.remove("zones.dbf");
    files.remove("zones.prj");
    Path file = Layers.zip(folder, "a.zip", files);
    assertThat(Layers.read(file)).hasSize(2).allMatch(row -> row.geometry() != null);
  }

  @Test
  @DisplayName(
      "E12: shapes that cannot be paired with their records are refused, not paired wrongly")
  void recordNumbersMustFollow() {
    Map<String, byte[]> files = shapefile(2);
    byte[] shp = Objects.requireNonNull(files.get("zones.shp"));
    int second = 100 + 8 + ByteBuffer.wrap(shp).getInt(104) * 2;
    ByteBuffer.wrap(shp).putInt(second, 7);
    Path file = Layers.zip(folder, "a.zip", files);
    assertThatThrownBy(() -> Layers.read(file))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("shapefile-order"));
  }

  @Test
  @DisplayName("DQ-04: an open ring is one refused row with its vertex, the rest is read on")
  void openRingIsOneRow() {
    Map<String, byte[]> files = shapefile(2);
    byte[] shp = Objects.requireNonNull(files.get("zones.shp"));
    int points = 100 + 8 + 4 + 32 + 8 + 3 * 4;
    ByteBuffer.wrap(shp).order(java.nio.ByteOrder.LITTLE_ENDIAN).putDouble(points, 106.551);
    List<FeatureRow> rows = Layers.read(Layers.zip(folder, "a.zip", files));
    assertThat(rows.get(0).problems()).extracting(RowProblem::code).containsExactly("ring-open");
    assertThat(rows.get(0).problems().get(0).vertex()).isEqualTo(4);
    assertThat(rows.get(0).properties()).containsEntry("code", "R1");
    assertThat(rows.get(1).problems()).isEmpty();
  }

  @Test
  @DisplayName(
      "DQ-01: Xi'an 1980 is refused with the reason, WGS 84 is named, plain metres ask for the zone")
  void otherSystems() throws IOException {
    Map<String, byte[]> files = shapefile(1);
    files.put("zones.prj", XIAN_80.getBytes(StandardCharsets.US_ASCII));
    Path xian = Layers.zip(folder, "xian.zip", files);
    assertThatThrownBy(() -> Layers.read(xian))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.text().zh()).contains("2018年7月1日"));
    files.put("zones.prj", CrsWkt.esri(Crs.WGS84).getBytes(StandardCharsets.US_ASCII));
    Path wgs = Layers.zip(folder, "wgs.zip", files);
    try (FeatureFile file = FeatureReader.open(wgs, "wgs.zip", ReadOptions.DEFAULT)) {
      assertThat(file.notes()).containsExactly(LayerCrs.WGS84);
    }
    Path metres = Layers.file(folder, "m.csv", "code,X,Y\nA,3272217.299,359474.087\n");
    assertThatThrownBy(() -> Layers.read(metres))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.text().zh()).contains("中央经线"));
  }

  @ParameterizedTest
  @CsvSource({"359474.087,4545", "36359474.087,none"})
  @DisplayName(
      "DQ-02: survey tables have X north; zone numbers tell the zone, else the sender does")
  void surveyColumns(String y, String epsg) {
    Path file = Layers.file(folder, "m.csv", "code,X,Y\nA,3272217.299," + y + "\n");
    ReadOptions options =
        epsg.equals("none")
            ? ReadOptions.DEFAULT
            : ReadOptions.DEFAULT.withCrs(Crs.find(epsg).orElseThrow());
    Geometry point = Objects.requireNonNull(Layers.read(file, options).get(0).geometry());
    assertThat(point.getCoordinate().distance(new Coordinate(106.55, 29.56))).isLessThan(1e-7);
  }

  @Test
  @DisplayName("E12: a CSV of 65 000 columns is refused, an attribute of 10 MB is read")
  void sizes() {
    String wide =
        IntStream.range(0, 65_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
    Path columns = Layers.file(folder, "wide.csv", wide + "\n" + wide + "\n");
    assertThatThrownBy(() -> Layers.read(columns))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("too-many-columns"));
    String text = "矿".repeat(3_500_000);
    Path csv = Layers.file(folder, "long.csv", "code,note\nA," + text + "\n");
    assertThat(Layers.read(csv).get(0).properties()).containsEntry("note", text);
    Path json =
        Layers.file(
            folder,
            "long.json",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,"
                + "\"properties\":{\"note\":\""
                + text
                + "\"}}]}");
    assertThat(Layers.read(json).get(0).properties()).containsEntry("note", text);
  }

  @Test
  @DisplayName(
      "E12: Excel formulas are not run; the stored result is read, none is a problem of the row")
  void formulas() throws IOException {
    Path file = folder.resolve("f.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet("表1");
      Row header = sheet.createRow(0);
      List<String> names = List.of("code", "经度", "纬度", "area");
      names.forEach(n -> header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(n));
      for (int i = 1; i <= 2; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue("A" + i);
        row.createCell(1).setCellValue("106°33′00″");
        row.createCell(2).setCellValue(29.56);
        row.createCell(3).setCellFormula("1+1");
      }
      sheet.getRow(1).getCell(3).setCellValue(41.5);
      book.write(out);
    }
    List<FeatureRow> rows = Layers.read(file);
    assertThat(rows.get(0).problems()).isEmpty();
    assertThat(rows.get(0).properties().get("area")).hasToString("41.5");
    Geometry point = Objects.requireNonNull(rows.get(0).geometry());
    assertThat(point.getCoordinate().distance(new Coordinate(106.55, 29.56))).isLessThan(1e-9);
    assertThat(rows.get(1).problems())
        .extracting(RowProblem::code)
        .containsExactly("formula-without-value");
  }

  @Test
  @DisplayName("E12: archives that climb, link, nest or swell are refused in words")
  void hostileArchives() throws IOException {
    Path climbs = Layers.zip(folder, "a.zip", Map.of("../../x.shp", new byte[] {1}));
    assertCode(climbs, ReadOptions.DEFAULT, "zip-path");
    Path nested = Layers.zip(folder, "b.zip", Map.of("inner.zip", Files.readAllBytes(climbs)));
    assertCode(nested, ReadOptions.DEFAULT, "zip-nested");
    Path link = folder.resolve("c.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(link)) {
      ZipArchiveEntry entry = new ZipArchiveEntry("zones.shp");
      entry.setUnixMode(0120777);
      zip.putArchiveEntry(entry);
      zip.write("/etc/passwd".getBytes(StandardCharsets.US_ASCII));
      zip.closeArchiveEntry();
    }
    assertCode(link, ReadOptions.DEFAULT, "zip-link");
    Path bomb = Layers.zip(folder, "d.zip", Map.of("x.geojson", new byte[8 << 20]));
    ReadOptions.Limits small = new ReadOptions.Limits(10, 1 << 20, 100, 1000, 1 << 20);
    assertCode(bomb, ReadOptions.DEFAULT.withLimits(small), "zip-too-large");
    assertCode(
        Layers.file(folder, "e.zip", "PK\3\4 no archive"), ReadOptions.DEFAULT, "zip-unreadable");
    assertCode(
        Layers.zip(folder, "f.zip", Map.of("a.dwg", new byte[1])),
        ReadOptions.DEFAULT,
        "zip-no-layer");
  }

  private static void assertCode(Path file, ReadOptions options, String code) {
    assertThatThrownBy(() -> Layers.read(file, options))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  @DisplayName("E12: other files are refused with what to do instead")
  void otherFiles() throws IOException {
    assertAdvice("a.shp", "\0\0'\nrest", "压缩成 ZIP");
    assertAdvice("a.xls", "\u00D0\u00CF\u0011\u00E0", ".xlsx");
    assertAdvice("a.rar", "Rar!", "ZIP");
    assertAdvice("a.bin", "hello", "GeoPackage");
    assertAdvice("a.gpkg", "SQLite format 3\0 but nothing else", "GeoPackage");
  }

  private void assertAdvice(String name, String content, String advice) {
    Path file = Layers.file(folder, name, content.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Layers.read(file))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.text().zh()).contains(advice));
  }

  @Test
  @DisplayName(
      "E12: a disk that fills up while unpacking is said as such and leaves nothing behind")
  void fullDisk() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(
            () ->
                WorkFile.copy(new ByteArrayInputStream(new byte[10]), folder, ".tmp", path -> full))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo("disk-full");
              assertThat(e.kind()).isEqualTo(DomainException.Kind.NO_SPACE);
            });
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  @DisplayName("E11: a disk that fills up while a layer becomes a workbook is said as such")
  void fullDiskOfWorkbook() {
    FeatureRow row = Layers.row(1, "R1", Layers.wkt(Layers.HOLED));
    assertThatThrownBy(
            () ->
                TempFile.withStrategy(
                    new FullDisk(folder),
                    () ->
                        Layers.write(folder, FeatureFormat.XLSX, Layers.layout(Crs.CGCS2000), row)))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("disk-full"));
  }

  @Test
  @DisplayName(
      "E12: a GeoPackage whose pages lead to some rows twice and never to others is refused")
  void damagedGeoPackage() throws IOException {
    FeatureRow[] rows =
        IntStream.rangeClosed(1, 500)
            .mapToObj(i -> Layers.row(i, "R" + i, Layers.wkt(Layers.HOLED)))
            .toArray(FeatureRow[]::new);
    Path file = Layers.write(folder, FeatureFormat.GEOPACKAGE, Layers.layout(Crs.CGCS2000), rows);
    assertThat(Layers.read(file)).hasSize(500);
    ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
    int page = largestInnerPage(content);
    int first = page + content.getShort(page + 12);
    int second = page + content.getShort(page + 14);
    content.putInt(second, content.getInt(first));
    Files.write(file, content.array());
    assertThatThrownBy(() -> Layers.read(file))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo("geopackage-damaged");
              assertThat(e.text().zh()).contains("重新导出");
            });
  }

  /** Of the trees of tables: begins with 5, number of cells at 3, their places from 12. */
  private static int largestInnerPage(ByteBuffer database) {
    int size = database.getShort(16);
    return IntStream.iterate(size, page -> page < database.capacity(), page -> page + size)
        .filter(page -> database.get(page) == 5)
        .boxed()
        .max(Comparator.comparing(page -> database.getShort(page + 3)))
        .orElseThrow();
  }

  @Test
  @DisplayName("E11: a packed GeoPackage is unpacked, read and removed")
  void packedGeoPackage() {
    Path gpkg =
        Layers.write(
            folder,
            FeatureFormat.GEOPACKAGE,
            Layers.layout(Crs.CGCS2000),
            Layers.row(1, "R1", Layers.wkt(Layers.HOLED)));
    Path work = folder.resolve("work");
    try {
      Files.createDirectory(work);
      Path zip = Layers.zip(folder, "a.zip", Map.of("区块.gpkg", Files.readAllBytes(gpkg)));
      assertThat(Layers.read(zip, ReadOptions.DEFAULT.withWorkFolder(work))).hasSize(1);
      try (Stream<Path> left = Files.list(work)) {
        assertThat(left).isEmpty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName(
      "E11: GML in the order of the authority has latitude first; KML entities are not followed")
  void xml() {
    String gml =
        """
        <w:FeatureCollection xmlns:w="http://www.opengis.net/wfs/2.0"
            xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:a="urn:a">
        <w:member><a:zone><a:code>Z1</a:code><a:geom>
        <gml:Polygon srsName="urn:ogc:def:crs:EPSG::4490"><gml:exterior><gml:LinearRing>
        <gml:posList>29.5 106.5 29.5 106.6 29.6 106.6 29.5 106.5</gml:posList>
        </gml:LinearRing></gml:exterior></gml:Polygon></a:geom></a:zone></w:member>
        </w:FeatureCollection>
        """;
    FeatureRow row = Layers.read(Layers.file(folder, "a.gml", gml)).get(0);
    assertThat(row.properties()).containsEntry("code", "Z1").hasSize(1);
    assertThat(Objects.requireNonNull(row.geometry()).getCoordinate())
        .isEqualTo(new Coordinate(106.5, 29.5));
    String kml =
        "<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<kml><Placemark><name>&x;</name></Placemark></kml>";
    Path file = Layers.file(folder, "a.kml", kml);
    assertThatThrownBy(() -> Layers.read(file)).isInstanceOf(DomainException.class);
  }
}
