package org.kuangjie.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.kuangjie.platform.web.store.DatabaseState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "status", description = "服务状态 / state of the server")
class StatusController {

  /**
   * What anybody may know about the server.
   *
   * @param sampleData null while the database is away
   */
  record Status(
      String name,
      String nameZh,
      @Nullable String version,
      State database,
      @Nullable Boolean sampleData) {}

  enum State {
    UP,
    DOWN
  }

  private final DatabaseState database;
  private final ObjectProvider<BuildProperties> build;

  StatusController(DatabaseState database, ObjectProvider<BuildProperties> build) {
    this.database = database;
    this.build = build;
  }

  @GetMapping("/api/status")
  @PreAuthorize("permitAll()")
  @Operation(summary = "名称、版本、数据库状态、是否载入示例数据 / name, version, database, sample data")
  Status get() {
    BuildProperties known = build.getIfAvailable();
    Boolean sample = database.findSampleData().orElse(null);
    return new Status(
        "Kuangjie",
        "矿界",
        known == null ? null : known.getVersion(),
        sample == null ? State.DOWN : State.UP,
        sample);
  }
}
