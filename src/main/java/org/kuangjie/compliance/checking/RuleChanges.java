package org.kuangjie.compliance.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.CheckReport.RuleSetUsed;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleSet;
import org.kuangjie.shared.Text;
import tools.jackson.databind.JsonNode;

/**
 * Which rules differ between a former rule set and the present one. Documents of former rules are
 * kept and can be read; their code cannot be run again, and a replay says so.
 *
 * @param known false when the former documents are not held
 */
record RuleChanges(boolean known, List<String> changed, List<String> added, List<String> removed) {

  RuleChanges {
    changed = List.copyOf(changed);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /**
   * @param former JSON array of rule documents; null when it is not held
   */
  static RuleChanges of(@Nullable String former, RuleSet present) {
    if (former == null) {
      return new RuleChanges(false, List.of(), List.of(), List.of());
    }
    Map<String, JsonNode> then = byId(former);
    Map<String, JsonNode> now =
        byId(ReportJson.write(present.list().stream().map(Rule::doc).toList()));
    List<String> changed = new ArrayList<>(then.keySet());
    changed.removeIf(id -> !now.containsKey(id) || now.get(id).equals(then.get(id)));
    return new RuleChanges(true, changed, without(now.keySet(), then), without(then.keySet(), now));
  }

  private static Map<String, JsonNode> byId(String docs) {
    Map<String, JsonNode> byId = new TreeMap<>();
    ReportJson.read(docs, JsonNode.class)
        .forEach(doc -> byId.put(doc.path("id").stringValue(), doc));
    return byId;
  }

  private static List<String> without(Set<String> ids, Map<String, JsonNode> others) {
    TreeSet<String> left = new TreeSet<>(ids);
    left.removeAll(others.keySet());
    return List.copyOf(left);
  }

  Text describe(RuleSetUsed then, RuleSetUsed now) {
    Text which =
        known
            ? Text.of(
                "变更：%s；新增：%s；取消：%s".formatted(zh(changed), zh(added), zh(removed)),
                "changed: %s; added: %s; removed: %s"
                    .formatted(en(changed), en(added), en(removed)))
            : Text.of("原规则集文本未保存，无法列出差异", "the former rules are not held, so none can be named");
    return Text.of(
        "规则集已变更：原报告用%s（%s），现行为%s（%s）。%s。原规则不能再运行，本次按现行规则重算"
            .formatted(then.version(), then.hash(), now.version(), now.hash(), which.zh()),
        "the rule set has changed: the report was made with %s (%s), the present one is %s (%s). %s. Former"
                .formatted(then.version(), then.hash(), now.version(), now.hash(), which.en())
            + " rules cannot be run again, this replay uses the present ones");
  }

  private static String zh(List<String> ids) {
    return ids.isEmpty() ? "无" : String.join("、", ids);
  }

  private static String en(List<String> ids) {
    return ids.isEmpty() ? "none" : String.join(", ", ids);
  }
}
