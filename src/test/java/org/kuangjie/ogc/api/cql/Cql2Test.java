package org.kuangjie.ogc.api.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.Shapes;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

@DisplayName("OGC-22: CQL2 text and JSON as filters over a layer")
class Cql2Test {

  private static final LayerDefinition PITS = pits();

  /** The square 106–107 E, 29–30 N. */
  private static final Feature ALPHA =
      pit(
          "a",
          new Envelope(106, 107, 29, 30),
          "Café 甲",
          new BigDecimal("10.5"),
          3,
          true,
          List.of("500102", "500103"),
          LocalDate.of(2020, 1, 1),
          null,
          OffsetDateTime.parse("2024-06-30T10:00:00.25Z"));

  private static final Feature BARE =
      pit("b", null, null, null, null, null, null, null, null, null);

  @ParameterizedTest
  @DisplayName("Conditions in text that hold")
  @ValueSource(
      strings = {
        "name = 'Café 甲'",
        "\"name\" <> 'x'",
        "'Café 甲' = name",
        "depth > 10 AND depth < 11",
        "depth >= 10.5 AND 10.5 <= depth",
        "depth = 1.05e1",
        "count = 3 OR depth = 0",
        "NOT (count = 4)",
        "NOT count = 4",
        "NOT NOT count = 3",
        "open",
        "open = TRUE AND NOT (open = FALSE)",
        "name LIKE 'Caf_ %'",
        "name NOT LIKE 'caf%'",
        "CASEI(name) LIKE casei('CAFÉ%')",
        "CASEI(name) = CASEI('CAFÉ 甲')",
        "CASEI(name) IN (CASEI('x'), CASEI('CAFÉ 甲'))",
        "ACCENTI(name) = ACCENTI('Cafe 甲')",
        "CASEI(ACCENTI(name)) LIKE casei('CAFE%')",
        "depth BETWEEN 10 AND 11 AND count = 3",
        "depth NOT BETWEEN 11 AND 12",
        "count IN (1, 2, 3)",
        "count NOT IN (1, 2)",
        "until IS NULL AND name IS NOT NULL",
        "depth + 1.5 = 12 AND depth - count * 2 > 4",
        "-count = -3 AND count % 2 = 1 AND 7 div 2 = count AND count ^ 2 = 9",
        "(depth + 0.5) / 11 = 1",
        "depth > count",
        "since > DATE('2019-12-31')",
        "since = '2020-01-01'",
        "seen > TIMESTAMP('2024-06-30T10:00:00Z')",
        "seen = DATE('2024-06-30') AND seen < DATE('2024-07-01') AND seen >= DATE('2024-06-30')",
        "T_AFTER(seen, DATE('2024-06-29'))",
        "T_BEFORE(since, TIMESTAMP('2024-01-01T00:00:00Z'))",
        "T_DURING(seen, INTERVAL('2024-06-01', '2024-07-01'))",
        "T_INTERSECTS(INTERVAL(since, until), INTERVAL('2030-01-01', '..'))",
        "T_INTERSECTS(INTERVAL(since, until), DATE('2021-05-05'))",
        "T_CONTAINS(INTERVAL(since, until), INTERVAL('2021-01-01', '2021-02-01'))",
        "T_EQUALS(since, DATE('2020-01-01'))",
        "T_STARTS(INTERVAL(since, '2020-12-31'), INTERVAL('2020-01-01', '..'))",
        "T_DISJOINT(seen, INTERVAL('..', '2020-01-01'))",
        "T_MEETS(INTERVAL('2019-01-01', '2020-01-01'), INTERVAL(since, until))",
        "T_METBY(INTERVAL(since, until), INTERVAL('2019-01-01', '2020-01-01'))",
        "T_OVERLAPS(INTERVAL('2019-01-01', '2021-01-01'), INTERVAL(since, until))",
        "T_FINISHEDBY(INTERVAL(since, until), INTERVAL('2021-01-01', '..'))",
        "S_INTERSECTS(geom, POINT(106.5 29.5))",
        "S_INTERSECTS(geom, BBOX(106.9, 29.9, 108, 31))",
        "S_INTERSECTS(BBOX(106.9, 29.9, 108, 31), geom)",
        "S_CONTAINS(geom, POLYGON((106.1 29.1,106.2 29.1,106.2 29.2,106.1 29.1)))",
        "S_WITHIN(POINT(106.5 29.5), geom)",
        "S_WITHIN(geom, BBOX(100, 20, 110, 40))",
        "S_DISJOINT(geom, MULTIPOINT(1 1, 2 2))",
        "S_DISJOINT(geom, MULTIPOINT((1 1), (2 2)))",
        "S_TOUCHES(geom, LINESTRING(107 29, 107 30))",
        "S_CROSSES(geom, LINESTRING Z (105 29.5 3, 106.5 29.5 4))",
        "S_OVERLAPS(geom, BBOX(106.5, 29.5, 108, 31))",
        "S_EQUALS(geom, MULTIPOLYGON(((106 29,107 29,107 30,106 30,106 29))))",
        "S_INTERSECTS(geom, GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(106 29, 107 30)))",
        "A_CONTAINS(tags, ('500102'))",
        "A_EQUALS(tags, ('500103', '500102'))",
        "A_OVERLAPS(tags, ('x', '500102')) AND A_CONTAINEDBY(tags, ('500102','500103','x'))",
        "upper(trim(name)) = 'CAFÉ 甲' AND length(name) = 6",
        "area(geom) > 1e10 AND year(since) = 2020 AND floor(depth) = 10",
        "TRUE",
        "\u3000深度 = 3\n"
      })
  void holds(String filter) {
    assertThat(text(filter).evaluate(ALPHA)).isTrue();
  }

