package org.kuangjie.geo.features;

import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;

/**
 * Why a row of a file cannot become a feature as it stands.
 *
 * @param code stable machine word, e.g. {@code ring-open}
 * @param vertex index in the row's vertices from 0; -1 when the problem is not at a vertex
 * @param place longitude and latitude, EPSG:4490; null when unknown
 */
public record RowProblem(String code, Text text, int vertex, @Nullable Coordinate place) {

  public static RowProblem of(String code, String zh, String en) {
    return new RowProblem(code, Text.of(zh, en), -1, null);
  }
}
