package org.kuangjie.compliance.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.checking.ReportJson;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleSet;
import org.kuangjie.shared.CliCommand;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kuangjie rules}: lists the rules, or shows one with its source and parameters. */
@Component
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "列出规则或显示一条规则 / list the rules or show one")
class RulesCommand implements CliCommand, Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "ID", description = "规则编号，如RV-01 / rule id")
  private @Nullable String id;

  @Option(names = "--json", description = "输出JSON / print JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  private final RuleSet rules;

  @SuppressWarnings("NullAway.Init")
  RulesCommand(RuleSet rules) {
    this.rules = rules;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String wanted = id;
    if (wanted == null) {
      out.print(list());
      out.flush();
      return 0;
    }
    Optional<Rule> rule = rules.find(wanted);
    if (rule.isEmpty()) {
      err.println("没有编号为%s的规则 / there is no rule %s".formatted(wanted, wanted));
      err.flush();
      return CheckCommand.INVALID;
    }
    RuleDoc doc = rule.get().doc();
    out.print(json ? ReportJson.write(doc) + "\n" : RuleText.print(doc, Terminal.width()));
    out.flush();
    return 0;
  }

  private String list() {
    List<RuleDoc> docs = rules.list().stream().map(Rule::doc).toList();
    if (json) {
      return ReportJson.write(docs) + "\n";
    }
    Table table = new Table().add("规则", "名称", "结论", "依据");
    docs.forEach(
        doc ->
            table.add(
                doc.id(),
                doc.name().zh(),
                String.join(" ", doc.verdicts().stream().map(Enum::name).toList()),
                doc.citation()));
    return table.print(Terminal.width());
  }
}
