package org.kuangjie.ogc.store;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * Spatial operators in SQL. Distances are metres on the ellipsoid unless the unit is degrees. Where
 * geometry may be a collection, which PostGIS does not relate, only the box is said.
 */
final class SpatialSql {

  private static final Map<Class<? extends BinarySpatialOperator>, String> FUNCTIONS =
      Map.of(
          BBOX.class, "ST_Intersects",
          Intersects.class, "ST_Intersects",
          Within.class, "ST_Within",
          Contains.class, "ST_Contains",
          Equals.class, "ST_Equals",
          Touches.class, "ST_Touches",
          Crosses.class, "ST_Crosses",
          Overlaps.class, "ST_Overlaps",
          Disjoint.class, "ST_Disjoint");

  private static final Map<String, Double> METRES =
      Map.ofEntries(
          Map.entry("m", 1.0),
          Map.entry("metre", 1.0),
          Map.entry("metres", 1.0),
          Map.entry("meter", 1.0),
          Map.entry("meters", 1.0),
          Map.entry("urn:ogc:def:uom:epsg::9001", 1.0),
          Map.entry("urn:ogc:def:uom:ucum::m", 1.0),
          Map.entry("http://www.opengis.net/def/uom/ucum/0/m", 1.0),
          Map.entry("km", 1000.0),
          Map.entry("kilometer", 1000.0),
          Map.entry("kilometers", 1000.0),
          Map.entry("kilometre", 1000.0),
          Map.entry("kilometres", 1000.0),
          Map.entry("ft", 0.3048),
          Map.entry("feet", 0.3048),
          Map.entry("mi", 1609.344),
          Map.entry("statute miles", 1609.344),
          Map.entry("nautical miles", 1852.0));

  private static final Set<String> DEGREES =
      Set.of("deg", "degree", "degrees", "urn:ogc:def:uom:epsg::9102");

  private static final double METRES_PER_DEGREE = 110_000;
  private static final double FARTHEST_BOX_DEGREES = 60;

  private final LayerDefinition layer;
  private final SqlExpressions expressions;

  SpatialSql(LayerDefinition layer, SqlExpressions expressions) {
    this.layer = layer;
    this.expressions = expressions;
  }

  /** A condition, and whether it says all. */
  record Said(SqlText sql, boolean isWhole) {}

  Optional<Said> find(BinarySpatialOperator filter) {
    boolean turned = !(filter.getExpression1() instanceof PropertyName);
    Expression property = turned ? filter.getExpression2() : filter.getExpression1();
    Expression other = turned ? filter.getExpression1() : filter.getExpression2();
    SqlText column = column(property);
    if (!(other instanceof Literal literal)) {
      column(other);
      return Optional.empty();
    }
    Geometry geometry = geometry(literal.getValue());
    if (filter instanceof DistanceBufferOperator distance) {
      return Optional.of(distance(distance, column, geometry));
    }
    return function(filter).map(f -> relation(filter, column, geometry, f, turned));
  }

  private SqlText column(Expression expression) {
    if (expression instanceof PropertyName property) {
      SqlOperand operand = expressions.property(property.getPropertyName());
      if (operand.kind() == ColumnKind.GEOMETRY) {
        return operand.sql();
      }
    }
    throw DomainException.invalid(
        "filter-geometry",
        "%s 不是图形字段".formatted(expression),
        "%s is no geometry".formatted(expression));
  }

  private static Geometry geometry(Object value) {
    Geometry geometry =
        value instanceof Geometry given
            ? given
            : value instanceof Envelope box ? new GeometryFactory().toGeometry(box) : null;
    if (geometry == null || geometry.isEmpty() || !geometry.isValid()) {
      throw DomainException.invalid(
          "filter-geometry",
          "过滤条件中的图形为空或不合法（如自相交）",
          "The geometry of the filter is empty or not valid, e.g. it crosses itself");
    }
    return geometry;
  }

  private static Optional<String> function(BinarySpatialOperator filter) {
    return FUNCTIONS.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(filter))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Said relation(
      BinarySpatialOperator filter,
      SqlText column,
      Geometry geometry,
      String function,
      boolean turned) {
    boolean relatable =
        !layer.geometryType().startsWith("Geometry")
            && geometry.getClass() != GeometryCollection.class;
    SqlText box = SqlText.format("%s && %s", column, bound(geometry));
    if (!relatable) {
      return new Said(filter instanceof Disjoint ? notNull(column) : box, false);
    }
    SqlText first = turned ? bound(geometry) : column;
    SqlText second = turned ? column : bound(geometry);
    return new Said(SqlText.format(function + "(%s, %s)", first, second), true);
  }

  private static SqlText notNull(SqlText column) {
    return SqlText.format("%s IS NOT NULL", column);
  }

  static SqlText bound(Geometry geometry) {
    return SqlText.of("ST_GeomFromWKB(?, 4490)", new WKBWriter().write(geometry));
  }

  private static Said distance(DistanceBufferOperator filter, SqlText column, Geometry geometry) {
    String unit = String.valueOf(filter.getDistanceUnits()).toLowerCase(Locale.ROOT);
    SqlText within =
        DEGREES.contains(unit)
            ? SqlText.format(
                "ST_DWithin(%s, %s, %s)",
                column, bound(geometry), SqlText.of("?", filter.getDistance()))
            : metres(column, geometry, filter.getDistance() * metresOf(unit));
    if (filter instanceof DWithin) {
      return new Said(within, true);
    }
    return new Said(
        SqlText.format("(%s AND NOT %s)", notNull(column), within), filter instanceof Beyond);
  }

  private static double metresOf(String unit) {
    Double metres = METRES.get(unit);
    if (metres == null) {
      throw DomainException.invalid(
          "filter-unit",
          "不支持距离单位 %s，可用 m、km、degree".formatted(unit),
          "The unit %s is not supported; use m, km or degree".formatted(unit));
    }
    return metres;
  }

  /** With the box of the distance first, which the index finds. */
  private static SqlText metres(SqlText column, Geometry geometry, double metres) {
    SqlText near =
        SqlText.format(
            "ST_DWithin(%s::geography, %s::geography, %s)",
            column, bound(geometry), SqlText.of("?", metres));
    Envelope box = geometry.getEnvelopeInternal();
    double north = metres / METRES_PER_DEGREE;
    double latitude = Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + north;
    double east = north / Math.cos(Math.toRadians(Math.min(latitude, 89)));
    if (latitude > 85 || east > FARTHEST_BOX_DEGREES) {
      return near;
    }
    box.expandBy(east * 1.02, north * 1.02);
    SqlText around =
        SqlText.of(
            "ST_MakeEnvelope(?, ?, ?, ?, 4490)",
            box.getMinX(),
            box.getMinY(),
            box.getMaxX(),
            box.getMaxY());
    return SqlText.format("(%s && %s AND %s)", column, around, near);
  }
}
