package org.kuangjie.compliance.checking;

import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.RuleSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one rule set of this process, made from its settings. */
@Configuration(proxyBeanMethods = false)
class Rules {

  @Bean
  RuleSet ruleSet(ComplianceSettings settings, CatalogueSettings catalogue) {
    return RuleSet.of(settings, catalogue.corridorMetres());
  }
}
