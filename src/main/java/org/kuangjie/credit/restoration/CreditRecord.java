package org.kuangjie.credit.restoration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;

/**
 * One record of an archive. It changes only through {@link ArchiveSteps} and {@link
 * MisconductSteps}; its dates are reckoned by {@link CreditTerms}.
 *
 * @param version counts changes, against two at once
 */
public record CreditRecord(
    UUID id, RecordState state, Matter matter, Review review, Terms terms, int version) {

  /** The authority of the whole city (市局), where others are district codes. */
  public static final String CITY = "500000";

  /**
   * What it says, and of whom.
   *
   * @param content field names of {@link RecordFields} to what was entered
   * @param authority who entered bad conduct: district code, or {@link #CITY}
   * @param clause code of the clause that gives the points; null until one is chosen
   * @param supersedes the version this one replaces once approved
   * @param caseId the case whose decision it rests on
   */
  public record Matter(
      RecordClass recordClass,
      UUID entityId,
      String districtCode,
      Map<String, String> content,
      String authority,
      @Nullable String clause,
      @Nullable UUID supersedes,
      @Nullable UUID caseId,
      String enteredBy,
      LocalDate enteredOn,
      boolean synthetic) {

    public Matter {
      content = Map.copyOf(content);
    }

    Matter with(Map<String, String> other) {
      return new Matter(
          recordClass,
          entityId,
          districtCode,
          other,
          authority,
          clause,
          supersedes,
          caseId,
          enteredBy,
          enteredOn,
          synthetic);
    }

    Matter underClause(String code) {
      return new Matter(
          recordClass,
          entityId,
          districtCode,
          content,
          authority,
          code,
          supersedes,
          caseId,
          enteredBy,
          enteredOn,
          synthetic);
    }
  }

  /** Who let it in. */
  public record Review(@Nullable String reviewedBy, @Nullable LocalDate approvedOn) {
    static final Review NONE = new Review(null, null);
  }

  /**
   * Its points and days.
   *
   * @param points more than 0 for good and bad alike; null until publicised
   * @param clauseVersion of the table in force on the day of publicity (001-R24)
   * @param publicisedOn 公示日期, from which the term of disclosure runs
   * @param publicityEndsOn last day of the publicity, on which objections may still come
   * @param expiresOn last day of disclosure; null while there is none
   * @param endedOn first day on which it counts no more, before its term: corrected, repaired,
   *     withdrawn
   * @param fraudFoundOn day on which a fraud in its repair was found (001-R30)
   */
  public record Terms(
      @Nullable BigDecimal points,
      @Nullable Integer clauseVersion,
      @Nullable LocalDate publicisedOn,
      @Nullable LocalDate publicityEndsOn,
      @Nullable LocalDate expiresOn,
      @Nullable LocalDate endedOn,
      @Nullable LocalDate fraudFoundOn) {

    static final Terms NONE = new Terms(null, null, null, null, null, null, null);

    Terms expiring(@Nullable LocalDate day) {
      return new Terms(
          points, clauseVersion, publicisedOn, publicityEndsOn, day, endedOn, fraudFoundOn);
    }

    Terms ended(LocalDate day) {
      return new Terms(
          points, clauseVersion, publicisedOn, publicityEndsOn, expiresOn, day, fraudFoundOn);
    }

    Terms restarted(LocalDate found, LocalDate expires) {
      return new Terms(points, clauseVersion, publicisedOn, publicityEndsOn, expires, null, found);
    }
  }

  static CreditRecord fresh(UUID id, RecordState state, Matter matter) {
    return new CreditRecord(id, state, matter, Review.NONE, Terms.NONE, 0);
  }

  public String subject() {
    return "credit-record:" + id;
  }

  /** The same with what the days alone have brought about: effective, expired. */
  public CreditRecord on(LocalDate day) {
    RecordState due = dueState(day);
    return due == state ? this : new CreditRecord(id, due, matter, review, terms, version);
  }

  private RecordState dueState(LocalDate day) {
    RecordState due = state;
    LocalDate publicityEnds = terms.publicityEndsOn();
    if (due == RecordState.PUBLICISED && publicityEnds != null && day.isAfter(publicityEnds)) {
      due = RecordState.EFFECTIVE;
    }
    boolean runs = due == RecordState.EFFECTIVE || due == RecordState.APPROVED;
    LocalDate last = terms.expiresOn();
    return runs && last != null && day.isAfter(last) ? RecordState.EXPIRED : due;
  }

  CreditRecord to(RecordState next) {
    return new CreditRecord(id, next, matter, review, terms, version + 1);
  }

  CreditRecord to(RecordState next, Terms other) {
    return new CreditRecord(id, next, matter, review, other, version + 1);
  }

  CreditRecord with(Matter other) {
    return new CreditRecord(id, state, other, review, terms, version);
  }

  CreditRecord with(Review other) {
    return new CreditRecord(id, state, matter, other, terms, version);
  }

  void require(RecordState needed, String step) {
    if (state != needed) {
      throw Guard.wrongState(step, state.words());
    }
  }
}
