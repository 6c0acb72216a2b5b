package org.kuangjie.ogc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.geotools.filter.text.ecql.ECQL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureQuery.Sort;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.imagery.ImageFolders;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.kuangjie.testing.TestDatabase;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Layers in memory answer as the database does, and follow it")
class MemoryFeaturesTest {

  /** Id of the row made of 40, see the table. */
  private static final String FORTIETH = Character.toString(19968 + 40) + 40 * 7919 % 1000;

  private static final Actor PLANNER = new Actor("p", Set.of(Role.CITY_PLANNER), Set.of());
  private static final Actor OFFICER =
      new Actor("o", Set.of(Role.DISTRICT_OFFICER), Set.of("500102", "500103"));

  private static DataSource source;
  private static SqlFeatures sql;
  private static ChangeWatch watch;
  private static HotLayers hot;
  private static MemoryFeatures memory;

  @BeforeAll
  static void fill() {
    source = TestDatabase.create().dataSource();
    JdbcClient.create(source)
        .sql(
            """
            CREATE TABLE public.pits (
              "Id" text PRIMARY KEY, "Name" text, depth numeric, area float8, n int, district text,
              released boolean, seen timestamptz, tags text[], valid_from date, valid_to date,
              geom geometry(Geometry, 4490));
            INSERT INTO public.pits
              SELECT chr(19968 + i) || (i * 7919 % 1000), CASE WHEN i % 7 > 0 THEN '坑' || i % 5 END,
                     CASE WHEN i % 11 > 0 THEN (i % 13)::numeric / 3 END, sin(i), i % 17,
                     '50010' || i % 6, i % 3 = 0, timestamptz '2020-01-01 00:00+08' + i % 29 * interval '1.5 hour',
                     ARRAY['a', 'b' || i], date '2020-01-01' + i % 40,
                     CASE WHEN i % 4 > 0 THEN date '2020-02-01' + i % 50 END,
                     CASE WHEN i % 19 = 0 THEN NULL
                          WHEN i % 23 = 0 THEN ST_SetSRID('POLYGON EMPTY'::geometry, 4490)
                          WHEN i % 2 = 0 THEN ST_SetSRID(ST_MakePoint(105 + i % 97 * 0.05, 28 + i % 89 * 0.045), 4490)
                          ELSE ST_Buffer(ST_SetSRID(ST_MakePoint(105 + i % 97 * 0.05, 28 + i % 89 * 0.045), 4490), 0.01 * (i % 9 + 1), 3) END
              FROM generate_series(1, 1000) AS i;
            CREATE TABLE public.numbered (id int PRIMARY KEY, geom geometry(Point, 4490));
            INSERT INTO public.numbered
              SELECT i, ST_SetSRID(ST_MakePoint(i, i), 4490) FROM generate_series(1, 12) AS i;
            CREATE VIEW public.clock AS SELECT id, geom, now() AS at FROM public.numbered
            """)
        .update();
    MemorySettings settings = MemorySettings.defaults();
    ChangeNotes notes = new ChangeNotes(source);
    watch = new ChangeWatch(source, notes, settings);
    Revisions revisions = new Revisions(watch, notes, new ImageFolders());
    sql = new SqlFeatures(source);
    hot = new HotLayers(sql, revisions, settings);
    memory = new MemoryFeatures(sql, hot, revisions);
    watch.start();
  }

  @AfterAll
  static void stop() {
    hot.destroy();
    watch.stop();
  }

