package org.kuangjie.compliance.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.kuangjie.shared.Text;

/** The page of a rule, and the index of all, written from what the rules say of themselves. */
public final class RulePage {

  private RulePage() {}

  /** Markdown, Chinese first. */
  public static String of(RuleDoc doc) {
    StringBuilder page = new StringBuilder();
    page.append("# %s %s · %s%n%n".formatted(doc.id(), doc.name().zh(), doc.name().en()));
    line(page, "何时成立 · fires when", both(doc.predicate()));
    line(page, "结论 · verdicts", verdicts(doc));
    line(
        page, "依据 · source", doc.citation() + "（可信度 confidence " + doc.source().confidence() + "）");
    line(
        page,
        doc.clauseIsQuotation() ? "条文原文 · clause, quoted" : "条文要点 · clause, summed up",
        doc.clause());
    line(page, "有效期 · in force", inForce(doc));
    line(page, "阶段 · stage", doc.stage().name());
    line(page, "图层 · layers", doc.layers().isEmpty() ? "—" : String.join(", ", doc.layers()));
    doc.neededDocuments()
        .forEach((verdict, needed) -> line(page, "须提供 · needed for " + verdict, both(needed)));
    line(page, "规则版本 · version", Integer.toString(doc.version()));
    if (!doc.parameters().isEmpty()) {
      page.append(parameters(doc));
    }
    return page.toString().replace(System.lineSeparator(), "\n");
  }

  /** Index with one row per rule. */
  public static String index(RuleSet rules) {
    String rows =
        rules.list().stream()
            .map(Rule::doc)
            .map(
                doc ->
                    "| [%s](%s.md) | %s · %s | %s | %s |"
                        .formatted(
                            doc.id(),
                            doc.id(),
                            doc.name().zh(),
                            doc.name().en(),
                            verdicts(doc),
                            doc.citation()))
            .collect(Collectors.joining("\n"));
    return """
        # 规则目录 · rules

        规则集 rule set %s, %d rules. These pages are written from the rules themselves; see
        [decision 0002](../decisions/0002-rule-documentation-lives-in-the-rule.md).

        | 规则 rule | 名称 name | 结论 verdicts | 依据 source |
        |---|---|---|---|
        """
            .formatted(RuleSet.VERSION, rules.list().size())
        + rows
        + "\n";
  }

  private static void line(StringBuilder page, String title, String value) {
    page.append("- **%s**: %s%n".formatted(title, value));
  }

  private static String both(Text text) {
    return text.zh() + " / " + text.en();
  }

  private static String verdicts(RuleDoc doc) {
    return doc.verdicts().stream()
        .map(verdict -> "%s %s".formatted(verdict, verdict.title().zh()))
        .collect(Collectors.joining(", "));
  }

  private static String inForce(RuleDoc doc) {
    return "%s — %s"
        .formatted(
            doc.validFrom() == null ? "…" : doc.validFrom(),
            doc.validTo() == null ? "…" : doc.validTo());
  }

  private static String parameters(RuleDoc doc) {
    List<String> rows =
        doc.parameters().entrySet().stream()
            .map(
                entry ->
                    "| %s | %s |".formatted(entry.getKey(), entry.getValue().replace("; ", "<br>")))
            .toList();
    return "\n| 参数 parameter | 值 value |\n|---|---|\n" + String.join("\n", rows) + "\n";
  }
}
