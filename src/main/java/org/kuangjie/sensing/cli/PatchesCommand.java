package org.kuangjie.sensing.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.desk.FileIntake;
import org.kuangjie.catalogue.importing.ImportIssue;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.LayerMetadata;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.features.ReadOptions;
import org.kuangjie.geo.file.FormulaGuard;
import org.kuangjie.sensing.assessing.Assessments;
import org.kuangjie.sensing.assessing.OutsideAreas;
import org.kuangjie.sensing.importing.PatchIntake;
import org.kuangjie.sensing.raster.ChangeOrder;
import org.kuangjie.sensing.raster.ChangePatches;
import org.kuangjie.sensing.sample.PatchSample;
import org.kuangjie.sensing.store.Selection;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.CliCommand;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.ExitCode;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Patches on the command line. */
@Component
@Command(
    name = "patches",
    mixinStandardHelpOptions = true,
    description = {
      "导入遥感图斑，与矿业权和管控区域比对。图斑只是线索，须现场核实。",
      "Imports remote-sensing patches and compares them with rights and control areas. A patch is a"
          + " clue, to be checked on the ground."
    })
class PatchesCommand implements CliCommand, Callable<Integer> {

  private static final int SHOWN = 20;

  @Spec private CommandSpec spec;

  private final FileIntake intake;
  private final Assessments assessments;
  private final OutsideAreas areas;
  private final PatchSample sample;
  private final ChangePatches changes;