  @ParameterizedTest
  @DisplayName("What is null is neither true nor false; IS NULL tells")
  @CsvSource(
      delimiter = ';',
      value = {
        "name = 'x'",
        "name <> 'x'",
        "NOT name = 'x'",
        "NOT (name = 'x' AND depth = 1)",
        "depth > 1",
        "NOT depth > 1",
        "depth NOT BETWEEN 1 AND 2",
        "name NOT LIKE 'a%'",
        "count NOT IN (1)",
        "NOT open",
        "open = FALSE",
        "S_DISJOINT(geom, POINT(1 1))",
        "NOT S_INTERSECTS(geom, POINT(1 1))",
        "NOT A_CONTAINS(tags, ('x'))",
        "T_AFTER(seen, DATE('2000-01-01'))",
        "NOT T_AFTER(seen, DATE('2000-01-01'))",
        "depth / 0 = 1"
      })
  void nullIsUnknown(String filter) {
    assertThat(text(filter).evaluate(BARE)).isFalse();
    assertThat(text("(" + filter + ") OR name IS NULL").evaluate(BARE)).isTrue();
  }

  @ParameterizedTest
  @DisplayName("Conditions in JSON that hold")
  @ValueSource(
      strings = {
        "{'op':'=','args':[{'property':'name'},'Café 甲']}",
        "{'op':'and','args':[{'op':'>','args':[{'property':'depth'},10]},"
            + "{'op':'not','args':[{'op':'isNull','args':[{'property':'name'}]}]}]}",
        "{'op':'between','args':[{'property':'depth'},10,11]}",
        "{'op':'in','args':[{'property':'count'},[1,3]]}",
        "{'op':'like','args':[{'op':'casei','args':[{'property':'name'}]},"
            + "{'op':'casei','args':['CAFÉ%']}]}",
        "{'op':'=','args':[{'op':'+','args':[{'property':'count'},1]},4]}",
        "{'op':'s_intersects','args':[{'property':'geom'},"
            + "{'type':'Point','coordinates':[106.5,29.5]}]}",
        "{'op':'s_intersects','args':[{'property':'geom'},{'bbox':[106,29,106.5,29.5]}]}",
        "{'op':'s_within','args':[{'property':'geom'},{'type':'GeometryCollection','geometries':["
            + "{'type':'Polygon','coordinates':[[[100,20],[110,20],[110,40],[100,40],[100,20]]]}]}]}",
        "{'op':'t_during','args':[{'property':'seen'},"
            + "{'interval':['2024-06-01','2024-07-01']}]}",
        "{'op':'t_after','args':[{'property':'since'},{'date':'2019-01-01'}]}",
        "{'op':'t_intersects','args':[{'interval':[{'property':'since'},{'property':'until'}]},"
            + "{'interval':['2029-01-01T00:00:00Z','..']}]}",
        "{'op':'a_contains','args':[{'property':'tags'},['500102']]}",
        "{'op':'=','args':[{'op':'lower','args':[{'property':'name'}]},'café 甲']}",
        "{'op':'or','args':[false,{'property':'open'}]}",
        "true"
      })
  void holdsInJson(String filter) {
    String json = filter.replace('\'', '"');
    assertThat(Cql2.json(json, PITS, MapCrs.CRS84).evaluate(ALPHA)).isTrue();
  }

