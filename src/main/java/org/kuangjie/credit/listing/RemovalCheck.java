package org.kuangjie.credit.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.listing.Papers.RemovalPath;
import org.kuangjie.enforcement.Guard;

/**
 * Whether a unit may leave a list (000-R33, R34): what the days and the register say, and what the
 * officer found.
 *
 * @param disclosureUntil last day of disclosure
 * @param earliest first day of an early removal
 * @param newGround number of a later entry of the unit; null when there is none
 * @param openMatter number of a later matter that is not cleared up; null when there is none.
 *     Unknown is no pass
 * @param obligationsMet found by the officer
 * @param effectRemoved found by the officer
 */
public record RemovalCheck(
    LocalDate appliedOn,
    LocalDate disclosureUntil,
    LocalDate earliest,
    @Nullable String newGround,
    @Nullable String openMatter,
    boolean obligationsMet,
    boolean effectRemoved) {

  boolean isExpired() {
    return appliedOn.isAfter(disclosureUntil);
  }

  /**
   * The way it is eligible by.
   *
   * @throws org.kuangjie.shared.DomainException CONFLICT, saying all that is missing
   */
  RemovalPath path() {
    if (isExpired() && obligationsMet) {
      return RemovalPath.EXPIRED;
    }
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (!obligationsMet) {
      zh.append("；未履行整改等义务");
      en.append("; obligations not met");
    }
    if (appliedOn.isBefore(earliest)) {
      zh.append("；自认定之日起未满期限（%s满）".formatted(earliest));
      en.append("; too early, possible from ").append(earliest);
    }
    if (!effectRemoved) {
      zh.append("；社会影响未基本消除");
      en.append("; its effect is not removed");
    }
    if (newGround != null) {
      zh.append("；期间又有新的情形（%s）".formatted(newGround));
      en.append("; a new ground arose, ").append(newGround);
    }
    if (openMatter != null) {
      zh.append("；有线索尚未查清（%s）".formatted(openMatter));
      en.append("; a later clue is not cleared up, ").append(openMatter);
    }
    if (!zh.isEmpty()) {
      throw Guard.conflict(
          "not-eligible",
          "不符合移出条件（第十八、十九条）" + zh,
          "not eligible for removal (articles 18, 19)" + en);
    }
    return RemovalPath.EARLY;
  }
}
