package org.kuangjie.compliance.cli;

import java.util.stream.Collectors;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.shared.Text;

/** A rule for a terminal: its name, when it fires, then what it rests on. */
final class RuleText {

  private RuleText() {}

  static String print(RuleDoc doc, int width) {
    Table table = new Table();
    table.add("何时成立 / fires when", both(doc.predicate()));
    table.add(
        "结论 / verdicts",
        doc.verdicts().stream()
            .map(verdict -> verdict + " " + verdict.title().zh())
            .collect(Collectors.joining(", ")));
    table.add("依据 / source", doc.citation());
    table.add(doc.clauseIsQuotation() ? "条文原文 / quoted" : "条文要点 / summed up", doc.clause());
    if (!doc.layers().isEmpty()) {
      table.add("图层 / layers", String.join(", ", doc.layers()));
    }
    doc.parameters()
        .forEach(
            (name, value) -> table.add("参数 / parameter", name + ": " + value.replace("; ", "\n")));
    String name = "%s %s / %s".formatted(doc.id(), doc.name().zh(), doc.name().en());
    return String.join("\n", Table.wrap(name, width)) + "\n\n" + table.print(width);
  }

  private static String both(Text text) {
    return text.zh() + "\n" + text.en();
  }
}
