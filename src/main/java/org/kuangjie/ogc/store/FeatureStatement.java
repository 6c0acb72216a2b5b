package org.kuangjie.ogc.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;

/**
 * The statements of one query. Names come from the layer's definition, values are bound.
 *
 * @param remainder what of the filter the statements do not say
 */
record FeatureStatement(FeatureQuery query, SqlText where, Filter remainder) {

  /**
   * @throws org.kuangjie.shared.DomainException INVALID when it names a column the layer has not
   */
  static FeatureStatement of(FeatureQuery query) {
    LayerDefinition layer = query.layer();
    List<String> conditions = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    Actor actor = query.actor();
    if (!layer.showsEveryRowTo(actor)) {
      conditions.add(quoted(layer.publicColumn()));
    }
    String district = layer.access().districtColumn();
    if (!district.isEmpty() && actor.isDistrictBound()) {
      conditions.add(quoted(district) + " = ANY (string_to_array(?, ','))");
      parameters.add(String.join(",", actor.districtCodes()));
    }
    box(query, conditions, parameters);
    LocalDate day = query.asOf();
    if (day != null && layer.isTimeValid()) {
      conditions.add("valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)");
      parameters.add(day);
      parameters.add(day);
    }
    String after = query.after();
    if (after != null) {
      conditions.add(quoted(layer.idColumn()) + " > ?");
      parameters.add(new SqlText.Untyped(after));
    }
    FilterSql filter = FilterSql.of(query.filter(), layer);
    if (!filter.said().equals(SqlText.TRUE)) {
      conditions.add(filter.said().text());
      parameters.addAll(filter.said().parameters());
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return new FeatureStatement(query, new SqlText(where, parameters), filter.remainder());
  }

  private static void box(FeatureQuery query, List<String> conditions, List<Object> parameters) {
    Envelope box = query.box();
    if (box != null) {
      conditions.add(quoted(query.layer().geometryColumn()) + " && ST_MakeEnvelope(?, ?, ?, ?, ?)");
      parameters.addAll(
          List.of(
              box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), query.layer().srid()));
    }
  }

  /** What is asked for, and after it what the remainder needs besides. */
  FeatureColumns columns() {
    if (remainder == Filter.INCLUDE) {
      return query.columns();
    }
    List<Attribute> needed = new ArrayList<>(query.columns().attributes());
    query.layer().attributes().stream().filter(a -> !needed.contains(a)).forEach(needed::add);
    return new FeatureColumns(query.layer(), needed);
  }

  boolean readsGeometry() {
    return query.withGeometry() || remainder != Filter.INCLUDE;
  }

  /**
   * Id, geometry as EWKB if needed, then the columns. What is passed over is passed over inside,
   * where its geometry is not read yet.
   */
  SqlText select() {
    LayerDefinition layer = query.layer();
    Stream<String> geometry =
        readsGeometry()
            ? Stream.of("ST_AsEWKB(" + quoted(layer.geometryColumn()) + ")")
            : Stream.of();
    String columns =
        Stream.of(
                Stream.of(quoted(layer.idColumn()) + "::text AS kj_feature_id"),
                geometry,
                columns().names().stream().map(FeatureStatement::quoted))
            .flatMap(s -> s)
            .collect(Collectors.joining(", "));
    String order = " ORDER BY " + order();
    String rows = layer.view() + " AS f" + where.text() + order;
    List<Object> parameters = new ArrayList<>(where.parameters());
    if (remainder == Filter.INCLUDE && query.limit() != FeatureQuery.UNLIMITED) {
      rows += " LIMIT ?";
      parameters.add(query.limit());
    }
    if (remainder == Filter.INCLUDE && query.offset() > 0) {
      rows = "(SELECT * FROM " + rows + " OFFSET ?) AS f" + order;
      parameters.add(query.offset());
    }
    return new SqlText("SELECT " + columns + " FROM " + rows, parameters);
  }

  SqlText count() {
    return new SqlText(
        "SELECT count(*) FROM " + query.layer().view() + where.text(), where.parameters());
  }

  /** West, east, south, north. */
  SqlText extent() {
    String box = "ST_Extent(" + quoted(query.layer().geometryColumn()) + ") AS e";
    return new SqlText(
        "SELECT ST_XMin(e), ST_XMax(e), ST_YMin(e), ST_YMax(e) FROM (SELECT %s FROM %s%s) AS whole"
            .formatted(box, query.layer().view(), where.text()),
        where.parameters());
  }

  /** By columns of the table: bare names would mean those of the result, where the id is a text. */
  private String order() {
    Stream<String> chosen =
        query.sorting().stream()
            .map(sort -> "f." + column(sort.attribute()) + (sort.ascending() ? "" : " DESC"));
    return Stream.concat(chosen, Stream.of("f." + quoted(query.layer().idColumn())))
        .collect(Collectors.joining(", "));
  }

  private String column(String attribute) {
    return query
        .layer()
        .findAttribute(attribute)
        .map(Attribute::name)
        .map(FeatureStatement::quoted)
        .orElseThrow(() -> SqlFeatures.unknownAttribute(query.layer(), attribute));
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
