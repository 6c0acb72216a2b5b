package org.kuangjie.ogc.api.tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.tiles.TileMatrix;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.locationtech.jts.geom.Envelope;

/** Tile matrix sets as JSON (17-083r4, 7.4); positions have the axes in the system's order. */
final class MatrixSetDocument {

  private MatrixSetDocument() {}

  /** As the list has it, without links. */
  static Map<String, Object> item(String root, TileMatrixSet set) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", set.id());
    json.put("title", set.title().inOneLine());
    json.put("uri", TilesetDocument.uri(root, set));
    json.put("crs", set.crs().uri());
    return json;
  }

  /** The whole set, without links. */
  static Map<String, Object> of(String root, TileMatrixSet set) {
    Map<String, Object> json = item(root, set);
    json.put("orderedAxes", axes(set.crs()));
    if (!set.scaleSet().isEmpty()) {
      json.put("wellKnownScaleSet", set.scaleSet());
    }
    Envelope extent = set.crs().extent();
    Map<String, Object> box = new LinkedHashMap<>();
    box.put("lowerLeft", position(set, extent.getMinX(), extent.getMinY()));
    box.put("upperRight", position(set, extent.getMaxX(), extent.getMaxY()));
    box.put("crs", set.crs().uri());
    box.put("orderedAxes", axes(set.crs()));
    json.put("boundingBox", box);
    List<Object> matrices = new ArrayList<>();
    set.matrices().forEach(matrix -> matrices.add(matrix(set, matrix)));
    json.put("tileMatrices", matrices);
    return json;
  }

  private static Map<String, Object> matrix(TileMatrixSet set, TileMatrix matrix) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", matrix.id());
    json.put("scaleDenominator", matrix.scaleDenominator());
    json.put("cellSize", matrix.cellSize());
    json.put("cornerOfOrigin", "topLeft");
    json.put("pointOfOrigin", position(set, matrix.west(), matrix.north()));
    json.put("tileWidth", TileMatrix.PIXELS);
    json.put("tileHeight", TileMatrix.PIXELS);
    json.put("matrixWidth", matrix.width());
    json.put("matrixHeight", matrix.height());
    return json;
  }

  private static List<Double> position(TileMatrixSet set, double x, double y) {
    return set.crs().isNorthFirst() ? List.of(y, x) : List.of(x, y);
  }

  private static List<String> axes(MapCrs crs) {
    if (!crs.isGeographic()) {
      return List.of("E", "N");
    }
    return crs.isNorthFirst() ? List.of("Lat", "Lon") : List.of("Lon", "Lat");
  }
}
