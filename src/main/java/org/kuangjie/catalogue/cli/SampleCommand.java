package org.kuangjie.catalogue.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.SampleLoader;
import org.kuangjie.catalogue.sample.SampleSpec;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.CliCommand;
import org.kuangjie.shared.ExitCode;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws the sample data set, into the database or into files. */
@Component
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "生成示意数据并载入数据库（各图层形成新版本），或用 --out 写成 GeoJSON 文件。",
      "Draws the sample data (示意) and loads it as new versions of the layers; with --out it writes"
          + " GeoJSON files instead."
    })
class SampleCommand implements CliCommand, Callable<Integer> {

  private final SampleLoader loader;

  @Spec private CommandSpec spec;

  @Option(
      names = "--scale",
      defaultValue = "1",
      paramLabel = "N",
      description = "规模，1 为全市比例 / 1 = the city's own proportions (default ${DEFAULT-VALUE})")
  private int scale;

  @Option(
      names = "--seed",
      defaultValue = "" + SampleLoader.SEED,
      paramLabel = "S",
      description = "随机种子，相同则结果相同 / same seed, same landscape (default ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "写入此文件夹，不动数据库 / write into this folder, leave the database alone")
  private @Nullable Path folder;

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      description = "与 --out 同用，只写此图层，可重复 / with --out: only this layer, may be repeated")
  private List<String> layers = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  SampleCommand(SampleLoader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() {
    if (folder == null && !layers.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--layer 须与 --out 同用 / --layer goes with --out");
    }
    SampleSpec wanted = new SampleSpec(scale, seed);
    PrintWriter out = spec.commandLine().getOut();
    if (folder != null) {
      SampleFilesWriter.write(wanted, folder, Set.copyOf(layers))
          .forEach(file -> out.println(file.toString()));
    } else {
      for (ImportReport report : loader.loadAll(wanted, Actor.SYSTEM)) {
        out.print(ImportAnswers.table(report));
      }
    }
    out.flush();
    return ExitCode.OK;
  }
}
