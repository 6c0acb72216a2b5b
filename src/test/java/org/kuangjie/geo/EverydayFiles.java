package org.kuangjie.geo;

import static org.kuangjie.geo.SheetFiles.both;
import static org.kuangjie.geo.SheetFiles.corner;
import static org.kuangjie.geo.SheetFiles.decimal;
import static org.kuangjie.geo.SheetFiles.degrees;
import static org.kuangjie.geo.SheetFiles.degreesOnly;
import static org.kuangjie.geo.SheetFiles.formulas;
import static org.kuangjie.geo.SheetFiles.lonLat;
import static org.kuangjie.geo.SheetFiles.row;
import static org.kuangjie.geo.SheetFiles.rows;
import static org.kuangjie.geo.SheetFiles.swapped;
import static org.kuangjie.geo.SheetFiles.threeColumns;
import static org.kuangjie.geo.SheetFiles.wide;
import static org.kuangjie.geo.SheetFiles.workbook;
import static org.kuangjie.geo.SheetFiles.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the files of src/test/resources/boundaries: the same square (示意) as three offices send it,
 * one file per oddity. {@code office-a} keeps tables, {@code office-b} draws, {@code office-c} has
 * a GIS.
 */
final class EverydayFiles {

  /** North and east of the corners in EPSG:4524. */
  static final double[][] SQUARE = {
    {3271108.67, 36359460.24},
    {3271108.67, 36360460.24},
    {3272108.67, 36360460.24},
    {3272108.67, 36359460.24}
  };

  static final double[][] HOLE = {
    {3271408.67, 36359760.24},
    {3271408.67, 36359960.24},
    {3271608.67, 36359960.24},
    {3271608.67, 36359760.24}
  };

  /** East of the square, not touching it. */
  static final double[][] SECOND = {
    {3271108.67, 36361460.24},
    {3271108.67, 36362460.24},
    {3272108.67, 36362460.24}
  };

  static final Charset GBK = Charset.forName("GBK");
  static final Charset GB18030 = Charset.forName("GB18030");

  private final Map<String, byte[]> files = new TreeMap<>();

  private EverydayFiles() {}

  static Map<String, byte[]> make() {
    EverydayFiles all = new EverydayFiles();
    all.workbooks();
    all.oddWorkbooks();
    all.delimited();
    all.drawings();
    all.wellKnownText();
    all.markup();
    all.shapefiles();
    all.geoPackages();
    all.archives();
    return all.files;
  }

  private void add(String name, byte[] content) {
    files.put(name, content);
  }

