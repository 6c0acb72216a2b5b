package org.kuangjie.compliance.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.authority.AuthorityRules;
import org.kuangjie.compliance.rules.control.ControlRules;
import org.kuangjie.compliance.rules.data.DataRules;
import org.kuangjie.compliance.rules.holder.HolderRules;
import org.kuangjie.compliance.rules.infrastructure.InfrastructureRules;
import org.kuangjie.compliance.rules.plan.PlanRules;
import org.kuangjie.compliance.rules.procedure.ProcedureRules;
import org.kuangjie.compliance.rules.protectedarea.ProtectedAreaRules;
import org.kuangjie.compliance.rules.rights.RightRules;
import org.kuangjie.compliance.rules.river.RiverRules;

/** The rules of one version, in the order of their ids. */
public final class RuleSet {

  /** Year and month of the last change of a rule, and its number within the month. */
  public static final String VERSION = "2026.12.1";

  private final List<Rule> rules;
  private final String hash;

  /**
   * @throws IllegalArgumentException when two rules carry one id
   */
  public RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    rules.forEach(
        rule -> {
          if (!ids.add(rule.doc().id())) {
            throw new IllegalArgumentException("two rules are called " + rule.doc().id());
          }
        });
    this.hash = sha256(describe(this.rules));
  }

  /**
   * @param corridorMetres width of the river corridors, RV-01
   */
  public static RuleSet of(ComplianceSettings settings, double corridorMetres) {
    return new RuleSet(
        Stream.of(
                DataRules.list(settings),
                PlanRules.list(settings),
                ControlRules.list(settings),
                ProtectedAreaRules.list(settings),
                RiverRules.list(settings, corridorMetres),
                InfrastructureRules.list(settings),
                RightRules.list(settings),
                AuthorityRules.list(settings),
                HolderRules.list(),
                ProcedureRules.list())
            .flatMap(List::stream)
            .toList());
  }

  /** The rules when nothing is configured. */
  public static RuleSet defaults() {
    return of(ComplianceSettings.defaults(), CatalogueSettings.defaults().corridorMetres());
  }

  public List<Rule> list() {
    return rules;
  }

  public List<Rule> list(RuleDoc.Stage stage) {
    return rules.stream().filter(rule -> rule.doc().stage() == stage).toList();
  }

  public Optional<Rule> find(String id) {
    return rules.stream().filter(rule -> rule.doc().id().equalsIgnoreCase(id)).findFirst();
  }

  /** Which rules are law on one of the days only. */
  public LawOfTwoDays compare(LocalDate one, LocalDate other) {
    return LawOfTwoDays.of(rules, one, other);
  }

  /** SHA-256 over all rule documents and parameters. */
  public String hash() {
    return hash;
  }

  private static String describe(List<Rule> rules) {
    return rules.stream()
        .map(Rule::doc)
        .sorted(Comparator.comparing(RuleDoc::id))
        .map(RuleDoc::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
