package org.kuangjie.ogc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.shared.Text;
import org.kuangjie.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("OGC-18: the revision of a layer changes with its data, and with nothing else")
class ChangeNotesTest {

  private static DataSource source;
  private static ChangeNotes notes;

  @BeforeAll
  static void tables() {
    source = TestDatabase.create().dataSource();
    notes = new ChangeNotes(source);
    run(
        """
        CREATE TABLE public.a (id int PRIMARY KEY, geom geometry);
        CREATE TABLE public.b (id int PRIMARY KEY, note text);
        CREATE VIEW public.one AS SELECT id, geom FROM public.a;
        CREATE VIEW public.both AS SELECT one.id, geom, note FROM public.one JOIN public.b USING (id);
        CREATE TABLE public.parts (id int, geom geometry) PARTITION BY RANGE (id);
        CREATE TABLE public.low PARTITION OF public.parts FOR VALUES FROM (0) TO (10);
        CREATE TABLE public.alone (id int PRIMARY KEY, geom geometry);
        CREATE MATERIALIZED VIEW public.kept AS SELECT * FROM public.alone;
        CREATE FUNCTION public.other() RETURNS bigint LANGUAGE sql STABLE
          AS 'SELECT count(*) FROM public.b';
        CREATE VIEW public.hidden AS SELECT id, geom, public.other() AS n FROM public.a;
        """);
  }

  @Test
  void aViewFollowsEveryTableBelowIt() {
    LayerTables both = notes.watch(layer("public", "both"));
    LayerTables one = notes.watch(layer("public", "one"));
    assertThat(both.noted()).isTrue();
    for (String change :
        List.of(
            "INSERT INTO public.b VALUES (1, 'x')",
            "UPDATE public.b SET note = 'y'",
            "DELETE FROM public.b",
            "TRUNCATE public.b")) {
      String before = revision(both);
      String unmoved = revision(one);
      run(change);
      assertThat(revision(both)).isNotEqualTo(before);
      assertThat(revision(one)).isEqualTo(unmoved);
    }
    String before = revision(one);
    run("INSERT INTO public.a VALUES (1)");
    assertThat(revision(one)).isNotEqualTo(before);
  }

  @Test
  void aWriteToAPartitionIsNoted() {
    LayerTables parts = notes.watch(layer("public", "parts"));
    String before = revision(parts);
    run("INSERT INTO public.low VALUES (1)");
    assertThat(revision(parts)).isNotEqualTo(before);
  }

  @Test
  void oneImportOfTheCatalogueConcernsOneLayer() {
    LayerTables farmland = notes.watch(layer("published", "farmland"));
    LayerTables waters = notes.watch(layer("published", "waters"));
    LayerTables districts = notes.watch(layer("published", "districts"));
    assertThat(farmland.noted()).isTrue();
    List<String> others = List.of(revision(waters), revision(districts));
    String before = revision(farmland);
    run(
        """
        WITH v AS (
          INSERT INTO catalogue.layer_version (layer, version, source, licence, data_date,
            synthetic, feature_count, hash, loaded_by, in_force)
          VALUES ('farmland', 1, 's', 'l', '2025-01-01', true, 1, 'h', 't', true) RETURNING id)
        INSERT INTO catalogue.control_area (layer_version_id, layer, code, kind, name, valid_from,
          synthetic, geom)
        SELECT id, 'farmland', 'F1', 'k', 'n', '2025-01-01', true,
          ST_SetSRID(ST_MakePoint(107, 29), 4490) FROM v
        """);
    String loaded = revision(farmland);
    assertThat(loaded).isNotEqualTo(before);
    run("UPDATE catalogue.control_area SET name = 'm'");
    assertThat(revision(farmland)).isNotEqualTo(loaded);
    assertThat(List.of(revision(waters), revision(districts))).isEqualTo(others);
  }

  @Test
  @DisplayName("Writers do not wait for each other's notes; one that gives up leaves none")
  void writersDoNotWait() throws SQLException {
    LayerTables one = notes.watch(layer("public", "one"));
    String before = revision(one);
    try (Connection first = source.getConnection();
        Statement statement = first.createStatement()) {
      first.setAutoCommit(false);
      statement.execute("INSERT INTO public.a VALUES (100)");
      assertThat(revision(one)).isEqualTo(before);
      run("SET lock_timeout = '2s'; INSERT INTO public.a VALUES (101)");
      String second = revision(one);
      assertThat(second).isNotEqualTo(before);
      first.commit();
      String both = revision(one);
      assertThat(both).isNotEqualTo(second);
      statement.execute("INSERT INTO public.a VALUES (102)");
      first.rollback();
      assertThat(revision(one)).isEqualTo(both);
    }
  }

  @Test
  @DisplayName("First requests that watch a new table at the same moment all succeed")
  void watchedTwiceAtOnce() throws Exception {
    run("CREATE TABLE public.fresh (id int PRIMARY KEY, geom geometry)");
    LayerDefinition fresh = layer("public", "fresh");
    try (Connection first = source.getConnection();
        Statement statement = first.createStatement()) {
      first.setAutoCommit(false);
      statement.execute("SELECT ogc.watch('public.fresh'::regclass)");
      CompletableFuture<LayerTables> second =
          CompletableFuture.supplyAsync(() -> notes.watch(fresh));
      Awaitility.await().until(ChangeNotesTest::somebodyWaits);
      first.commit();
      assertThat(second.get(10, TimeUnit.SECONDS).tables()).hasSize(1);
    }
    assertThat(notes.watch(fresh).noted()).isTrue();
  }

  private static boolean somebodyWaits() {
    return JdbcClient.create(source)
        .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
        .query(Boolean.class)
        .single();
  }

  @Test
  void pruningChangesNoRevision() {
    LayerTables one = notes.watch(layer("public", "one"));
    run("INSERT INTO public.a VALUES (200)");
    run("INSERT INTO public.a VALUES (201)");
    String before = revision(one);
    notes.prune();
    assertThat(revision(one)).isEqualTo(before);
    run("INSERT INTO public.a VALUES (202)");
    notes.prune();
    notes.prune();
    assertThat(revision(one)).isNotEqualTo(before);
    assertThat(notes.read().rows()).isLessThan(20);
  }

  @Test
  @DisplayName(
      "What cannot be noted is not said to be: materialised views, functions that read more")
  void whatCannotBeNotedIsCounted() {
    LayerTables kept = notes.watch(layer("public", "kept"));
    assertThat(kept.noted()).isFalse();
    assertThat(kept.counted()).isTrue();
    LayerTables hidden = notes.watch(layer("public", "hidden"));
    assertThat(hidden.noted()).isFalse();
    assertThat(hidden.counted()).isFalse();
    String before = notes.counters(kept);
    run("INSERT INTO public.alone VALUES (1)");
    run("REFRESH MATERIALIZED VIEW public.kept");
    assertThat(notes.counters(kept)).isNotEqualTo(before);
  }

  private static String revision(LayerTables tables) {
    return tables.revision(notes.read());
  }

  private static void run(String sql) {
    JdbcClient.create(source).sql(sql).update();
  }

  private static LayerDefinition layer(String schema, String name) {
    Text title = Text.of(name, name);
    return new LayerDefinition(
        name,
        title,
        title,
        new Source(schema + "." + name, "id", "geom", "Geometry", List.of()),
        Access.PUBLIC,
        new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }
}