  static Stream<FeatureQuery> queries() throws Exception {
    FeatureQuery all = FeatureQuery.all(pits(Access.PUBLIC), Actor.ANONYMOUS);
    FeatureQuery scoped =
        FeatureQuery.all(pits(new Access(Set.of(), "district", "released")), OFFICER);
    FeatureQuery open =
        FeatureQuery.all(pits(new Access(Set.of(), "", "released")), Actor.ANONYMOUS);
    Envelope box = new Envelope(106, 107, 28.5, 29.25);
    return Stream.of(
        all,
        all.withPage(17, 100),
        all.withPage(990, 100),
        all.withAfter(FORTIETH).withPage(3, 20),
        scoped.withAfter(FORTIETH).withFilter(ECQL.toFilter("depth > 2")),
        all.withAfter("no such id").withPage(0, 10),
        all.withoutGeometry().withAttributes(List.of("tags", "Name")),
        all.withAttributes(List.of("n")),
        all.withBox(box),
        all.withBox(new Envelope(105, 110, 28, 33)),
        all.withBox(new Envelope(0, 1, 0, 1)),
        all.withBox(new Envelope(105.05, 105.05, 28.045, 28.045)),
        all.withBox(new Envelope(105.05000001, 105.0501, 28.04500001, 28.046)),
        all.withBox(box).withPage(1, 3),
        all.withAsOf(LocalDate.of(2020, 1, 20)),
        all.withAsOf(LocalDate.of(2019, 1, 20)),
        all.withSorting(List.of(new Sort("depth", true))),
        all.withSorting(List.of(new Sort("depth", false), new Sort("seen", true))).withPage(5, 50),
        all.withSorting(List.of(new Sort("released", false), new Sort("area", false))),
        all.withSorting(List.of(new Sort("valid_to", true), new Sort("n", false))).withBox(box),
        all.withSorting(List.of(new Sort("Name", true))),
        all.withFilter(ECQL.toFilter("depth > 2 AND n <> 3")).withAttributes(List.of("n", "depth")),
        all.withFilter(ECQL.toFilter("NOT depth > 2")).withPage(10, 20),
        all.withFilter(ECQL.toFilter("\"Name\" = '坑3' OR depth IS NULL")),
        all.withFilter(ECQL.toFilter("released = true AND \"Name\" <> '坑3'")),
        all.withFilter(ECQL.toFilter("\"Name\" LIKE '坑%' AND BBOX(geom, 106, 28, 107, 29)")),
        scoped,
        scoped.withBox(box).withSorting(List.of(new Sort("n", true))),
        scoped.withFilter(ECQL.toFilter("n = 5")),
        open.withAsOf(LocalDate.of(2020, 2, 20)).withBox(box));
  }

  @ParameterizedTest
  @MethodSource("queries")
  @DisplayName("OGC-29: the same features, values and counts in the same order, for everybody")
  void answersAlike(FeatureQuery query) {
    hold(query.layer());
    assertThat(rows(memory, query)).isEqualTo(rows(sql, query));
    assertThat(memory.count(query)).isEqualTo(sql.count(query));
    assertThat(extent(memory, query)).isEqualTo(extent(sql, query));
  }

