package org.kuangjie.geo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFailuresTest {

  @Test
  @DisplayName("E11: SQLite's full disk is one, a faulty statement is none")
  void sqlite(@TempDir Path folder) throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.gpkg"));
        Statement sql = database.createStatement()) {
      sql.execute("CREATE TABLE full (a TEXT)");
      sql.execute("PRAGMA max_page_count = 2");
      Throwable full =
          catchThrowable(() -> sql.execute("INSERT INTO full VALUES (zeroblob(100000))"));
      assertThat(FileFailures.isDiskFull(full)).isTrue();
      Throwable faulty = catchThrowable(() -> sql.execute("INSERT INTO nothing VALUES (1)"));
      assertThat(faulty).isInstanceOf(SQLException.class);
      assertThat(FileFailures.isDiskFull(faulty)).isFalse();
    }
  }

  @Test
  @DisplayName("E11: a full disk is found below what libraries wrap around it")
  void wrapped() {
    IOException full = new IOException("No space left on device");
    assertThat(FileFailures.isDiskFull(new IllegalStateException(new UncheckedIOException(full))))
        .isTrue();
    assertThat(FileFailures.isDiskFull(new IllegalStateException("no space"))).isFalse();
    assertThat(FileFailures.refusal(full).code()).isEqualTo("disk-full");
    assertThat(FileFailures.refusal(new IOException("Broken pipe")).code())
        .isEqualTo("file-unreadable");
  }
}
