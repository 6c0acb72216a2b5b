package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.MiningRights.RightTerms;
import org.kuangjie.shared.Text;

/**
 * A duty as the law states it: one line of {@code gis-data/reference/duties.csv}.
 *
 * @param sizes 大型, 中型, 小型; empty for all
 * @param oilAndGas rights of oil and gas owe it too (004-R36)
 * @param due one rule a part of the period, see {@link DueRule}
 * @param basis H, M or OURS: how sure the day is
 * @param gate without it no 延续, 变更 or transfer (004-R10)
 * @param published its fulfilment is published (004-R30)
 * @param remindWorkingDays how long before the day a reminder is shown
 * @param validTo last day the duty is in force; null while it is
 */
public record DutyKind(
    String code,
    Owner owedBy,
    Set<String> sizes,
    boolean oilAndGas,
    Rhythm rhythm,
    List<DueRule> due,
    String basis,
    Filer filedBy,
    Reviewer reviewedBy,
    boolean gate,
    boolean published,
    int remindWorkingDays,
    Text title,
    String document,
    String clause,
    List<String> requirements,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<DutyField> fields,
    List<DutyPaper> papers,
    Text note) {

  /** Supervised under 国土资发〔2003〕99号 (004-R36). */
  private static final Set<String> OIL_AND_GAS = Set.of("石油", "天然气", "煤层气", "页岩气");

  public DutyKind {
    sizes = Set.copyOf(sizes);
    due = List.copyOf(due);
    requirements = List.copyOf(requirements);
    fields = List.copyOf(fields);
    papers = List.copyOf(papers);
  }

  /** Who owes it. */
  public enum Owner {
    MINING,
    EXPLORATION,
    /** Of either kind. */
    RIGHT,
    DISTRICT,
    CITY;

    public boolean isOffice() {
      return this == DISTRICT || this == CITY;
    }
  }

  /** How often. */
  public enum Rhythm {
    YEAR,
    HALF,
    ONCE,
    /** As it happens. */
    EVENT
  }

  /** Who files it. */
  public enum Filer {
    /** The holder, or an officer of the district for it. */
    HOLDER,
    /** An officer of the district. */
    DISTRICT,
    /** The office that owes it. */
    OFFICE
  }

  /** Who reviews it. */
  public enum Reviewer {
    DISTRICT,
    CITY,
    /** Outside of this register; the city notes the answer. */
    SUPERIOR
  }

  public boolean isInForce(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether a right of this kind, mineral and size owes it at all. */
  public boolean concerns(RightTerms right) {
    boolean kind =
        switch (owedBy) {
          case MINING -> right.rightKind().equals("采矿权");
          case EXPLORATION -> right.rightKind().equals("探矿权");
          case RIGHT -> true;
          case DISTRICT, CITY -> false;
        };
    String size = right.scaleClass();
    boolean fits = sizes.isEmpty() || size == null || sizes.contains(size);
    return kind && fits && (oilAndGas || !OIL_AND_GAS.contains(right.mineral()));
  }

  public Optional<DutyField> findField(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  public Optional<DutyPaper> findPaper(String key) {
    return papers.stream().filter(paper -> paper.key().equals(key)).findFirst();
  }

  /** Document and clause, as a finding cites them. */
  public String cited() {
    return document.startsWith("自然资源部") || document.startsWith("国土资")
        ? document + clause
        : "《" + document + "》" + clause;
  }
}
