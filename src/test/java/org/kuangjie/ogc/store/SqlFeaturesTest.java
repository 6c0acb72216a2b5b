package org.kuangjie.ogc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.kuangjie.ogc.feature.FeatureQuery.Sort;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.kuangjie.testing.TestDatabase;
import org.locationtech.jts.geom.Envelope;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SqlFeaturesTest {

  private static final Actor PLANNER = new Actor("p", Set.of(Role.CITY_PLANNER), Set.of());
  private static final Actor OFFICER =
      new Actor("o", Set.of(Role.DISTRICT_OFFICER), Set.of("500102"));

  private static DataSource source;
  private static SqlFeatures features;

  @BeforeAll
  static void fill() {
    source = TestDatabase.create().dataSource();
    JdbcClient database = JdbcClient.create(source);
    database
        .sql(
            """
            CREATE TABLE public.pits (
              id text PRIMARY KEY, "Name" text, depth numeric, district text, open boolean,
              tags text[], valid_from date, valid_to date, geom geometry(Point, 4490));
            INSERT INTO public.pits VALUES
              ('a', '甲', 10.5, '500102', true, '{x,y}', '2020-01-01', NULL,
               ST_SetSRID(ST_MakePoint(106, 29), 4490)),
              ('b', '乙', NULL, '500102', false, NULL, '2020-01-01', '2021-01-01',
               ST_SetSRID(ST_MakePoint(107, 30), 4490)),
              ('c', NULL, 7, '500103', true, NULL, '2022-01-01', NULL, NULL);
            CREATE TABLE public.pits84 AS
              SELECT id, "Name", depth, district, open, tags, valid_from, valid_to,
                     ST_SetSRID(geom, 4326)::geometry(Point, 4326) AS geom
              FROM public.pits;
            CREATE INDEX ON public.pits84 USING gist (geom)
            """)
        .update();
    features = new SqlFeatures(source);
  }

  @Test
  @DisplayName("Features come in id order with typed values; a missing geometry is no shape")
  void readsEverything() {
    List<Feature> all = read(FeatureQuery.all(pits(Access.PUBLIC), Actor.ANONYMOUS));
    assertThat(all).extracting(Feature::globalId).containsExactly("pits.a", "pits.b", "pits.c");
    assertThat(all.get(0).value("Name")).isEqualTo("甲");
    assertThat(all.get(0).value("tags")).isEqualTo(List.of("x", "y"));
    assertThat(all.get(0).value("valid_from")).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(String.valueOf(all.get(0).geometry())).isEqualTo("POINT (106 29)");
    assertThat(all.get(2).shape()).isNull();
  }

  @Test
  @DisplayName("Box, day, order, offset and limit are all kept")
  void narrows() {
    FeatureQuery all = FeatureQuery.all(pits(Access.PUBLIC), Actor.ANONYMOUS);
    assertThat(ids(all.withBox(new Envelope(105, 106.5, 28, 31)))).containsExactly("a");
    assertThat(ids(all.withAsOf(LocalDate.of(2021, 6, 1)))).containsExactly("a");
    assertThat(ids(all.withSorting(List.of(new Sort("depth", false)))))
        .containsExactly("b", "a", "c");
    assertThat(ids(all.withPage(1, 1))).containsExactly("b");
    assertThat(features.count(all.withPage(1, 1))).isEqualTo(3);
    assertThat(features.extent(all.layer(), Actor.ANONYMOUS).toString())
        .isEqualTo(new Envelope(106, 107, 29, 30).toString());
  }

  @Test
  @DisplayName("E19: a page begins after a feature, be it there or not, and by nothing but ids")
  void beginsAfter() {
    FeatureQuery all = FeatureQuery.all(pits(Access.PUBLIC), Actor.ANONYMOUS);
    assertThat(ids(all.withAfter("a"))).containsExactly("b", "c");
    assertThat(ids(all.withAfter("aa").withPage(1, 5))).containsExactly("c");
    assertThat(ids(all.withAfter("c"))).isEmpty();
    assertThatThrownBy(() -> all.withAfter("a").withSorting(List.of(new Sort("depth", true))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("A filter holds, with offset and limit counted after it")
  void filters() throws Exception {
    FeatureQuery deep =
        FeatureQuery.all(pits(Access.PUBLIC), Actor.ANONYMOUS)
            .withFilter(ECQL.toFilter("depth > 5 AND strToUpperCase(district) LIKE '5001%'"));
    assertThat(ids(deep)).containsExactly("a", "c");
    assertThat(ids(deep.withPage(1, 5))).containsExactly("c");
    assertThat(features.count(deep.withPage(1, 1))).isEqualTo(2);
  }

  @Test
  @DisplayName("002-R51, E4: who may not see rows or the layer gets none, in every method")
  void hidesWhatIsHidden() {
    LayerDefinition byDistrict = pits(new Access(Set.of(), "district", ""));
    assertThat(ids(FeatureQuery.all(byDistrict, OFFICER))).containsExactly("a", "b");
    assertThat(ids(FeatureQuery.all(byDistrict, PLANNER))).hasSize(3);
    LayerDefinition openOnly = pits(new Access(Set.of(), "", "open"));
    assertThat(features.count(FeatureQuery.all(openOnly, Actor.ANONYMOUS))).isEqualTo(2);
    assertThat(features.extent(openOnly, Actor.ANONYMOUS).toString())
        .isEqualTo(new Envelope(106, 106, 29, 29).toString());
    LayerDefinition closed = pits(new Access(Set.of(Role.CITY_PLANNER), "", ""));
    assertThat(ids(FeatureQuery.all(closed, PLANNER))).hasSize(3);
    FeatureQuery asked = FeatureQuery.all(closed, Actor.ANONYMOUS);
    assertThatThrownBy(() -> read(asked)).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> features.count(asked)).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> features.extent(closed, OFFICER)).isInstanceOf(DomainException.class);
  }

  @Test
  @DisplayName("OGC-28: a table in EPSG:4326 is read by boxes like one in EPSG:4490")
  void readsWgs84() {
    LayerDefinition layer = pits(Access.PUBLIC);
    LayerDefinition wgs84 =
        new LayerDefinition(
            "pits84",
            layer.title(),
            layer.summary(),
            new Source("public.pits84", "id", "geom", "Point", layer.attributes(), 4326),
            layer.access(),
            layer.presentation());
    FeatureQuery all = FeatureQuery.all(wgs84, Actor.ANONYMOUS);
    assertThat(ids(all.withBox(new Envelope(105, 106.5, 28, 31)))).containsExactly("a");
  }

  @Test
  @DisplayName(
      "The services take no more connections than they may; a closed reading gives its back")
  void takesNoMoreThanItsShare() {
    SqlFeatures two = new SqlFeatures(source, new ReadingSettings(2, 20, 60));
    FeatureQuery all = FeatureQuery.all(pits(Access.PUBLIC), Actor.ANONYMOUS);
    FeatureCursor first = two.read(all);
    FeatureCursor second = two.read(all);
    assertUnavailable(() -> two.count(all), "server-busy");
    first.close();
    first.close();
    assertThat(two.count(all)).isEqualTo(3);
    FeatureCursor third = two.read(all);
    assertUnavailable(() -> two.count(all), "server-busy");
    second.close();
    third.close();
    LayerDefinition layer = pits(Access.PUBLIC);
    FeatureQuery broken = all.withSorting(List.of(new Sort("none", true)));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> two.read(broken)).isInstanceOf(DomainException.class);
    }
    assertThat(two.extent(layer, Actor.ANONYMOUS).isNull()).isFalse();
  }

  @Test
  @DisplayName("A reading that takes too long is given up, a table that is gone is named as such")
  void failsInWords() {
    JdbcClient.create(source)
        .sql("CREATE VIEW public.slow AS SELECT id, geom, pg_sleep(5)::text AS s FROM public.pits")
        .update();
    SqlFeatures hasty = new SqlFeatures(source, new ReadingSettings(2, 20, 1));
    FeatureQuery slow =
        FeatureQuery.all(
            named("slow", List.of(new Attribute("s", Text.of("s", "s"), "text"))), Actor.ANONYMOUS);
    assertUnavailable(() -> hasty.read(slow), "query-timeout");
    FeatureQuery gone = FeatureQuery.all(named("gone", List.of()), Actor.ANONYMOUS);
    assertUnavailable(() -> hasty.read(gone), "layer-broken");
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
    SqlFeatures away = new SqlFeatures(nowhere);
    assertUnavailable(() -> away.count(gone), "database-unavailable");
  }

  private static void assertUnavailable(ThrowingCallable reading, String code) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(DomainException.Kind.UNAVAILABLE);
              assertThat(e.code()).isEqualTo(code);
            });
  }

  private static LayerDefinition named(String name, List<Attribute> attributes) {
    LayerDefinition pits = pits(Access.PUBLIC);
    return new LayerDefinition(
        name,
        pits.title(),
        pits.summary(),
        new Source("public." + name, "id", "geom", "Point", attributes),
        pits.access(),
        pits.presentation());
  }

  private static List<String> ids(FeatureQuery query) {
    return read(query).stream().map(Feature::id).toList();
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

  private static LayerDefinition pits(Access access) {
    Text title = Text.of("采坑", "Pits");
    return new LayerDefinition(
        "pits",
        title,
        title,
        new Source(
            "public.pits",
            "id",
            "geom",
            "Point",
            List.of(
                new Attribute("Name", title, "text"),
                new Attribute("depth", title, "numeric"),
                new Attribute("district", title, "text"),
                new Attribute("tags", title, "text[]"),
                new Attribute("valid_from", title, "date"),
                new Attribute("valid_to", title, "date"))),
        access,
        new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }
}
