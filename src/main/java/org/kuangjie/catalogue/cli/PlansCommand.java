package org.kuangjie.catalogue.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kuangjie.catalogue.importing.PlanImportReport;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.catalogue.importing.PlanProblem;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.CliCommand;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.ExitCode;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads plans, of the city and of districts, with their reference lists. */
@Component
@Command(
    name = "plans",
    mixinStandardHelpOptions = true,
    description = {
      "从文件夹（结构同 gis-data：reference/ 与 plans/<代码>/）载入规划、区县规划和基础目录；有一处不对则全部不改。",
      "Loads plans, district plans and reference lists from a folder like gis-data (reference/,"
          + " plans/<code>/); one fault leaves everything as it was."
    })
class PlansCommand implements CliCommand, Callable<Integer> {

  private final PlanImporter importer;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "文件夹 / folder")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  PlansCommand(PlanImporter importer) {
    this.importer = importer;
  }

  @Override
  public Integer call() {
    try {
      print(importer.load(folder, Actor.SYSTEM));
      return ExitCode.OK;
    } catch (DomainException e) {
      if (e.details().get("problems") instanceof List<?> problems) {
        printProblems(problems);
        return ExitCode.INVALID_INPUT;
      }
      throw e;
    }
  }

  private void print(PlanImportReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (report.changedNothing()) {
      out.println("与已载入的内容相同，未改动 / the same as is held, nothing changed");
    }
    if (report.referenceChanged()) {
      out.println("基础目录已更新 / reference lists updated");
    }
    report.plans().forEach((code, version) -> out.printf("规划 / plan %s@%d%n", code, version));
    report.layers().forEach(l -> out.printf("图层 / layer %s@%d%n", l.name(), l.version()));
    out.flush();
  }

  private void printProblems(List<?> problems) {
    PrintWriter err = spec.commandLine().getErr();
    for (Object item : problems) {
      PlanProblem problem = (PlanProblem) item;
      err.printf(
          "%s:%d %s %s / %s%n",
          problem.file(),
          problem.row(),
          problem.column(),
          problem.message().zh(),
          problem.message().en());
    }
    err.println("未载入，原内容不变 / not loaded, everything stays as it was");
    err.flush();
  }
}
