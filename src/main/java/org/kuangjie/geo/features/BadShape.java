package org.kuangjie.geo.features;

import org.kuangjie.shared.Text;

/** A geometry that cannot be read; becomes a problem of its row. */
final class BadShape extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient RowProblem problem;

  BadShape(RowProblem problem) {
    super(problem.code());
    this.problem = problem;
  }

  static BadShape of(String code, String zh, String en) {
    return new BadShape(RowProblem.of(code, zh, en));
  }

  static BadShape damaged() {
    return of("geometry-damaged", "图形数据损坏", "The geometry is damaged");
  }

  /**
   * @param ring from 1
   * @param vertex from 0
   */
  static BadShape open(int ring, int vertex) {
    return new BadShape(
        new RowProblem(
            "ring-open",
            Text.format("第 %d 个环的末点与首点不同，环未闭合", "Ring %d does not end where it starts", ring),
            vertex,
            null));
  }

  static BadShape kind(String name) {
    return of(
        "geometry-kind-unread",
        "不支持的图形类型 %s，请转换为点、线或面".formatted(name),
        "Geometries of type %s are not read; convert to points, lines or polygons".formatted(name));
  }

  static BadShape tooManyVertices(int limit) {
    return of(
        "too-many-vertices",
        "图形的顶点超过 %d 个，请拆分".formatted(limit),
        "The geometry has more than %d vertices; split it".formatted(limit));
  }

  RowProblem problem() {
    return problem;
  }
}
