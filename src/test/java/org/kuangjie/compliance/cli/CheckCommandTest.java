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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.compliance.BoundaryChecks;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckedLand;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.checking.RequestReader;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleSet;
import org.kuangjie.shared.Actor;
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
        .contains("椭球面积 / ellipsoidal", "平面面积 / planar", "PL-16", "eco_redline")
        .containsPattern("RV-01 +从严控制");
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
  @DisplayName(
      "PL-22: --fact hands every other field of a request in, and refuses what nobody knows")
  void otherFields() {
    assertThat(
            check(
                "square.geojson",
                "--mineral",
                "建筑石料用灰岩",
                "--json",
                "--fact",
                "blasting=false",
                "--fact",
                "termYears=12.5",
                "--fact",
                "pitType=山坡型",
                "--fact",
                "blockChangedOn=2025-06-01"))
        .isEqualTo(2);
    assertThat(out.toString())
        .contains(
            "\"blasting\":false",
            "\"termYears\":12.5",
            "\"pitType\":\"山坡型\"",
            "\"rule\":\"PL-22\"");
    assertThat(check("square.geojson", "--mineral", "锶", "--fact", "blast=yes")).isEqualTo(3);
    assertThat(check("square.geojson", "--mineral", "锶", "--fact", "scale=1")).isEqualTo(3);
    assertThat(err.toString()).contains("unknown field blast", "scale is given by another option");
  }

  @Test
  @DisplayName("rules lists all and shows one")
  void rules() {
    CommandLine rules =
        new CommandLine(new RulesCommand(RuleSet.defaults())).setOut(new PrintWriter(out));
    assertThat(rules.execute()).isZero();
    assertThat(rules.execute("rv-01")).isZero();
    assertThat(out.toString()).contains("SB-02", "RV-01 长江、嘉陵江、乌江干流岸线5公里 / ");
    assertThat(
            new CommandLine(new RulesCommand(RuleSet.defaults()))
                .setErr(new PrintWriter(err))
                .execute("XX-99"))
        .isEqualTo(3);
  }

  @Test
  @DisplayName("columns are aligned although Chinese characters take two cells")
  void eastAsianWidth() {
    assertThat(Table.width("禁止a，")).isEqualTo(7);
    assertThat(new Table().add("禁止", "x").add("a", "y").print(80)).isEqualTo("禁止  x\na     y\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120, 140})
  @DisplayName("lines of a report and of a rule stay within the terminal, the sentence comes first")
  void staysWithinTheTerminal(int width) {
    CheckReport report =
        checks.check(
            BoundaryInput.ofText(CheckedLand.SQUARE, "EPSG:4490"),
            RequestReader.read(
                """
                {"rightKind":"mining","action":"new","mineral":"建筑石料用灰岩","scale":100,
                 "miningMethod":"open-pit","elevationTop":420,"elevationBottom":260}"""),
            Actor.SYSTEM);
    String text = ReportText.print(report, width);
    assertThat(text).startsWith("结论：禁止。SB-01");
    assertThat(text.replaceAll("\\s", "")).contains("依据：自然资发〔2022〕142号");
    assertThat(text.lines().filter(line -> !line.startsWith("SHA-256")))
        .allSatisfy(line -> assertThat(Table.width(line)).isLessThanOrEqualTo(width));
    for (Rule rule : RuleSet.defaults().list()) {
      assertThat(RuleText.print(rule.doc(), width).lines())
          .allSatisfy(line -> assertThat(Table.width(line)).isLessThanOrEqualTo(width));
    }
  }

  @Test
  @DisplayName("no closing mark starts a line, the width is COLUMNS or 120")
  void wraps() {
    assertThat(Table.wrap("禁止开采，不得新设", 8)).containsExactly("禁止开", "采，不得", "新设");
    assertThat(new Table().add("a", "one two three").print(40)).isEqualTo("a  one two three\n");
    assertThat(new Table().add("abcdefgh", "one two three").print(20))
        .isEqualTo("abcdefgh\n    one two three\n");
    assertThat(Terminal.width(null)).isEqualTo(120);
    assertThat(Terminal.width("140")).isEqualTo(140);
    assertThat(Terminal.width("x")).isEqualTo(120);
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