  @Test
  @DisplayName("OGC-29: a layer for some roles is not there for others, also when it is in memory")
  void hidesLayers() {
    LayerDefinition closed = pits(new Access(Set.of(Role.CITY_PLANNER), "", ""));
    hold(closed);
    assertThat(memory.count(FeatureQuery.all(closed, PLANNER))).isEqualTo(1000);
    FeatureQuery asked = FeatureQuery.all(closed, Actor.ANONYMOUS);
    assertThatThrownBy(() -> memory.read(asked)).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> memory.count(asked)).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> memory.extent(closed, OFFICER)).isInstanceOf(DomainException.class);
  }

  @Test
  @DisplayName("Numbers as ids are in the order of numbers")
  void numbersAreInOrder() {
    LayerDefinition layer = layer("numbered", "id", List.of());
    hold(layer);
    assertThat(rows(memory, FeatureQuery.all(layer, Actor.ANONYMOUS)))
        .extracting(row -> row.get(0))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
  }

  @Test
  @DisplayName(
      "OGC-18: a change is seen at once by who committed it, and soon by all; also a TRUNCATE")
  void followsTheDatabase() {
    JdbcClient database = JdbcClient.create(source);
    database.sql("CREATE TABLE public.moving (id int PRIMARY KEY, geom geometry)").update();
    LayerDefinition layer = layer("moving", "id", List.of());
    FeatureQuery all = FeatureQuery.all(layer, Actor.ANONYMOUS);
    hold(layer);
    String before = memory.revision(layer);
    for (int i = 1; i <= 5; i++) {
      database.sql("INSERT INTO public.moving VALUES (?)").param(i).update();
      memory.noticeChanges();
      assertThat(memory.count(all)).isEqualTo(i);
      assertThat(memory.revision(layer)).isNotEqualTo(before);
      before = memory.revision(layer);
    }
    hold(layer);
    database.sql("TRUNCATE public.moving").update();
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> memory.count(all) == 0);
  }

  @Test
  @DisplayName("A layer above its share of the memory is read from the database")
  void leavesLargeLayersOut() {
    MemoryLoader small = new MemoryLoader(pits(Access.PUBLIC), 100_000);
    assertThat(small.load(sql, "r")).isEmpty();
    assertThat(new MemoryLoader(pits(Access.PUBLIC), 100_000_000).load(sql, "r")).isPresent();
  }

  @Test
  @DisplayName("E19: ids of numbers go on by number; what is no number is refused in words")
  void goesOnByNumber() {
    LayerDefinition layer = layer("numbered", "id", List.of());
    FeatureQuery ninth = FeatureQuery.all(layer, Actor.ANONYMOUS).withAfter("9");
    assertThat(rows(sql, ninth)).extracting(row -> row.get(0)).startsWith("10", "11");
    assertThatThrownBy(() -> memory.read(ninth.withAfter("x")))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("after");
  }

  @Test
  @DisplayName("A view that reads the clock is never held")
  void holdsNoClock() {
    LayerDefinition layer = layer("clock", "id", List.of());
    Revisions revisions = new Revisions(watch, new ChangeNotes(source), new ImageFolders());
    assertThat(revisions.findNow(layer)).isEmpty();
    assertThat(revisions.get(layer)).startsWith("t");
  }

  private static void hold(LayerDefinition layer) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> hot.find(layer).isPresent());
  }

  private static List<List<@Nullable Object>> rows(FeatureSource features, FeatureQuery query) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (FeatureCursor cursor = features.read(query)) {
      for (Feature f = cursor.next(); f != null; f = cursor.next()) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(f.id(), f.shape()));
        for (String name : f.names()) {
          row.add(f.value(name));
        }
        assertThat(f.columns().names()).isEqualTo(query.columns().names());
        rows.add(row);
      }
    }
    return rows;
  }

  /** To the metre: PostGIS rounds what it keeps beside each geometry outwards. */
  private static String extent(FeatureSource features, FeatureQuery query) {
    Envelope box = features.extent(query.layer(), query.actor());
    return String.format(
        Locale.ROOT,
        "%.5f %.5f %.5f %.5f",
        box.getMinX(),
        box.getMaxX(),
        box.getMinY(),
        box.getMaxY());
  }

  private static LayerDefinition pits(Access access) {
    LayerDefinition layer =
        layer(
            "pits",
            "Id",
            List.of(
                "Name text",
                "depth numeric",
                "area double precision",
                "n integer",
                "seen timestamp with time zone",
                "tags text[]",
                "released boolean",
                "valid_from date",
                "valid_to date"));
    return new LayerDefinition(
        layer.name(), layer.title(), layer.summary(), layer.source(), access, layer.presentation());
  }

  private static LayerDefinition layer(String name, String id, List<String> columns) {
    Text title = Text.of(name, name);
    return new LayerDefinition(
        name,
        title,
        title,
        new Source(
            "public." + name,
            id,
            "geom",
            "Geometry",
            columns.stream()
                .map(column -> column.split(" ", 2))
                .map(parts -> new Attribute(parts[0], title, parts[1]))
                .toList()),
        Access.PUBLIC,
        new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }
}
