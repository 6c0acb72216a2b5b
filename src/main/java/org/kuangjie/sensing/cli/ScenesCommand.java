package org.kuangjie.sensing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.kuangjie.sensing.scenes.SceneShelf;
import org.kuangjie.sensing.store.SceneStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.CliCommand;
import org.kuangjie.shared.ExitCode;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Images on the command line. */
@Component
@Command(
    name = "scenes",
    mixinStandardHelpOptions = true,
    description = {
      "登记遥感影像，发布为图层 scenes，按日期（TIME）显示。",
      "Takes in remote-sensing images, which the layer scenes shows by day (TIME)."
    })
class ScenesCommand implements CliCommand, Callable<Integer> {

  @Spec private CommandSpec spec;

  private final SceneShelf shelf;

  @SuppressWarnings("NullAway.Init")
  ScenesCommand(SceneShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "把一景 GeoTIFF（2000 国家大地坐标系，宜有金字塔）复制到影像文件夹并登记；同编号者替换。",
        "Copies a GeoTIFF (CGCS2000, better with overviews) into the folder of scenes and registers"
            + " it; one of the same code is replaced."
      })
  int add(
      @Parameters(paramLabel = "FILE", description = "GeoTIFF") Path file,
      @Option(names = "--code", required = true, description = "影像编号 / code of the scene")
          String code,
      @Option(names = "--date", required = true, description = "成像日期 yyyy-MM-dd / day taken")
          LocalDate day,
      @Option(names = "--sensor", defaultValue = "", description = "传感器 / sensor") String sensor,
      @Option(names = "--synthetic", description = "示意数据 / made for demonstration")
          boolean synthetic) {
    shelf.add(file, new SceneStore.Facts(code, day, sensor, synthetic), Actor.SYSTEM);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("已登记影像 %s / scene %s taken in%n", code, code);
    out.flush();
    return ExitCode.OK;
  }
}
