package org.kuangjie.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.compliance.BoundaryChecks;
import org.kuangjie.compliance.CheckedLand;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.testing.KuangjieTest;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

/** The command line on the whole application and real PostGIS. */
@KuangjieTest
class CheckCommandTest {

  @Autowired private BoundaryChecks checks;
  @Autowired private PlanImporter plans;
  @Autowired private LayerImporter layers;
  private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void land(@TempDir Path temporary) throws IOException {
    folder = temporary;
    new CheckedLand(plans, layers).load();
    Files.writeString(folder.resolve("square.geojson"), CheckedLand.SQUARE);
    Files.writeString(folder.resolve("bowtie.geojson"), CheckedLand.BOW_TIE);
  }

  private int run(String... arguments) {
    return new CommandLine(new CheckCommand(checks))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private int check(String file, String... more) {
    String[] arguments = new String[more.length + 12];
    String[] common = {
      folder.resolve(file).toString(),
      "--right",
      "mining",
      "--action",
      "new",
      "--scale",
      "100",
      "--method",
      "open-pit",
      "--elevation",
      "420,260",
      "--as-of=2025-03-01"
    };
    System.arraycopy(common, 0, arguments, 0, common.length);
    System.arraycopy(more, 0, arguments, common.length, more.length);
    return run(arguments);
  }

  @Test
  @DisplayName("prints one sentence, three areas, findings, rules not run and layers; BLOCK is 2")
  void printsTheReport() {
    assertThat(check("square.geojson", "--mineral", "建筑石料用灰岩")).isEqualTo(2);
    assertThat(out.toString())
        .startsWith("结论：禁止。SB-01")
        .contains("椭球面积 / ellipsoidal", "平面面积 / planar", "RV-01  从严控制", "PL-16", "eco_redline");
  }

  @Test
  @DisplayName("--json prints the report, --geojson writes the places")
  void machineForms() throws IOException {
    Path places = folder.resolve("places.geojson");
    assertThat(
            check(
                "square.geojson", "--mineral", "建筑石料用灰岩", "--json", "--geojson", places.toString()))
        .isEqualTo(2);
    assertThat(out.toString()).startsWith("{\"id\":").contains("\"overall\":\"BLOCK\"");
    assertThat(Files.readString(places)).contains("FeatureCollection", "SB-01");
  }

  @Test
  @DisplayName("a boundary that cannot be judged and invalid input are 3, in both languages")
  void invalidInput() {
    assertThat(check("bowtie.geojson", "--mineral", "锶")).isEqualTo(3);
    assertThat(check("square.geojson", "--mineral", "鍶鍶")).isEqualTo(3);
    assertThat(check("missing.geojson", "--mineral", "锶")).isEqualTo(3);
    assertThat(check("square.geojson", "--mineral", "锶", "--pbf-damage", "maybe")).isEqualTo(3);
    assertThat(err.toString()).contains("不认识的矿种", "文件不存在", "--pbf-damage must be yes or no");
  }

  @Test
  @DisplayName("rules lists all and shows one")
  void rules() {
    CommandLine rules = new CommandLine(new RulesCommand()).setOut(new PrintWriter(out));
    assertThat(rules.execute()).isZero();
    assertThat(rules.execute("rv-01")).isZero();
    assertThat(out.toString()).contains("SB-02", "# RV-01 长江、嘉陵江、乌江干流岸线5公里");
    assertThat(new CommandLine(new RulesCommand()).setErr(new PrintWriter(err)).execute("XX-99"))
        .isEqualTo(3);
  }

  @Test
  @DisplayName("columns are aligned although Chinese characters take two cells")
  void eastAsianWidth() {
    assertThat(Table.width("禁止a，")).isEqualTo(7);
    assertThat(new Table().add("禁止", "x").add("a", "y").print()).isEqualTo("禁止  x\na     y\n");
  }

  @Test
  @DisplayName("every verdict has its documented exit code")
  void exitCodes() {
    assertThat(CheckCommand.exitCode(Verdict.PASS)).isZero();
    assertThat(CheckCommand.exitCode(Verdict.WARN)).isZero();
    assertThat(CheckCommand.exitCode(Verdict.INDETERMINATE)).isEqualTo(1);
    assertThat(CheckCommand.exitCode(Verdict.BLOCK)).isEqualTo(2);
    assertThat(CheckCommand.exitCode(Verdict.DATA_ERROR)).isEqualTo(3);
  }
}
