package org.kuangjie.catalogue.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.topology.TopologyAnswer;
import org.kuangjie.catalogue.topology.TopologyChecks;
import org.kuangjie.catalogue.topology.TopologyFinding;
import org.kuangjie.catalogue.topology.TopologyFinding.Repair;
import org.kuangjie.catalogue.topology.TopologyReport;
import org.kuangjie.catalogue.topology.TopologyRequest;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.CliCommand;
import org.kuangjie.shared.ExitCode;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Says how the areas of a layer fit. */
@Component
@Command(
    name = "topology",
    mixinStandardHelpOptions = true,
    description = {
      "检查图层内部或与另一图层之间的重复、重叠、空隙和超出，说明原因并给出修复建议；不改动数据。",
      "Finds duplicates, overlaps, gaps and what lies outside, within a layer or against another,"
          + " says why and proposes repairs; changes nothing."
    })
class TopologyCommand implements CliCommand, Callable<Integer> {

  private final TopologyChecks checks;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "LAYER", description = "图层名 / layer name")
  private String layer;

  @Option(
      names = "--against",
      paramLabel = "LAYER",
      description = "与此图层比较，如 districts；不写则为图层内部 / other layer; absent = within the layer")
  private @Nullable String against;

  @Option(names = "--as-of", paramLabel = "DATE", description = "有效日期，不写为今日 / absent = today")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--narrow",
      paramLabel = "METRES",
      defaultValue = "" + TopologyRequest.DEFAULT_NARROW_METRES,
      description = "狭长碎面和空隙的最大宽度（米） / width of narrow pieces (default ${DEFAULT-VALUE})")
  private double narrowMetres;

  @Option(names = "--json", description = "输出 JSON / print JSON")
  private boolean json;

  @Option(
      names = "--geojson",
      paramLabel = "FILE",
      description = "把问题图形写入 GeoJSON / write the pieces as GeoJSON")
  private @Nullable Path geoJsonFile;

  @SuppressWarnings("NullAway.Init")
  TopologyCommand(TopologyChecks checks) {
    this.checks = checks;
  }

  @Override
  public Integer call() {
    TopologyReport report =
        checks.check(
            new TopologyRequest(
                layer,
                against == null ? layer : against,
                asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf,
                narrowMetres));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(TopologyAnswer.fields(report)));
    } else {
      print(report, out);
    }
    out.flush();
    writePieces(report);
    return ExitCode.OK;
  }

  private static void print(TopologyReport report, PrintWriter out) {
    print(out, TopologyAnswer.sentence(report));
    report.leftOut().forEach(words -> print(out, words));
    for (TopologyFinding finding : report.findings()) {
      out.printf("%-10s ", finding.kind());
      print(out, finding.message());
      Repair repair = finding.repair();
      if (repair != null) {
        out.print("           → ");
        print(out, repair.words());
      }
    }
  }

  private static void print(PrintWriter out, Text text) {
    out.println(text.zh() + " / " + text.en());
  }

  private void writePieces(TopologyReport report) {
    if (geoJsonFile != null) {
      try {
        Files.writeString(geoJsonFile, GeoJson.write(TopologyAnswer.features(report)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