  @ParameterizedTest
  @DisplayName("A fault is told with its place and what to change")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "depth >|8",
        "depth > > 3|9",
        "nothing = 1|1",
        "depth = 'abc'|9",
        "name = 5|8",
        "name LIKE 5|11",
        "depth = 1 AND|14",
        "(depth = 1|11",
        "depth = 1) OR open|10",
        "name = 'x|8",
        "depth IN ()|11",
        "depth IN 3|10",
        "name NOT = 'x'|10",
        "depth|1",
        "S_INTERSECTS(geom)|1",
        "S_INTERSECTS(name, POINT(1 2))|14",
        "S_NEAR(geom, POINT(1 2))|1",
        "S_INTERSECTS(geom, POINT(1))|20",
        "S_INTERSECTS(geom, POLYGON((0 0, 1 1, 2 2)))|20",
        "S_INTERSECTS(geom, POINT(1 x))|28",
        "geom = POINT(1 2)|1",
        "tags = 'x'|8",
        "since > DATE('2020-13-01')|9",
        "since > 'soon'|9",
        "T_AFTER(depth, DATE('2020-01-01'))|9",
        "T_LATER(seen, DATE('2020-01-01'))|1",
        "INTERVAL('2020-01-01') = 3|1",
        "sleep(10) = 1|1",
        "name = 'a'; DROP TABLE x|11",
        "depth = 1e999999|9",
        "length(depth) = 1|8",
        "BBOX(1, 2, 3) IS NULL|1"
      })
  void tellsWhere(String filter, String place) {
    assertThatThrownBy(() -> text(filter))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(DomainException.Kind.INVALID);
              assertThat(e.text().zh()).startsWith("filter 位置 " + place + "：");
              assertThat(e.text().en()).startsWith("filter, at " + place + ": ");
            });
  }

  @ParameterizedTest
  @DisplayName("A fault in JSON is told by its pointer")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"op\":\"and\",\"args\":[true,{\"op\":\"=\",\"args\":[{\"property\":\"x\"},1]}]}|/args/1/args/0",
        "{\"op\":\"=\",\"args\":[1,null]}|/args/1",
        "{\"op\":\"=\",\"args\":3}|/",
        "{\"name\":3}|/",
        "{\"op\":\"s_within\",\"args\":[{\"property\":\"geom\"},{\"type\":\"Point\"}]}|/args/1",
        "{\"op\":\"s_within\",\"args\":[{\"property\":\"geom\"},{\"type\":\"Egg\",\"coordinates\":[]}]}|/args/1",
        "{\"op\":|7"
      })
  void tellsWhereInJson(String filter, String place) {
    assertThatThrownBy(() -> Cql2.json(filter, PITS, MapCrs.CRS84))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.text().en()).startsWith("filter, at " + place + ": "));
  }

  @Test
  @DisplayName("Depth, number of parts and length of a filter are bounded")
  void isBounded() {
    String deep = "(".repeat(5_000) + "open" + ")".repeat(5_000);
    String nots = "NOT ".repeat(20_000) + "open";
    String signs = "-".repeat(20_000) + "1 = 1";
    String many = "open" + " OR (open)".repeat(6_000);
    String nested = "[".repeat(400) + "]".repeat(400);
    for (String filter : List.of(deep, nots, signs, many, "x".repeat(200_000))) {
      assertThatThrownBy(() -> text(filter)).isInstanceOf(DomainException.class);
    }
    assertThatThrownBy(() -> Cql2.json(nested, PITS, MapCrs.CRS84))
        .isInstanceOf(DomainException.class);
    String wide = "open" + " OR open".repeat(4_000);
    assertThat(text(wide).evaluate(ALPHA)).isTrue();
  }

  @Test
  @DisplayName("OGC-21: geometry is read in the filter's system, in the order of its axes")
  void readsTheFiltersSystem() {
    assertThat(in("POINT(29.5 106.5)", MapCrs.CGCS2000)).isTrue();
    assertThat(in("POINT(106.5 29.5)", MapCrs.CGCS2000)).isFalse();
    assertThat(in("POINT(29.5 106.5)", MapCrs.WGS84)).isTrue();
    Coordinate mercator = MapCrs.WEB_MERCATOR.fromLonLat(106.5, 29.5);
    assertThat(in("POINT(%f %f)".formatted(mercator.x, mercator.y), MapCrs.WEB_MERCATOR)).isTrue();
    Coordinate gauss = MapCrs.GK_CM_105.fromLonLat(106.4, 29.5);
    assertThat(in("POINT(%f %f)".formatted(gauss.y, gauss.x), MapCrs.GK_CM_105)).isTrue();
  }

  private static boolean in(String point, MapCrs crs) {
    return Cql2.text("S_INTERSECTS(geom, " + point + ")", PITS, crs).evaluate(ALPHA);
  }

  @Test
  @DisplayName("A parameter name=value is read as the column's type")
  void readsPropertyParameters() {
    assertThat(Cql2.property("count", "3", PITS).evaluate(ALPHA)).isTrue();
    assertThat(Cql2.property("open", "true", PITS).evaluate(ALPHA)).isTrue();
    assertThat(Cql2.property("since", "2020-01-01", PITS).evaluate(ALPHA)).isTrue();
    assertThat(Cql2.property("seen", "2024-06-30T10:00:00.25Z", PITS).evaluate(ALPHA)).isTrue();
    assertThat(Cql2.property("name", "Café", PITS).evaluate(ALPHA)).isFalse();
    for (String[] wrong :
        List.of(
            new String[] {"count", "many"},
            new String[] {"open", "yes"},
            new String[] {"since", "2020"},
            new String[] {"tags", "x"})) {
      assertThatThrownBy(() -> Cql2.property(wrong[0], wrong[1], PITS))
          .isInstanceOf(DomainException.class)
          .hasMessageContaining("Parameter " + wrong[0]);
    }
  }

  private static Filter text(String filter) {
    return Cql2.text(filter, PITS, MapCrs.CRS84);
  }

  private static Feature pit(String id, @Nullable Envelope box, @Nullable Object... values) {
    @Nullable Object[] all = java.util.Arrays.copyOf(values, values.length + 1);
    all[values.length] = box == null ? null : 3;
    return new Feature(
        new FeatureColumns(PITS, PITS.attributes()),
        id,
        box == null ? null : Shapes.of(new GeometryFactory().toGeometry(box)),
        all);
  }

  private static LayerDefinition pits() {
    Text title = Text.of("采坑", "Pits");
    return new LayerDefinition(
        "pits",
        title,
        title,
        new Source(
            "public.pits",
            "id",
            "geom",
            "Polygon",
            List.of(
                new Attribute("name", title, "text"),
                new Attribute("depth", title, "numeric"),
                new Attribute("count", title, "integer"),
                new Attribute("open", title, "boolean"),
                new Attribute("tags", title, "text[]"),
                new Attribute("since", title, "date"),
                new Attribute("until", title, "date"),
                new Attribute("seen", title, "timestamp with time zone"),
                new Attribute("深度", title, "integer"))),
        new Access(Set.of(), "", ""),
        new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }
}
