package org.kuangjie.catalogue.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.desk.store.DeskStores;
import org.kuangjie.catalogue.desk.store.ImportJob;
import org.kuangjie.catalogue.desk.store.JobState;
import org.kuangjie.catalogue.importing.Datasets;
import org.kuangjie.catalogue.importing.Imports;
import org.kuangjie.layers.PublishedLayers;

/** Imports that are stopped in the middle, on a database of their own. */
class DeskStopTest {

  private static final String ROW =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":
       {"code":"NEW","kind":"general","name":"红线","valid_from":"2022-10-14"},
       "geometry":{"type":"Polygon","coordinates":[[[107,29],[107.01,29],[107.01,29.01],[107,29]]]}}]}""";

  private static final String ORDER =
      """
      {"dataset":"eco_redline","source":"测试","licence":"CC0","date":"2024-06-30","synthetic":true}""";

  private final Path folder;
  private final Imports imports = new Imports();
  private final DeskStores stores = DeskStores.of(imports.stores);
  private final ImportRunner runner;

  DeskStopTest(@TempDir Path folder) {
    this.folder = folder;
    this.runner = runner();
  }

  @BeforeEach
  void oneVersionInForce() {
    imports.load(LayerName.ECO_REDLINE, Imports.redline("OLD", Imports.box(107.4, 29.7)));
  }

  private ImportRunner runner() {
    ImportSettings settings = new ImportSettings(folder, 1, 10, 1000, 30, 0);
    return new ImportRunner(
        stores.jobs(),
        stores.issues(),
        stores.rejected(),
        new Uploads(settings),
        imports.importer(),
        new Datasets(List.of()),
        new PublishedLayers(List.of()),
        settings);
  }

  private UUID submit() throws IOException {
    UUID id = UUID.randomUUID();
    Files.writeString(folder.resolve(id + ".geojson"), ROW);
    stores
        .jobs()
        .add(
            new ImportJob(
                id,
                LayerName.ECO_REDLINE,
                JobState.QUEUED,
                ImportOrder.of(ORDER, new Datasets(List.of())).asJson(),
                "红线.geojson",
                ROW.length(),
                id + ".geojson",
                null,
                "somebody",
                OffsetDateTime.now(ZoneOffset.UTC),
                null,
                null,
                false,
                new ImportJob.Progress(0, 0, 0, 0, null),
                null,
                null,
                null,
                null));
    return id;
  }

  @Test
  @DisplayName(
      "An import whose database session is killed ends FAILED, the former version in force")
  void killedSession() throws Exception {
    UUID id = submit();
    try (Connection blocker = block()) {
      CompletableFuture<Boolean> work = CompletableFuture.supplyAsync(runner::runNext);
      waitUntilBlocked();
      execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'
          """);
      assertThat(work.get()).isTrue();
      blocker.rollback();
    }
    expectFormerVersion(id, JobState.FAILED, "database-lost");
  }

  @Test
  @DisplayName("A server that stops gives up the import under way at once and says: send again")
  void stoppingServer() throws Exception {
    UUID id = submit();
    ImportSettings settings = new ImportSettings(folder, 1, 10, 1000, 30, 0);
    DeskThreads threads = new DeskThreads(runner, settings);
    try (Connection blocker = block()) {
      threads.wake();
      waitUntilBlocked();
      threads.destroy();
      blocker.rollback();
    }
    expectFormerVersion(id, JobState.FAILED, "interrupted");
    assertThat(outcome(id).text().en())
        .isEqualTo("Import interrupted; former version in force; send again");
    assertThat(runner.runNext()).as("a stopped desk begins nothing").isFalse();
  }

  @Test
  @DisplayName("A job that was running when the server was killed is found by the next one")
  void killedServer() throws Exception {
    UUID id = submit();
    assertThat(stores.jobs().claim()).isPresent(); // and then the power fails
    ImportRunner next = runner();
    next.endAbandoned(0);
    expectFormerVersion(id, JobState.FAILED, "interrupted");
    UUID again = submit();
    assertThat(next.runNext()).isTrue();
    assertThat(stores.jobs().find(again).orElseThrow().state()).isEqualTo(JobState.DONE);
    assertThat(imports.stores.versions().findInForce(LayerName.ECO_REDLINE).orElseThrow().version())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("A job that another process works at is not taken for a lost one")
  void runningElsewhere() throws Exception {
    UUID id = submit();
    try (Connection blocker = block()) {
      CompletableFuture<Boolean> work = CompletableFuture.supplyAsync(runner::runNext);
      waitUntilBlocked();
      runner().endAbandoned(0);
      assertThat(stores.jobs().find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
      blocker.rollback();
      work.get();
    }
    assertThat(stores.jobs().find(id).orElseThrow().state()).isEqualTo(JobState.DONE);
  }

  @Test
  @DisplayName("A cancelled import stops inside the statement it waits in")
  void cancelledWhileRunning() throws Exception {
    UUID id = submit();
    try (Connection blocker = block()) {
      CompletableFuture<Boolean> work = CompletableFuture.supplyAsync(runner::runNext);
      waitUntilBlocked();
      assertThat(stores.jobs().requestCancel(id)).isTrue();
      assertThat(work.get()).isTrue();
      blocker.rollback();
    }
    expectFormerVersion(id, JobState.CANCELLED, "cancelled");
  }

  @Test
  @DisplayName("Two imports of one layer queue up, the first sent first")
  void oneLayerAtATime() throws Exception {
    UUID first = submit();
    UUID second = submit();
    assertThat(stores.jobs().claim().orElseThrow().id()).isEqualTo(first);
    assertThat(stores.jobs().claim()).as("the layer is being worked at").isEmpty();
    assertThat(stores.jobs().find(second).orElseThrow().state()).isEqualTo(JobState.QUEUED);
  }

  private void expectFormerVersion(UUID id, JobState state, String code) {
    ImportJob job = stores.jobs().find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(state);
    assertThat(outcome(id).code()).isEqualTo(code);
    assertThat(job.upload()).as("nobody can correct anything in the file").isNull();
    assertThat(folder.toFile().list()).isEmpty();
    assertThat(imports.stores.versions().findInForce(LayerName.ECO_REDLINE).orElseThrow().version())
        .isEqualTo(1);
    assertThat(
            imports
                .stores
                .database()
                .sql("SELECT count(*) FROM catalogue.control_area WHERE code = 'NEW'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private ImportJob.Outcome outcome(UUID id) {
    return Objects.requireNonNull(stores.jobs().find(id).orElseThrow().outcome());
  }

  /** Holds what the import needs for its first row. */
  private Connection block() throws SQLException {
    Connection connection = imports.stores.source().getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE catalogue.control_area IN ACCESS EXCLUSIVE MODE");
    }
    return connection;
  }

  private void waitUntilBlocked() {
    while (imports
            .stores
            .database()
            .sql(
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """)
            .query(Long.class)
            .single()
        == 0) {
      Thread.onSpinWait();
    }
  }

  private void execute(String sql) {
    imports.stores.database().sql(sql).query(row -> {});
  }
}