  private void add(String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void workbooks() {
    add(
        "office-a/merged-title-and-heading.xlsx",
        workbook(
            row("示意石灰岩矿范围拐点坐标表"),
            row("（2000国家大地坐标系）"),
            row("点号", "拐点坐标"),
            row("", "X（m）", "Y（m）"),
            corner("J1", 0),
            corner("J2", 1),
            corner("J3", 2),
            corner("J4", 3)));
    add(
        "office-a/two-column-groups.xlsx",
        workbook(
            row("拐点编号", "X坐标", "Y坐标", "拐点编号", "X坐标", "Y坐标"),
            both(corner("1", 0), corner("3", 2)),
            both(corner("2", 1), corner("4", 3))));
    add(
        "office-a/full-width-digits.xlsx",
        workbook(row("点号", "Ｘ", "Ｙ"), wide(0), wide(1), wide(2), wide(3)));
    add("office-a/degrees-in-three-columns.xlsx", threeColumns());
    add("office-a/degrees-typed-with-curly-quotes.xlsx", degrees("%d°%02d’%06.3f”"));
    add("office-a/degrees-with-chinese-units.xlsx", degrees("%d度%02d分%06.3f秒"));
    add("office-a/degrees-with-blanks.xlsx", degrees("%d %02d %06.3f"));
    add(
        "office-a/decimal-degrees.xlsx",
        workbook(row("序号", "经度", "纬度"), decimal(0), decimal(1), decimal(2), decimal(3)));
    add(
        "office-a/zone-in-the-title-only.xlsx",
        workbook(
            row("坐标系：2000国家大地坐标系，3度带，带号36"),
            row("点号", "X", "Y"),
            row("1", SQUARE[0][0], 359460.24),
            row("2", SQUARE[1][0], 360460.24),
            row("3", SQUARE[2][0], 360460.24),
            row("4", SQUARE[3][0], 359460.24)));
    add(
        "office-a/ring-number-column.xlsx",
        workbook(row("地块号", "圈号", "点号", "X", "Y", "边长"), rows("1", 1, SQUARE), rows("", 2, HOLE)));
    add(
        "office-a/parcel-cell-merged-down.xlsx",
        workbook(
            row("地块号", "圈号", "点号", "X", "Y", "备注"), rows("一号", 1, SQUARE), rows("二号", 1, SECOND)));
    add(
        "office-a/blank-row-between-areas.xlsx",
        workbook(
            row("点号", "X", "Y"),
            corner("1", 0),
            corner("2", 1),
            corner("3", 2),
            corner("4", 3),
            row(),
            row("5", SECOND[0][0], SECOND[0][1]),
            row("6", SECOND[1][0], SECOND[1][1]),
            row("7", SECOND[2][0], SECOND[2][1])));
  }

  private void oddWorkbooks() {
    add(
        "office-a/metres-and-degrees-side-by-side.xlsx",
        workbook(
            row("点号", "X", "Y", "经度", "纬度"),
            both(corner("1", 0), degreesOnly(0)),
            both(corner("2", 1), degreesOnly(1)),
            both(corner("3", 2), degreesOnly(2)),
            both(corner("4", 3), degreesOnly(3))));
    add(
        "office-a/x-means-east.xlsx",
        workbook(
            row("点号", "X", "Y"),
            swapped("1", 0),
            swapped("2", 1),
            swapped("3", 2),
            swapped("4", 3)));
    add("office-a/formula-with-saved-result.xlsx", formulas(true));
    add("office-a/formula-without-result.xlsx", formulas(false));
    add(
        "office-a/two-sheets-with-corners.xlsx",
        write(new XSSFWorkbook(), 2, List.of(row("点号", "X", "Y"), corner("1", 0))));
    add(
        "office-a/old-workbook.xls",
        write(
            new HSSFWorkbook(),
            1,
            List.of(
                row("点号", "X", "Y"),
                corner("1", 0),
                corner("2", 1),
                corner("3", 2),
                corner("4", 3),
                corner("1", 0))));
    byte[] whole = Objects.requireNonNull(files.get("office-a/decimal-degrees.xlsx"));
    add("office-a/cut-off.xlsx", Arrays.copyOf(whole, whole.length / 2));
    byte[] old = Objects.requireNonNull(files.get("office-a/old-workbook.xls"));
    add("office-a/cut-off.xls", Arrays.copyOf(old, 1500));
    add("office-a/web-page-named.xls", "<html><table><tr><td>X</td></tr></table></html>");
    add(
        "office-a/word-document.docx",
        Shapefiles.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"));
  }

  private void delimited() {
    add(
        "office-a/thousands-in-quotes.csv",
        """
        点号,X,Y
        1,"3,271,108.67","36,359,460.24"
        2,"3,271,108.67","36,360,460.24"
        3,"3,272,108.67","36,360,460.24"
        4,"3,272,108.67","36,359,460.24"
        """);
    String semicolons = "点号;Y（东）;X（北）\r\n" + lines(";", true) + "1;36359460.24;3271108.67\r\n";
    add("office-a/east-first-gbk-semicolons.csv", semicolons.getBytes(GBK));
    add("office-a/tabs.tsv", "拐点\t纵坐标(X)\t横坐标(Y)\r\n" + lines("\t", false));
    add(
        "office-a/scientific-notation.csv",
        "点号,X,Y\n1,3.27E+06,3.64E+07\n2,3.27E+06,3.64E+07\n3,3.27E+06,3.64E+07\n");
    add("office-a/coordinate-missing.csv", "点号,X,Y\r\n" + lines(",", false) + "5,3272108.67,\r\n");
    add("office-a/masked.csv", "点号,X,Y\r\n" + lines(",", false) + "5,32721****,36359****\r\n");
  }

  private void drawings() {
    String old = "  0\nPOLYLINE\n  8\nKJ\n 66\n1\n 70\n1\n" + vertices(SQUARE) + "  0\nSEQEND\n";
    add("office-b/closed-polyline-r12.dxf", dxf(old));
    add("office-b/lwpolyline-2000.dxf", dxf(light("矿界", 1, SQUARE, "")));
    add(
        "office-b/hole-on-another-layer.dxf",
        dxf(light("界", 1, SQUARE, "") + light("孔", 1, HOLE, "")));
    add(
        "office-b/with-texts-and-lines.dxf",
        dxf("  0\nTEXT\n  8\n0\n  1\n示意\n  0\nLINE\n  8\n0\n" + light("界", 1, SQUARE, "")));
    add("office-b/open-polyline.dxf", dxf(light("矿界", 0, SQUARE, "")));
    add("office-b/with-an-arc.dxf", dxf(light("矿界", 1, SQUARE, " 42\n0.41421356\n")));
    String whole = dxf(light("矿界", 1, SQUARE, ""));
    add("office-b/cut-off.dxf", whole.substring(0, whole.length() / 2));
    add("office-b/binary.dxf", "AutoCAD Binary DXF\r\n\u001a\0");
    add("office-b/drawing.dwg", "AC1027\0\0\0\0");
  }

  private void wellKnownText() {
    String ring = positions(SQUARE, true, " ", ", ");
    add("office-b/polygon.wkt", "POLYGON((" + ring + "))");
    add(
        "office-b/srid-and-z.wkt",
        "SRID=4524;MULTIPOLYGON Z(((" + ring.replace(",", " 420,") + " 420)))");
    add("office-b/open-ring.wkt", "POLYGON((" + ring.substring(0, ring.lastIndexOf(',')) + "))");
    add("office-b/curve.wkt", "CURVEPOLYGON(CIRCULARSTRING(" + ring + "))");
    add("office-b/cut-off.wkt", "POLYGON((" + ring.substring(0, 60));
  }

  private void markup() {
    String north = positions(SQUARE, false, " ", " ");
    String east = positions(SQUARE, true, " ", " ");
    String urn = "urn:ogc:def:crs:EPSG::4524";
    add("office-c/gml32-urn-north-first.gml", gml("/3.2", urn, posList(north)));
    add("office-c/gml31-short-name-east-first.gml", gml("", "EPSG:4524", posList(east)));
    add("office-c/gml2-coordinates.gml", gml2(positions(SQUARE, true, ",", " ")));
    add("office-c/gml32-urn-but-east-first.gml", gml("/3.2", urn, posList(east)));
    String whole = gml("/3.2", urn, posList(north));
    add("office-c/cut-off.gml", whole.substring(0, whole.length() - 80));
    add("office-c/entities.gml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + whole);
    add("office-c/arcs.gml", whole.replace("LinearRing", "Arc"));
    String kml =
        kml("<Polygon>" + kmlRing("outer", SQUARE) + kmlRing("inner", HOLE) + "</Polygon>");
    add("office-c/hole.kml", kml);
    add("office-c/packed.kmz", Shapefiles.zip("doc.kml", kml, "images/a.png", "x"));
    add(
        "office-c/several-polygons.kml",
        kml(
            "<MultiGeometry><Polygon>"
                + kmlRing("outer", SQUARE)
                + "</Polygon><Polygon>"
                + kmlRing("outer", SECOND)
                + "</Polygon><Point><coordinates>106,29</coordinates></Point></MultiGeometry>"));
    add("office-c/only-a-path.kml", kml("<LineString><coordinates>1,2</coordinates></LineString>"));
  }

  private void shapefiles() {
    byte[] square = shp(5, SQUARE);
    String prj = Shapefiles.PRJ_ZONE_36;
    add("office-c/without-prj-and-dbf.zip", Shapefiles.zip("a.shp", square));
    add("office-c/table-in-gbk-without-cpg.zip", shapefile(square, "涪陵示意", GBK));
    add(
        "office-c/table-in-utf8-without-cpg.zip",
        shapefile(square, "涪陵示意", StandardCharsets.UTF_8));
    add("office-c/table-in-gb18030-four-bytes.zip", shapefile(square, "𠮷𠀀示意", GB18030));
    byte[] shx = new byte[108];
    Arrays.fill(shx, (byte) 0x7F);
    add(
        "office-c/index-that-lies.zip",
        Shapefiles.zip("a.shp", square, "a.shx", shx, "a.prj", prj));
    byte[] cut = Arrays.copyOf(square, square.length - 20);
    add("office-c/shapes-cut-off.zip", Shapefiles.zip("a.shp", cut, "a.prj", prj));
    byte[] dbf = Shapefiles.dbf("备注", "扣除", StandardCharsets.UTF_8);
    add(
        "office-c/table-cut-off.zip",
        Shapefiles.zip("a.shp", square, "a.dbf", Arrays.copyOf(dbf, 70), "a.prj", prj));
    byte[] mixed = square.clone();
    ByteBuffer.wrap(mixed).order(ByteOrder.LITTLE_ENDIAN).putInt(108, 3);
    add("office-c/mixed-types.zip", Shapefiles.zip("a.shp", mixed, "a.prj", prj));
    add("office-c/with-z.zip", Shapefiles.zip("a.shp", shp(15, SQUARE), "a.prj", prj));
    byte[] empty = Arrays.copyOf(square, square.length + 12);
    ByteBuffer.wrap(empty).putInt(24, empty.length / 2);
    ByteBuffer.wrap(empty).putInt(square.length, 2).putInt(square.length + 4, 2);
    add("office-c/record-without-shape.zip", Shapefiles.zip("a.shp", empty, "a.prj", prj));
  }

  private void geoPackages() {
    byte[] one = GeoPackages.of(SQUARE);
    add("office-c/one-layer.gpkg", one);
    add("office-c/cut-off.gpkg", Arrays.copyOf(one, one.length / 2));
    add(
        "office-c/two-layers.gpkg",
        GeoPackages.changed(
            one,
            "CREATE TABLE second AS SELECT * FROM boundary",
            "INSERT INTO gpkg_contents SELECT 'second', data_type, 'second', description, last_change,"
                + " min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents",
            "INSERT INTO gpkg_geometry_columns SELECT 'second', column_name, geometry_type_name,"
                + " srs_id, z, m FROM gpkg_geometry_columns"));
  }

  private void archives() {
    byte[] inner = Shapefiles.zip("a.shp", shp(5, SQUARE));
    add("office-c/archive-in-archive.zip", Shapefiles.zip("矿界.zip", inner));
    add("office-c/name-climbs-out.zip", Shapefiles.zip("../a.shp", shp(5, SQUARE)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      ZipArchiveEntry link = new ZipArchiveEntry("a.shp");
      link.setTime(0);
      link.setUnixMode(0120777);
      zip.putArchiveEntry(link);
      zip.write("/etc/hostname".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    add("office-c/symbolic-link.zip", out.toByteArray());
  }

  private static String lines(String separator, boolean eastFirst) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < SQUARE.length; i++) {
      double first = SQUARE[i][eastFirst ? 1 : 0];
      double second = SQUARE[i][eastFirst ? 0 : 1];
      lines.append("%d%s%.2f%s%.2f\r\n".formatted(i + 1, separator, first, separator, second));
    }
    return lines.toString();
  }

  private static String positions(double[][] ring, boolean eastFirst, String within, String after) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= ring.length; i++) {
      double[] at = ring[i % ring.length];
      text.append(i == 0 ? "" : after);
      text.append("%.2f".formatted(at[eastFirst ? 1 : 0])).append(within);
      text.append("%.2f".formatted(at[eastFirst ? 0 : 1]));
    }
    return text.toString();
  }

  private static String dxf(String entities) {
    return "  0\nSECTION\n  2\nENTITIES\n" + entities + "  0\nENDSEC\n  0\nEOF\n";
  }

  private static String light(String layer, int flag, double[][] ring, String afterFirst) {
    StringBuilder text =
        new StringBuilder("  0\nLWPOLYLINE\n  8\n" + layer + "\n 90\n4\n 70\n" + flag + "\n");
    for (double[] corner : ring) {
      text.append(" 10\n%.2f\n 20\n%.2f\n".formatted(corner[1], corner[0]));
      text.append(corner == ring[0] ? afterFirst : "");
    }
    return text.toString();
  }

  private static String vertices(double[][] ring) {
    StringBuilder text = new StringBuilder(" 10\n0.0\n 20\n0.0\n 30\n0.0\n");
    for (double[] corner : ring) {
      text.append("  0\nVERTEX\n  8\nKJ\n 10\n%.2f\n 20\n%.2f\n".formatted(corner[1], corner[0]));
    }
    return text.toString();
  }

  private static String gml(String version, String srsName, String ring) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <d:set xmlns:d="urn:example" xmlns:gml="http://www.opengis.net/gml%s">
        <gml:featureMember><d:area><d:name>示意石灰岩矿</d:name><d:shape>
        <gml:Polygon srsName="%s"><gml:exterior><gml:LinearRing>%s</gml:LinearRing></gml:exterior>
        </gml:Polygon></d:shape></d:area></gml:featureMember></d:set>
        """
        .formatted(version, srsName, ring);
  }

  private static String posList(String positions) {
    return "<gml:posList>" + positions + "</gml:posList>";
  }

  private static String gml2(String positions) {
    return """
        <gml:Polygon xmlns:gml="http://www.opengis.net/gml"
          srsName="http://www.opengis.net/gml/srs/epsg.xml#4524"><gml:outerBoundaryIs>
        <gml:LinearRing><gml:coordinates>%s</gml:coordinates></gml:LinearRing>
        </gml:outerBoundaryIs></gml:Polygon>
        """
        .formatted(positions);
  }

  private static String kml(String geometry) {
    return "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark><name>示意</name>"
        + geometry
        + "</Placemark></Document></kml>";
  }

  private static String kmlRing(String which, double[][] ring) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= ring.length; i++) {
      double[] at = lonLat(ring[i % ring.length]);
      text.append("%.9f,%.9f,0 ".formatted(at[0], at[1]));
    }
    return "<"
        + which
        + "BoundaryIs><LinearRing><coordinates>"
        + text
        + "</coordinates></LinearRing></"
        + which
        + "BoundaryIs>";
  }

  private static byte[] shp(int type, double[]... ring) {
    double[] flat = new double[2 * ring.length + 2];
    for (int i = 0; i <= ring.length; i++) {
      double[] at = ring[(ring.length - i) % ring.length];
      flat[2 * i] = at[1];
      flat[2 * i + 1] = at[0];
    }
    return Shapefiles.shp(type, flat);
  }

  private static byte[] shapefile(byte[] shp, String name, Charset charset) {
    return Shapefiles.zip(
        "a.shp",
        shp,
        "a.dbf",
        Shapefiles.dbf("名称", name, charset),
        "a.prj",
        Shapefiles.PRJ_ZONE_36);
  }
}