  @SuppressWarnings("NullAway.Init")
  PatchesCommand(
      FileIntake intake,
      Assessments assessments,
      OutsideAreas areas,
      PatchSample sample,
      ChangePatches changes) {
    this.intake = intake;
    this.assessments = assessments;
    this.areas = areas;
    this.sample = sample;
    this.changes = changes;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "导入图斑文件；字段按常用名称对应，文件没有的用下列选项给出。再次下发的同一图斑更新，不重复。",
        "Imports a file of patches; fields are known by their usual names, what the file does not"
            + " give is given here. A patch that comes again is updated, never doubled."
      })
  int importFile(
      @Parameters(paramLabel = "FILE", description = "图斑文件 / file of patches") Path file,
      @Mixin Delivery delivery,
      @Option(names = "--crs", description = "文件未写明坐标系时指定 / where the file does not say")
          @Nullable String crs,
      @Option(names = "--synthetic", description = "示意数据 / made for demonstration")
          boolean synthetic,
      @Option(names = "--accept-partial", description = "有错误的行隔离，其余仍导入 / take the good rows")
          boolean acceptPartial) {
    LayerMetadata metadata =
        new LayerMetadata(
            String.valueOf(file.getFileName()),
            "未说明 / not stated",
            delivery.day(),
            null,
            synthetic);
    return print(
        intake.take(
            new FileIntake.Order(
                PatchIntake.DATASET, metadata, delivery.constants(), acceptPartial, Actor.SYSTEM),
            file,
            ReadOptions.DEFAULT.withCrs(system(crs))));
  }

  private static @Nullable Crs system(@Nullable String name) {
    return name == null
        ? null
        : Crs.find(name)
            .orElseThrow(
                () ->
                    DomainException.invalid(
                        "import-crs",
                        "不认识坐标系 " + name + "；例如 EPSG:4490、EPSG:4545",
                        "The CRS " + name + " is not known; e.g. EPSG:4490, EPSG:4545"));
  }

  private int print(ImportReport report) {
    PrintWriter out = spec.commandLine().getOut();
    boolean taken = report.findVersion().isPresent();
    out.printf(
        "%s：%d 行，隔离 %d 行 / %s: %d rows, %d in quarantine%n",
        taken ? "已导入" : "未导入",
        report.accepted(),
        report.quarantined(),
        taken ? "imported" : "not imported",
        report.accepted(),
        report.quarantined());
    report.issues().stream().limit(SHOWN).map(PatchesCommand::line).forEach(out::println);
    out.flush();
    return taken ? ExitCode.OK : ExitCode.INVALID_INPUT;
  }

  private static String line(ImportIssue issue) {
    return "第 %d 行 / row %d: %s / %s"
        .formatted(issue.row(), issue.row(), issue.text().zh(), issue.text().en());
  }

  @Command(
      name = "assess",
      mixinStandardHelpOptions = true,
      description = {
        "把图斑与其影像时的矿业权和管控区域比对。",
        "Compares patches with the rights and control areas of their image date."
      })
  int assess(
      @Option(names = "--year", description = "年度 / year") @Nullable Integer year,
      @Option(names = "--period", description = "期数 1–4 / period") @Nullable Integer period,
      @Option(names = "--stale", description = "只比对新的和变化的 / only what is new or changed")
          boolean stale,
      @Option(
              names = "--silent",
              description = "不产生预警，用于补录往年图斑 / raise no alerts, for patches of former years")
          boolean silent) {
    Assessments.Summary summary =
        assessments.assess(
            new Selection(year, period, stale), Assessments.News.of(silent), Actor.SYSTEM);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "比对 %d 个图斑，%d 个有前期，%d 个结果有变化；衔接前期 %.1f 秒，比对 %.1f 秒 / %d patches compared,"
            + " %d with a past, %d results changed; seconds for the past and for comparing%n",
        summary.compared(),
        summary.linked(),
        summary.changed(),
        summary.linkingSeconds(),
        summary.comparingSeconds(),
        summary.compared(),
        summary.linked(),
        summary.changed());
    summary
        .findings()
        .forEach(
            (finding, count) ->
                out.printf("%8d  %s / %s%n", count, finding.words().zh(), finding.words().en()));
    out.flush();
    return ExitCode.OK;
  }

  @Command(
      name = "outside",
      mixinStandardHelpOptions = true,
      description = {
        "只量各图斑在影像时有效采矿权之外的面积（CSV），不保存结果、不产生预警。",
        "Measures what of each patch lies outside the mining rights valid at its image date (CSV);"
            + " keeps nothing and raises no alert."
      })
  int outside(
      @Parameters(paramLabel = "FILE", description = "写入的 CSV 文件 / CSV file to write") Path file,
      @Option(names = "--year", description = "年度 / year") @Nullable Integer year,
      @Option(names = "--period", description = "期数 1–4 / period") @Nullable Integer period)
      throws IOException {
    long start = System.nanoTime();
    List<OutsideAreas.Outside> found = areas.measure(new Selection(year, period, false));
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("patch_id,code,outside_m2\n");
      for (OutsideAreas.Outside each : found) {
        out.write("%d,%s,%s%n".formatted(each.id(), csv(each.code()), each.squareMetres()));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%d 个图斑，%.1f 秒 / %d patches%n", found.size(), seconds, found.size());
    out.flush();
    return ExitCode.OK;
  }

  private static String csv(String text) {
    return '"' + FormulaGuard.guarded(text).replace("\"", "\"\"") + '"';
  }

  @Command(
      name = "extract",
      mixinStandardHelpOptions = true,
      description = {
        "从同一地点两景 GeoTIFF 提取变化图斑（机器提取，逐个须人工判读）并导入；参数随图斑保存。",
        "Extracts changes from two GeoTIFF scenes of one place and imports them as candidates, each to"
            + " be looked at; the parameters are kept with every patch."
      })
  int extract(
      @Parameters(index = "0", paramLabel = "BEFORE", description = "前时相 GeoTIFF / former scene")
          Path before,
      @Parameters(index = "1", paramLabel = "AFTER", description = "后时相 GeoTIFF / later scene")
          Path after,
      @Option(names = "--before-date", required = true, description = "前时相 yyyy-MM-dd / its day")
          LocalDate beforeDate,
      @Option(names = "--image-date", required = true, description = "后时相 yyyy-MM-dd / its day")
          LocalDate imageDate,
      @Option(names = "--period", required = true, description = "期数 1–4 / period") int period,
      @Mixin Measure measure,
      @Option(names = "--sensor", defaultValue = "", description = "传感器 / sensor") String sensor,
      @Option(names = "--synthetic", description = "示意数据 / made for demonstration")
          boolean synthetic) {
    ChangeOrder order =
        new ChangeOrder(
            measure.index,
            measure.threshold,
            measure.leastArea,
            beforeDate,
            imageDate,
            imageDate.getYear(),
            period,
            sensor,
            synthetic);
    return print(changes.extract(before, after, order, Actor.SYSTEM));
  }

  @Command(
      name = "sample",
      mixinStandardHelpOptions = true,
      description = {
        "在示例矿业权上生成图斑（示意）并导入，真值写在 delivered.truth。",
        "Makes patches over the sample rights (synthetic) and imports them; delivered.truth says what"
            + " each one is."
      })
  int sample(
      @Option(names = "--count", defaultValue = "270", description = "图斑数 / number of patches")
          int count) {
    return print(sample.load(count, Actor.SYSTEM));
  }
}
