package org.kuangjie.ogc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.filter.TimePeriod;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.kuangjie.testing.TestDatabase;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class FilterSqlTest {

  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();
  private static final int FILTERS = 400;

  private static SqlFeatures features;

  @BeforeAll
  static void fill() {
    var source = TestDatabase.create().dataSource();
    JdbcClient.create(source)
        .sql(
            """
            CREATE TABLE public.odd (
              id int PRIMARY KEY, "Name ? 名" text, n int, dec numeric, r real, flag boolean,
              day date, at timestamptz, local timestamp, tags text[],
              geom geometry(Polygon, 4490));
            INSERT INTO public.odd
            SELECT i,
              CASE WHEN i % 5 = 0 THEN NULL ELSE (ARRAY['Abc','abc','a_c','50%','乙\\'])[1 + i % 5] END,
              NULLIF(i % 4, 3), NULLIF((i % 3) * 1.25, 2.5), NULLIF((i % 7) * 0.1, 0)::real,
              (ARRAY[true, false, NULL])[1 + i % 3],
              CASE WHEN i % 6 = 0 THEN NULL ELSE date '2024-02-27' + i END,
              CASE WHEN i % 7 = 0 THEN NULL
                ELSE timestamptz '2024-03-01 00:00:00.250+08' + i * interval '6 hours' END,
              CASE WHEN i % 8 = 0 THEN NULL ELSE timestamp '2024-03-01 08:30' + i * interval '1 day' END,
              CASE WHEN i % 4 = 0 THEN NULL ELSE ARRAY['x', 'y' || i % 2] END,
              CASE WHEN i % 9 = 0 THEN NULL
                ELSE ST_MakeEnvelope(106 + i * 0.1, 29, 106.15 + i * 0.1, 29.1, 4490) END
            FROM generate_series(1, 40) AS i
            """)
        .update();
    features = new SqlFeatures(source);
  }

  @Test
  @DisplayName(
      "FES 2.0: a filter in SQL finds what GeoTools finds in memory, nulls and NOT included")
  void agreesWithMemory() throws Exception {
    Random random = new Random(20260);
    List<Feature> all = read(Filter.INCLUDE);
    for (int i = 0; i < FILTERS; i++) {
      Filter filter = filter(random, 3);
      List<String> expected = all.stream().filter(filter::evaluate).map(Feature::id).toList();
      assertThat(read(filter).stream().map(Feature::id).toList())
          .as("%s", filter)
          .isEqualTo(expected);
      FilterSql sql = FilterSql.of(filter, odd());
      assertThat(sql.remainder()).as("%s", filter).isEqualTo(Filter.INCLUDE);
    }
  }

  private static Filter filter(Random random, int depth) throws CQLException {
    int kind = depth == 0 ? 9 : random.nextInt(10);
    if (kind < 2) {
      return FACTORY.not(filter(random, depth - 1));
    } else if (kind < 5) {
      List<Filter> parts = List.of(filter(random, depth - 1), filter(random, depth - 1));
      return kind == 2 ? FACTORY.and(parts) : FACTORY.or(parts);
    }
    return leaf(random);
  }

  private static Filter leaf(Random random) throws CQLException {
    String name = "\"Name ? 名\"";
    String sign = List.of("=", "<>", "<", "<=", ">", ">=").get(random.nextInt(6));
    return switch (random.nextInt(16)) {
      case 0 -> ECQL.toFilter("n " + sign + " " + random.nextInt(3));
      case 1 -> ECQL.toFilter("n " + sign + " '" + random.nextInt(3) + "'");
      case 2 -> ECQL.toFilter("dec " + sign + " 1.25");
      case 3 -> ECQL.toFilter("r " + sign + " 0." + random.nextInt(7));
      case 4 -> ECQL.toFilter(name + " " + sign + " 'abc'");
      case 5 -> ECQL.toFilter(name + (random.nextBoolean() ? " LIKE" : " ILIKE") + " 'a%c'");
      case 6 -> FACTORY.like(FACTORY.property("Name ? 名"), "a!_*", "*", "_", "!", true);
      case 7 -> ECQL.toFilter("n BETWEEN 1 AND 2");
      case 8 -> ECQL.toFilter("flag " + (random.nextBoolean() ? "=" : "<>") + " 'true'");
      case 9 -> ECQL.toFilter("n IS NULL");
      case 10 -> ECQL.toFilter("n IN (0, 2)");
      case 11 -> ECQL.toFilter("n = dec OR n " + sign + " n");
      case 12 -> ECQL.toFilter("day = '2024-03-03'");
      case 13 -> spatial(random);
      case 14 -> ECQL.toFilter("tags = 'y1' OR strToUpperCase(" + name + ") = 'ABC'");
      default -> temporal(random);
    };
  }

  private static Filter spatial(Random random) throws CQLException {
    double west = 106 + random.nextInt(40) * 0.1;
    String box =
        "POLYGON((%1$f 29,%1$f 29.1,%2$f 29.1,%2$f 29,%1$f 29))".formatted(west, west + 0.3);
    String operator =
        List.of(
                "INTERSECTS",
                "DISJOINT",
                "WITHIN",
                "CONTAINS",
                "OVERLAPS",
                "TOUCHES",
                "EQUALS",
                "CROSSES")
            .get(random.nextInt(8));
    return random.nextInt(9) == 0
        ? ECQL.toFilter("BBOX(geom, %f, 29, %f, 30)".formatted(west, west + 0.2))
        : ECQL.toFilter(operator + "(geom, " + box + ")");
  }

  private static Filter temporal(Random random) {
    var property = FACTORY.property(List.of("day", "at", "local").get(random.nextInt(3)));
    Instant instant =
        Instant.parse("2024-03-04T16:00:00.250Z").plusSeconds(random.nextInt(8) * 21600L);
    var period = FACTORY.literal(new TimePeriod(instant, instant.plusSeconds(3 * 86400)));
    return switch (random.nextInt(7)) {
      case 0 -> FACTORY.after(property, FACTORY.literal(instant));
      case 1 -> FACTORY.before(property, FACTORY.literal(instant));
      case 2 -> FACTORY.during(property, period);
      case 3 -> FACTORY.after(property, period);
      case 4 -> FACTORY.before(property, period);
      case 5 -> FACTORY.tequals(property, period);
      default -> FACTORY.tcontains(property, period);
    };
  }

  @Test
  @DisplayName(
      "What SQL cannot say is decided row by row; And is split, and features stay as asked")
  void keepsARemainder() throws Exception {
    Filter filter = ECQL.toFilter("n = 1 AND strLength(\"Name ? 名\") = 3 AND dec < 2");
    FilterSql sql = FilterSql.of(filter, odd());
    assertThat(sql.said().parameters()).hasSize(2);
    assertThat(sql.remainder()).isEqualTo(ECQL.toFilter("strLength(\"Name ? 名\") = 3"));
    FeatureQuery query =
        FeatureQuery.all(odd(), Actor.ANONYMOUS)
            .withAttributes(List.of("flag"))
            .withoutGeometry()
            .withFilter(filter);
    List<Feature> found = read(query);
    assertThat(found).isNotEmpty();
    assertThat(found.get(0).names()).containsExactly("flag");
    assertThat(found.get(0).shape()).isNull();
  }

  @Test
  @DisplayName("Times of ECQL are understood as those of Filter Encoding")
  void understandsEcqlTimes() throws Exception {
    assertThat(ids(ECQL.toFilter("at AFTER 2024-03-10T12:00:00Z"))).containsExactly("40");
    assertThat(ids(ECQL.toFilter("at DURING 2024-03-10T00:00:00Z/2024-03-10T12:00:00Z")))
        .containsExactly("38", "39");
  }

  @Test
  @DisplayName("Distances are metres on the ellipsoid, or degrees when the unit says so")
  void measures() {
    var point = FACTORY.literal(new GeometryFactory().createPoint(new Coordinate(106, 29.05)));
    var geom = FACTORY.property("geom");
    assertThat(ids(FACTORY.dwithin(geom, point, 9_800, "m"))).containsExactly("1");
    assertThat(ids(FACTORY.dwithin(geom, point, 9.6, "km"))).isEmpty();
    assertThat(ids(FACTORY.dwithin(geom, point, 0.21, "degree"))).containsExactly("1", "2");
    assertThat(ids(FACTORY.beyond(geom, point, 380, "km"))).containsExactly("40");
    assertThatThrownBy(() -> ids(FACTORY.dwithin(geom, point, 1, "里")))
        .isInstanceOf(DomainException.class);
  }

  @Test
  @DisplayName(
      "FES 2.0: ids of other layers, GML's own properties and hostile literals find nothing")
  void findsNothing() {
    assertThat(ids(FACTORY.id(FACTORY.featureId("odd.3"), FACTORY.featureId("other.4"))))
        .containsExactly("3");
    assertThat(ids(FACTORY.id(FACTORY.featureId("3")))).isEmpty();
    assertThat(ids(FACTORY.equals(FACTORY.property("@gml:id"), FACTORY.literal("odd.7"))))
        .containsExactly("7");
    assertThat(ids(FACTORY.isNull(FACTORY.property("gml:description")))).hasSize(40);
    assertThat(ids(FACTORY.like(FACTORY.property("gml:description"), "*", "*", "?", "\\")))
        .isEmpty();
    for (String literal : List.of("'; DROP TABLE odd --", "a\0b", "1e999999999", "9".repeat(500))) {
      for (String name : List.of("n", "Name ? 名", "day", "at", "r", "flag", "tags")) {
        assertThat(ids(FACTORY.equals(FACTORY.property(name), FACTORY.literal(literal)))).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("An unknown attribute, a text as geometry and a number as time are refused")
  void refuses() throws Exception {
    for (Filter filter :
        List.of(
            ECQL.toFilter("strLength(nothing) = 1"),
            ECQL.toFilter("NOT (nothing = 1)"),
            ECQL.toFilter("INTERSECTS(dec, POINT(1 1))"),
            ECQL.toFilter("BBOX(description, 1, 1, 2, 2)"),
            ECQL.toFilter("INTERSECTS(geom, POLYGON((0 0,1 1,1 0,0 1,0 0)))"),
            FACTORY.after(FACTORY.property("n"), FACTORY.literal("2024-01-01")),
            FACTORY.after(FACTORY.property("at"), FACTORY.literal("soon")))) {
      assertThatThrownBy(() -> ids(filter))
          .as("%s", filter)
          .isInstanceOfSatisfying(
              DomainException.class,
              e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.INVALID));
    }
  }

  private static List<String> ids(Filter filter) {
    return read(filter).stream().map(Feature::id).toList();
  }

  private static List<Feature> read(Filter filter) {
    return read(FeatureQuery.all(odd(), Actor.ANONYMOUS).withFilter(filter));
  }

  private static List<Feature> read(FeatureQuery query) {
    List<Feature> read = new ArrayList<>();
    try (FeatureCursor cursor = features.read(query)) {
      for (Feature f = cursor.next(); f != null; f = cursor.next()) {
        read.add(f);
      }
    }
    return read;
  }

  private static LayerDefinition odd() {
    Text title = Text.of("示意", "Sample");
    List<Attribute> attributes =
        List.of(
            new Attribute("Name ? 名", title, "text"),
            new Attribute("n", title, "integer"),
            new Attribute("dec", title, "numeric"),
            new Attribute("r", title, "real"),
            new Attribute("flag", title, "boolean"),
            new Attribute("day", title, "date"),
            new Attribute("at", title, "timestamp with time zone"),
            new Attribute("local", title, "timestamp without time zone"),
            new Attribute("tags", title, "text[]"));
    return new LayerDefinition(
        "odd",
        title,
        title,
        new Source("public.odd", "id", "geom", "Polygon", attributes),
        Access.PUBLIC,
        new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }
}
