package org.kuangjie.compliance.rules.authority;

import java.util.List;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Rule;

/** AU-01, AU-02. */
public final class AuthorityRules {

  static final String REGULATION = "重庆市矿产资源管理条例";

  private AuthorityRules() {}

  public static List<Rule> list(ComplianceSettings settings) {
    return List.of(RegistrationLevelRule.of(settings), CrossDistrictRule.of(settings));
  }
}
