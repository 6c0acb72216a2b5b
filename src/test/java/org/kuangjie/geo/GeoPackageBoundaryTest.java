package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** What GeoPackages of boundaries have that layers of their own kind do not. */
class GeoPackageBoundaryTest {

  private static final byte[] GOOD = GeoPackages.of(EverydayFiles.SQUARE);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Byte order, type, ring count; then the count of the ring's positions. */
  private static final int POSITIONS_AT = 9;

  private static ParsedBoundary read(byte[] content) {
    return BoundaryReader.read(content, "upload", BoundaryOptions.DEFAULT);
  }

  private static String blob(Geometry shape) {
    return blob(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape));
  }

  private static String blob(byte[] wkb) {
    HexFormat hex = HexFormat.of().withUpperCase();
    return "X'4750000100000000" + hex.formatHex(wkb).toUpperCase(Locale.ROOT) + "'";
  }

  private static void assertRefused(byte[] content, String code, String words) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.text().zh()).contains(words);
              assertThat(e.text().en()).isNotBlank().doesNotContain("null");
            });
  }

  @Test
  @DisplayName("C.7: the corners are those of the file to the last bit, in the file's CRS")
  void exactCorners() {
    ParsedBoundary boundary = read(GOOD);
    assertThat(boundary.isUsable()).isTrue();
    assertThat(boundary.crs()).isEqualTo(Crs.GK_ZONE_36);
    assertThat(boundary.crsReason().zh()).contains("EPSG:4524");
    assertThat(boundary.parts().get(0).rings().get(0).corners())
        .extracting(
            corner -> Objects.requireNonNull(corner.north()),
            corner -> Objects.requireNonNull(corner.east()))
        .containsExactly(
            tuple(3271108.67, 36359460.24),
            tuple(3271108.67, 36360460.24),
            tuple(3272108.67, 36360460.24),
            tuple(3272108.67, 36359460.24));
  }

  @Test
  @DisplayName(
      "E11: an undefined system is found from the numbers, a foreign one by its definition")
  void otherSystems() {
    byte[] undefined = GeoPackages.changed(GOOD, "UPDATE gpkg_geometry_columns SET srs_id = -1");
    assertThat(read(undefined).crs()).isEqualTo(Crs.GK_ZONE_36);
    byte[] byText =
        GeoPackages.changed(
            GOOD,
            "UPDATE gpkg_spatial_ref_sys SET organization = 'NONE', organization_coordsys_id = 9"
                + " WHERE srs_id = 4524");
    assertThat(read(byText).crs()).isEqualTo(Crs.GK_ZONE_36);
    byte[] foreign =
        GeoPackages.changed(
            GOOD,
            "UPDATE gpkg_spatial_ref_sys SET organization = 'NONE', definition = 'undefined'"
                + " WHERE srs_id = 4524");
    assertThat(read(foreign).listErrors()).extracting(GeometryIssue::rule).contains("DQ-01");
  }

  @Test
  @DisplayName("E11: a point layer beside the areas and rows without shape are said, not dropped")
  void otherLayers() {
    String point = blob(FACTORY.createPoint(new Coordinate(36359460.24, 3271108.67)));
    byte[] both =
        GeoPackages.changed(
            GOOD,
            "CREATE TABLE signs (fid INTEGER PRIMARY KEY, geom POINT)",
            "INSERT INTO signs VALUES (1, " + point + "), (2, NULL)",
            "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('signs', 'features')",
            "INSERT INTO gpkg_geometry_columns VALUES ('signs', 'geom', 'POINT', 4524, 0, 0)");
    ParsedBoundary boundary = read(both);
    assertThat(boundary.isUsable()).isTrue();
    assertThat(boundary.parts()).hasSize(1);
    assertThat(boundary.issues().toString()).contains("signs 有 1 个 POINT", "signs 有 1 行没有图形");
    assertRefused(GeoPackages.changed(both, "DELETE FROM boundary"), "geopackage-empty", "没有任何面");
  }

  @Test
  @DisplayName("DQ-04: an open ring is a fault of the boundary and not closed silently")
  void openRing() {
    byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(square());
    wkb[POSITIONS_AT] = 4;
    byte[] open = GeoPackages.changed(GOOD, "UPDATE boundary SET geom = " + blob(wkb));
    assertThat(read(open).listErrors()).extracting(GeometryIssue::rule).containsOnly("DQ-04");
  }

  private static Geometry square() {
    return FACTORY.createPolygon(
        new Coordinate[] {
          new Coordinate(36359460.24, 3271108.67),
          new Coordinate(36360460.24, 3271108.67),
          new Coordinate(36360460.24, 3272108.67),
          new Coordinate(36359460.24, 3272108.67),
          new Coordinate(36359460.24, 3271108.67)
        });
  }

  @Test
  @DisplayName("E11: curves, broken shapes, views and other databases are refused with what to do")
  void refused() {
    byte[] curve = HexFormat.of().parseHex("010A00000000000000");
    assertRefused(
        GeoPackages.changed(GOOD, "UPDATE boundary SET geom = " + blob(curve)),
        "geopackage-geometry-kind",
        "转为折线");
    assertRefused(
        GeoPackages.changed(GOOD, "UPDATE boundary SET geom = X'00'"),
        "geopackage-geometry-damaged",
        "boundary 第 1 行");
    String view = "CREATE VIEW boundary AS SELECT 1 AS fid, NULL AS geom";
    assertRefused(
        GeoPackages.changed(GOOD, "ALTER TABLE boundary RENAME TO other", view),
        "geopackage-view",
        "导出为普通图层");
    assertRefused(
        GeoPackages.changed(new byte[0], "CREATE TABLE a (b)"),
        "geopackage-damaged",
        "不是 GeoPackage");
    String endless =
        "CREATE VIEW gpkg_contents AS WITH RECURSIVE n(table_name, data_type, rowid) AS"
            + " (SELECT 'a', 'tiles', 1 UNION ALL SELECT table_name, data_type, 1 FROM n) SELECT * FROM n";
    assertRefused(
        GeoPackages.changed(GOOD, "PRAGMA foreign_keys = OFF", "DROP TABLE gpkg_contents", endless),
        "geopackage-damaged",
        "重新导出");
  }

  @Test
  @DisplayName("E11: a packed GeoPackage is read, one with more corners than the limit is not")
  void packedAndLimited() {
    byte[] zip = Shapefiles.zip("矿界/范围.gpkg", GOOD);
    assertThat(read(zip).parts().get(0).name()).isEqualTo("示意石灰岩矿");
    BoundaryOptions few =
        new BoundaryOptions(null, new BoundaryOptions.Limits(3, 64, 1 << 20, 200));
    assertThatThrownBy(() -> BoundaryReader.read(GOOD, "", few))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo("boundary-too-many-vertices"));
  }
}
