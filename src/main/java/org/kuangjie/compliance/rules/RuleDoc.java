package org.kuangjie.compliance.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.shared.Text;

/**
 * What a rule says of itself: the source of its page, of {@code /api/rules} and of every citation
 * in a report. It lives in the rule because the report needs it while the server runs.
 *
 * @param clause words of the source in Chinese, or what they amount to behind {@link #GIST}
 * @param predicate when the rule fires
 * @param verdicts what it may answer besides PASS
 * @param validFrom first day the rule is law; null when as old as anything held
 * @param validTo last day; null when in force
 * @param parameters named values the rule works with, as printed
 * @param layers layers that must have a version in force
 * @param neededDocuments what has to be produced where a verdict asks for more than this system
 *     knows: approvals, consents, proofs
 */
public record RuleDoc(
    String id,
    int version,
    Stage stage,
    Text name,
    Source source,
    String clause,
    Text predicate,
    List<Verdict> verdicts,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Map<String, String> parameters,
    List<String> layers,
    Map<Verdict, Text> neededDocuments) {

  /** Marks a clause that sums up its source and is no quotation. */
  public static final String GIST = "要点：";

  /** Stands for the document where a rule or figure is the project's own. */
  public static final String HOUSE = "本系统约定（house convention）";

  /** When a rule runs and what must be there first. */
  public enum Stage {
    /** First, always; a DATA_ERROR here stops the spatial rules. */
    DATA,
    /** Needs mineral, kind of right and action. */
    ATTRIBUTES,
    /** Needs these and a boundary that can be evaluated. */
    SPATIAL
  }

  /** How the source was read. */
  public enum Confidence {
    /** Verbatim, official text. */
    H,
    /** Secondary page, or official text seen in part. */
    M,
    /** Inferred or from memory: verify. */
    L
  }

  /**
   * @param document title and number of a law, plan or standard; {@link RuleDoc#HOUSE} for our own
   * @param article 第…条 or section
   */
  public record Source(String document, String article, Confidence confidence) {}

  /** Letters of the id: DQ, PL, SB, RV … */
  public String family() {
    return id.substring(0, id.indexOf('-'));
  }

  public boolean isInForce(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /** False where the clause only sums up its source. */
  public boolean clauseIsQuotation() {
    return !clause.startsWith(GIST);
  }

  /** Document and article in one line. */
  public String citation() {
    return source.document() + " " + source.article();
  }

  public static Builder of(String id, Stage stage, String zh, String en) {
    return new Builder(id, stage, Text.of(zh, en));
  }

  /** Names every part where a rule states it. */
  public static final class Builder {
    private final String id;
    private final Stage stage;
    private final Text name;
    private int version = 1;
    private Source source = new Source("", "", Confidence.L);
    private String clause = "";
    private Text predicate = Text.of("", "");
    private List<Verdict> verdicts = List.of();
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private List<String> layers = List.of();
    private final Map<Verdict, Text> neededDocuments = new EnumMap<>(Verdict.class);

    private Builder(String id, Stage stage, Text name) {
      this.id = id;
      this.stage = stage;
      this.name = name;
    }

    /** To be raised whenever the rule may answer otherwise than before; reports name it. */
    public Builder version(int number) {
      version = number;
      return this;
    }

    public Builder source(String document, String article, Confidence confidence) {
      source = new Source(document, article, confidence);
      return this;
    }

    /** No public source says so: a convention of this project. */
    public Builder house(String subject, Confidence confidence) {
      return source(HOUSE, subject, confidence);
    }

    /** The very words of the source, …… where some are left out. */
    public Builder clause(String words) {
      clause = words;
      return this;
    }

    /** What the source says, in our words. */
    public Builder gist(String summary) {
      clause = GIST + summary;
      return this;
    }

    public Builder fires(String zh, String en) {
      predicate = Text.of(zh, en);
      return this;
    }

    public Builder verdicts(Verdict... possible) {
      verdicts = Arrays.asList(possible);
      return this;
    }

    public Builder from(LocalDate day) {
      validFrom = day;
      return this;
    }

    /** Last day it is law. */
    public Builder until(LocalDate day) {
      validTo = day;
      return this;
    }

    public Builder parameter(String parameter, Object value) {
      parameters.put(parameter, value.toString());
      return this;
    }

    /** A figure no source gives. */
    public Builder own(String parameter, Object value) {
      return parameter(parameter, value + "（" + HOUSE + "）");
    }

    /** A figure of {@link ComplianceSettings}. */
    public Builder configured(String parameter, Object value) {
      return parameter(parameter, value + "（可配置 configurable）");
    }

    /** When common ground counts. */
    public Builder tolerance(ComplianceSettings settings) {
      return ownConfigured("overlap", Amounts.plain(settings.overlap().squareMetres()) + " m²");
    }

    /** When a boundary counts as held by a feature. */
    public Builder coverTolerance(ComplianceSettings settings) {
      ComplianceSettings.Overlap overlap = settings.overlap();
      return ownConfigured(
          "gap",
          "max(%s m², %s of the area)"
              .formatted(Amounts.plain(overlap.squareMetres()), overlap.share()));
    }

    /** A figure no source gives, of {@link ComplianceSettings}. */
    public Builder ownConfigured(String parameter, Object value) {
      return parameter(parameter, value + "（本系统约定，可配置 house convention, configurable）");
    }

    public Builder layers(String... names) {
      layers = Arrays.asList(names);
      return this;
    }

    /** What to produce where the rule answers BLOCK_UNLESS. */
    public Builder needs(String zh, String en) {
      return needs(Verdict.BLOCK_UNLESS, zh, en);
    }

    public Builder needs(Verdict verdict, String zh, String en) {
      neededDocuments.put(verdict, Text.of(zh, en));
      return this;
    }

    public RuleDoc build() {
      return new RuleDoc(
          id,
          version,
          stage,
          name,
          source,
          clause,
          predicate,
          List.copyOf(verdicts),
          validFrom,
          validTo,
          Collections.unmodifiableMap(new LinkedHashMap<>(parameters)),
          List.copyOf(layers),
          Collections.unmodifiableMap(new EnumMap<>(neededDocuments)));
    }
  }
}
