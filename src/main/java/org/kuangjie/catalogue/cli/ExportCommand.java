package org.kuangjie.catalogue.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.exporting.LayerExporter;
import org.kuangjie.catalogue.exporting.LayerExporter.Exported;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.features.FeatureFormat;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.CliCommand;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.ExitCode;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a layer to a file. */
@Component
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "把图层当前生效的版本写成文件，只含公开的列；不加 --official 时只含公众可见的图层和行。",
      "Writes the version of a layer in force to a file, published columns only; without --official"
          + " only what the public may see."
    })
class ExportCommand implements CliCommand, Callable<Integer> {

  private final LayerExporter exporter;
  private final PublishedLayers layers;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "LAYER",
      description = "图层名，如 mining_rights / layer name, e.g. mining_rights")
  private String layer;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "写入的文件 / the file to write")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "shp（压缩的 Shapefile）、gpkg、geojson、csv、xlsx、kml、kmz、dxf；不写则按文件扩展名"
              + " / absent = by the file's extension (zip = shapefile)")
  private @Nullable String format;

  @Option(
      names = "--crs",
      defaultValue = "EPSG:4490",
      paramLabel = "CRS",
      description = "坐标系，可用高斯投影的带，如 EPSG:4545 / e.g. EPSG:4545 (default ${DEFAULT-VALUE})")
  private String crs;

  @Option(
      names = "--official",
      description = "包括只供公务使用的图层和行 / layers and rows for officials as well")
  private boolean official;

  @SuppressWarnings("NullAway.Init")
  ExportCommand(LayerExporter exporter, PublishedLayers layers) {
    this.exporter = exporter;
    this.layers = layers;
  }

  @Override
  public Integer call() {
    Actor actor = official ? Actor.SYSTEM : Actor.ANONYMOUS;
    LayerDefinition definition = layers.get(layer, actor);
    FeatureFormat wanted = wanted();
    Crs system =
        Crs.find(crs)
            .filter(Crs::isAccepted)
            .orElseThrow(
                () ->
                    DomainException.invalid(
                        "export-crs",
                        "不输出坐标系 %s，可用 EPSG:4490、4523–4525、4544–4546".formatted(crs),
                        "%s is not written; use EPSG:4490, 4523-4525 or 4544-4546".formatted(crs)));
    try {
      Exported done = write(definition, actor, wanted, system);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s：%d 行 / %d rows%n", file.getFileName(), done.rows(), done.rows());
      out.flush();
      for (Text note : done.notes()) {
        spec.commandLine().getErr().println(note.zh() + " / " + note.en());
      }
      return ExitCode.OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of that name holds the whole layer or is not there. */
  private Exported write(LayerDefinition definition, Actor actor, FeatureFormat wanted, Crs system)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Exported done =
          exporter.export(definition, actor, wanted, system, Files.newOutputStream(part));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return done;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private FeatureFormat wanted() {
    String name = String.valueOf(file.getFileName());
    String word = format == null ? name.substring(name.lastIndexOf('.') + 1) : format;
    return FeatureFormat.find(word)
        .filter(FeatureFormat::canWrite)
        .orElseThrow(
            () -> {
              String formats =
                  Arrays.stream(FeatureFormat.values())
                      .filter(FeatureFormat::canWrite)
                      .map(FeatureFormat::extension)
                      .collect(Collectors.joining(", "));
              return DomainException.invalid(
                  "export-format",
                  "不输出格式 %s；可用：%s".formatted(word, formats),
                  "%s is not written; use one of: %s".formatted(word, formats));
            });
  }
}
