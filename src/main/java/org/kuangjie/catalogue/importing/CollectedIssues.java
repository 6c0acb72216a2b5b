package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.shared.Text;

/**
 * Keeps the issues of an import that nobody else watches. Refused rows keep all their reasons in
 * quarantine; what is left out here is counted.
 */
final class CollectedIssues implements ImportWatcher {

  private static final int MAX_ISSUES = 50_000;

  private final List<ImportIssue> issues = new ArrayList<>();
  private long more;

  @Override
  public void begun() {}

  @Override
  public void found(ImportIssue issue) {
    if (issues.size() < MAX_ISSUES) {
      issues.add(issue);
    } else {
      more++;
    }
  }

  @Override
  public void read(Counts counts) {}

  @Override
  public boolean keep(LayerInfo version, Counts counts) {
    return true;
  }

  List<ImportIssue> list() {
    List<ImportIssue> all = new ArrayList<>(issues);
    if (more > 0) {
      all.add(
          ImportIssue.warn(
              0,
              "issues-more",
              Text.format(
                  "另有 %d 个问题未逐条列出；被拒各行的全部原因见隔离区",
                  "%d more issues are not listed; refused rows keep all reasons in quarantine",
                  more)));
    }
    return all;
  }
}
