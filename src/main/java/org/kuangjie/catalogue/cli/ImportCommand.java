package org.kuangjie.catalogue.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.ImportRequest;
import org.kuangjie.catalogue.importing.LayerFile;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.catalogue.importing.LayerMetadata;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.features.ReadOptions;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.CliCommand;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.ExitCode;
import org.kuangjie.shared.OutputOptions;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads a file as the new version of a layer. */
@Component
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "把文件作为图层的新版本导入。有错误的行进入隔离区；只要有一行出错，原版本继续有效。",
      "Imports a file as the new version of a layer. Rows with errors go to quarantine; one of them"
          + " leaves the former version in force."
    })
class ImportCommand implements CliCommand, Callable<Integer> {

  private final LayerImporter importer;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "LAYER",
      description = "图层名，如 eco_redline、mining_rights / layer name, e.g. eco_redline")
  private String layer;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description =
          "压缩的 Shapefile（zip）、GeoPackage、GeoJSON、CSV、XLSX、KML、KMZ 或 GML，按内容识别；"
              + "2000国家大地坐标系经纬度或3度带 / zipped shapefile, GeoPackage, GeoJSON, CSV, XLSX, KML,"
              + " KMZ or GML, told by content")
  private Path file;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "文件中有多个图层或工作表时选一个 / which layer or sheet of the file")
  private @Nullable String dataset;

  @Option(
      names = "--crs",
      paramLabel = "CRS",
      description = "文件未写明坐标系时指定，如 EPSG:4545 / where the file does not say, e.g. EPSG:4545")
  private @Nullable String crs;

  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      description = "文字编码，不写则自动识别 / e.g. GB18030; absent = detected")
  private @Nullable Charset encoding;

  @Option(
      names = "--source",
      description = "数据来源，不写则为文件名 / where the data comes from; absent = the file's name")
  private @Nullable String source;

  @Option(
      names = "--licence",
      defaultValue = "未说明 / not stated",
      description = "许可或使用依据 / licence (default ${DEFAULT-VALUE})")
  private String licence;

  @Option(
      names = "--date",
      description = "数据日期，不写则为文件日期 / date of the data, yyyy-MM-dd; absent = the file's date")
  private @Nullable LocalDate date;

  @Option(
      names = "--accuracy",
      paramLabel = "METRES",
      description = "平面中误差（米），不写表示未说明 / horizontal standard error; absent = not stated")
  private @Nullable Double accuracy;

  @Option(names = "--synthetic", description = "示意数据 / made for demonstration")
  private boolean synthetic;

  @Option(
      names = "--accept-partial",
      description = "有错误的行隔离，其余仍生效 / bring the good rows into force all the same")
  private boolean acceptPartial;

  @Mixin private OutputOptions output;

  @SuppressWarnings("NullAway.Init")
  ImportCommand(LayerImporter importer) {
    this.importer = importer;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    try (LayerFile opened = LayerFile.open(file, String.valueOf(file.getFileName()), options())) {
      for (Text note : opened.notes()) {
        spec.commandLine().getErr().println(note.zh() + " / " + note.en());
      }
      ImportReport report =
          importer.importLayer(
              new ImportRequest(
                  layer, metadata(), opened.rows(), Actor.SYSTEM, acceptPartial, true));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      out.print(
          output.choose(() -> ImportAnswers.json(report, took), () -> ImportAnswers.table(report)));
      out.flush();
      output.writePlaces(() -> ImportAnswers.places(report));
      return report.findVersion().isPresent() ? ExitCode.OK : ExitCode.INVALID_INPUT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReadOptions options() {
    String given = crs;
    Crs system = null;
    if (given != null) {
      system =
          Crs.find(given)
              .orElseThrow(
                  () ->
                      DomainException.invalid(
                          "import-crs",
                          "不认识坐标系 %s".formatted(given),
                          "The CRS %s is not known".formatted(given)));
    }
    return ReadOptions.DEFAULT.withDataset(dataset).withCrs(system).withEncoding(encoding);
  }

  private LayerMetadata metadata() throws IOException {
    Instant changed = Files.getLastModifiedTime(file).toInstant();
    return new LayerMetadata(
        source == null ? String.valueOf(file.getFileName()) : source,
        licence,
        date == null ? LocalDate.ofInstant(changed, ZoneId.of("Asia/Shanghai")) : date,
        accuracy,
        synthetic);
  }
}
