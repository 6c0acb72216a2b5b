package org.kuangjie.ogc.tiles;

import java.util.List;
import java.util.Optional;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.shared.Text;

/**
 * Matrices of one system, from the smallest scale to the largest.
 *
 * @param uri as registered with OGC; empty when it is not
 * @param scaleSet URI of the well-known scale set; empty when none
 */
public record TileMatrixSet(
    String id, Text title, MapCrs crs, String uri, String scaleSet, List<TileMatrix> matrices) {

  public TileMatrixSet {
    matrices = List.copyOf(matrices);
  }

  public Optional<TileMatrix> find(String matrix) {
    return matrices.stream().filter(m -> m.id().equals(matrix)).findFirst();
  }
}
