package org.kuangjie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.shared.ExitCode;

@DisplayName("Foundation: the command line, its help and its exit codes")
class CommandRunnerTest {

  private final Path data;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandRunner runner =
      new CommandRunner(new PrintWriter(out, true), new PrintWriter(err, true));

  CommandRunnerTest(@TempDir Path temp) {
    this.data = temp.resolve("data");
  }

  @BeforeEach
  void useAFolderOfOurOwn() {
    System.setProperty("kuangjie.database.data-folder", data.toString());
  }

  @AfterEach
  void forgetIt() {
    System.clearProperty("kuangjie.database.data-folder");
  }

  @ParameterizedTest
  @CsvSource({
    "--server.port=1, false",
    "--spring.profiles.active=x, false",
    "account, true",
    "--help, true",
    "-V, true",
    "nonsense, true"
  })
  void springsOwnArgumentsStartTheServerEverythingElseIsACommand(String first, boolean command) {
    assertThat(CommandRunner.isCommandLine(new String[] {first})).isEqualTo(command);
    assertThat(CommandRunner.isCommandLine(new String[] {})).isFalse();
  }

  @Test
  void helpListsCommandsAndExitCodesWithoutTouchingTheDatabase() {
    assertThat(runner.run(new String[] {"--help"})).isZero();
    assertThat(out.toString()).contains("account", "Exit codes", "64", "矿界");
    assertThat(runner.run(new String[] {"account", "--help"})).isZero();
    assertThat(out.toString()).contains("--district", "CITY_PLANNER");
    assertThat(data).doesNotExist();
  }

  @Test
  void wrongUsageIs64AndSaysWhat() {
    assertThat(runner.run(new String[] {"acount"})).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("acount", "account", "用法错误");
    assertThat(runner.run(new String[] {"account"})).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("USERNAME");
    assertThat(data).doesNotExist();
  }

  @Test
  void aCommandWorksWithTheServerStoppedAndErrorsKeepTheirCode() {
    assertThat(runner.run(new String[] {"account", "boss", "--role", "administrator"})).isZero();
    assertThat(out.toString()).contains("boss", "只显示这一次");
    assertThat(err.toString()).isEmpty();
    assertThat(runner.run(new String[] {"account", "boss", "--role", "ENTITY"}))
        .isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(err.toString()).contains("错误 [account-exists]", "Error [account-exists]");
    assertThat(runner.run(new String[] {"account", "nobody"})).isEqualTo(ExitCode.NOT_FOUND);
    assertThat(runner.run(new String[] {"account", "x1", "--role", "DISTRICT_OFFICER"}))
        .isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(err.toString()).contains("--district").doesNotContain("\tat ");
    assertThat(Files.exists(data.resolve("postgres/cluster/postmaster.pid"))).isFalse();
  }

  @Test
  void aWrongSettingIsNamedWithoutAStackTrace() {
    System.setProperty("kuangjie.accounts.demo-password", "short");
    try {
      assertThat(runner.run(new String[] {"account", "boss"})).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(err.toString())
          .contains("KUANGJIE_DEMO_PASSWORD", "配置有误", "Wrong setting")
          .doesNotContain("\tat ");
    } finally {
      System.clearProperty("kuangjie.accounts.demo-password");
    }
  }

  @Test
  void noDatabaseIsExitCode5() {
    System.setProperty("kuangjie.database.url", "jdbc:postgresql://127.0.0.1:1/none");
    try {
      assertThat(runner.run(new String[] {"account", "boss"})).isEqualTo(ExitCode.UNAVAILABLE);
      assertThat(err.toString()).contains("KUANGJIE_DB_URL").doesNotContain("\tat ");
    } finally {
      System.clearProperty("kuangjie.database.url");
    }
  }

  @Test
  @DisplayName("E11: a boundary file is converted without a database")
  void convertsABoundaryWithoutTheDatabase(@TempDir Path folder) throws IOException {
    String from = "src/test/resources/boundaries/office-a/old-workbook.xls";
    Path to = folder.resolve("boundary.kml");
    assertThat(convert(from, "--to", "kml", "-o", to.toString())).isZero();
    assertThat(Files.readString(to)).contains("<coordinates>106.5");
    assertThat(err.toString()).contains("EPSG:4490");
    assertThat(convert(from, "--to", "dxf", "--crs", "EPSG:4490"))
        .isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(err.toString()).contains("crs-not-for-format", "EPSG:4524");
    assertThat(convert(from, "--to", "pdf")).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(err.toString()).contains("unknown-format", "exchange-txt");
    assertThat(convert("nothing.txt", "--to", "kml")).isEqualTo(ExitCode.NOT_FOUND);
    assertThat(convert("src/test/resources/boundaries/office-b/with-an-arc.dxf", "--to", "kml"))
        .isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(err.toString()).contains("boundary-not-usable", "圆弧").doesNotContain("\tat ");
    assertThat(data).doesNotExist();
  }

  private int convert(String... arguments) {
    return runner.run(
        Stream.concat(Stream.of("convert"), Stream.of(arguments)).toArray(String[]::new));
  }
}
