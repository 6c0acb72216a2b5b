package org.kuangjie.ogc.tiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.shared.Text;

/** The sets that are served, with the numbers of OGC 17-083r4, annex D, and of 天地图. */
public final class TileMatrixSets {

  private static final double STANDARD_PIXEL_METRES = 0.00028;
  private static final String REGISTER = "http://www.opengis.net/def/tilematrixset/OGC/1.0/";
  private static final String SCALE_SETS = "http://www.opengis.net/def/wkss/OGC/1.0/";

  /** Of web maps. */
  public static final TileMatrixSet WEB_MERCATOR_QUAD =
      new TileMatrixSet(
          "WebMercatorQuad",
          Text.of("网络墨卡托", "Web Mercator"),
          MapCrs.WEB_MERCATOR,
          REGISTER + "WebMercatorQuad",
          SCALE_SETS + "GoogleMapsCompatible",
          matrices(MapCrs.WEB_MERCATOR, 0, 24, 0));

  /** Longitude first, two tiles at the top. */
  public static final TileMatrixSet WORLD_CRS84_QUAD =
      new TileMatrixSet(
          "WorldCRS84Quad",
          Text.of("WGS 84 经纬度", "WGS 84 longitude and latitude"),
          MapCrs.CRS84,
          REGISTER + "WorldCRS84Quad",
          SCALE_SETS + "GoogleCRS84Quad",
          matrices(MapCrs.CRS84, 0, 17, 0));

  /**
   * 天地图经纬度: CGCS2000 in degrees, levels as 天地图 numbers them, 0.703125° to a pixel at level 1. Its
   * own documents count scale denominators by pixels of 96 dpi; here they are OGC's, from which
   * clients get the same tiles.
   */
  public static final TileMatrixSet CGCS2000_QUAD =
      new TileMatrixSet(
          "CGCS2000Quad",
          Text.of("CGCS2000 经纬度（天地图）", "CGCS2000 longitude and latitude (Tianditu)"),
          MapCrs.CGCS2000,
          "",
          "",
          matrices(MapCrs.CGCS2000, 1, 20, 1));

  private static final List<TileMatrixSet> ALL =
      List.of(WEB_MERCATOR_QUAD, WORLD_CRS84_QUAD, CGCS2000_QUAD);

  private TileMatrixSets() {}

  public static List<TileMatrixSet> list() {
    return ALL;
  }

  public static Optional<TileMatrixSet> find(String id) {
    return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
  }

  /** Matrices of a quad tree whose level {@code top} has one row. */
  private static List<TileMatrix> matrices(MapCrs crs, int from, int to, int top) {
    double west = crs.extent().getMinX();
    double north = crs.extent().getMaxY();
    int across = crs.isGeographic() ? 2 : 1;
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            level -> {
              int rows = 1 << (level - top);
              double cell = 2 * north / rows / TileMatrix.PIXELS;
              double scale = cell * crs.metresPerUnit() / STANDARD_PIXEL_METRES;
              return new TileMatrix(
                  String.valueOf(level), cell, scale, west, north, across * rows, rows);
            })
        .toList();
  }
}
