package org.kuangjie.ogc.api.cql;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.geotools.api.filter.expression.Expression;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/**
 * A function filters may call beside those CQL2 itself defines (OGC 19-079r2, 8.5).
 *
 * @param maker makes the expression of its arguments
 */
public record CqlFunction(
    String name,
    Text description,
    List<CqlKind> arguments,
    CqlKind returns,
    Function<List<Expression>, Expression> maker) {

  private static final List<CqlFunction> ALL =
      List.of(
          known("lower", "转为小写", "Lower case", CqlKind.TEXT, CqlKind.TEXT, "strToLowerCase"),
          known("upper", "转为大写", "Upper case", CqlKind.TEXT, CqlKind.TEXT, "strToUpperCase"),
          known("trim", "去掉首尾空白", "Without spaces around", CqlKind.TEXT, CqlKind.TEXT, "strTrim"),
          known("length", "字符数", "Number of characters", CqlKind.TEXT, CqlKind.NUMBER, "strLength"),
          number("abs", "绝对值", "Absolute value", Math::abs),
          number("ceil", "向上取整", "Next whole number above", Math::ceil),
          number("floor", "向下取整", "Next whole number below", Math::floor),
          number("round", "四舍五入到整数", "Nearest whole number", x -> (double) Math.round(x)),
          computed(
              "area",
              "CGCS2000 椭球面积（平方米）",
              "Ellipsoidal area on CGCS2000 in square metres",
              CqlKind.GEOMETRY,
              value -> value instanceof Geometry g ? squareMetres(g) : null),
          computed(
              "year",
              "年份",
              "Calendar year",
              CqlKind.DATE,
              value -> value instanceof java.time.LocalDate day ? (Object) day.getYear() : null));

  public static List<CqlFunction> list() {
    return ALL;
  }

  static Optional<CqlFunction> find(String name) {
    return ALL.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
  }

  private static Object squareMetres(Geometry geometry) {
    return EllipsoidalArea.squareMetres(geometry);
  }

  /** One that GeoTools has, so that it may be said in SQL. */
  private static CqlFunction known(
      String name, String zh, String en, CqlKind takes, CqlKind returns, String geotools) {
    return new CqlFunction(
        name,
        Text.of(zh, en),
        List.of(takes),
        returns,
        given -> CqlFilters.FACTORY.function(geotools, given.toArray(Expression[]::new)));
  }

  private static CqlFunction number(
      String name, String zh, String en, Function<Double, Double> computation) {
    return computed(
        name,
        zh,
        en,
        CqlKind.NUMBER,
        value -> value instanceof Number x ? computation.apply(x.doubleValue()) : null);
  }

  private static CqlFunction computed(
      String name,
      String zh,
      String en,
      CqlKind takes,
      Function<Object, @Nullable Object> computation) {
    return new CqlFunction(
        name,
        Text.of(zh, en),
        List.of(takes),
        CqlKind.NUMBER,
        given -> new Computed(name, values -> computation.apply(values.get(0)), given));
  }
}
