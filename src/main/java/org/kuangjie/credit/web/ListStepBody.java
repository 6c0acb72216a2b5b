package org.kuangjie.credit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.listing.DirectRemoval;
import org.kuangjie.credit.listing.Ground;

/**
 * One step in a matter of the lists.
 *
 * @param on ORDER (issued), PENALISE (decided), NOTIFY (delivered), APPEAL (received); left out,
 *     today. Listings, announcements and removals are of today
 * @param ground ORDER, PENALISE
 * @param groundOn ORDER, PENALISE: day of the facts
 * @param dueOn ORDER: left out, the configured period
 * @param document ORDER, PENALISE, ANSWER, LIST, REFUSE_REMOVAL: number of the paper
 * @param notice NOTIFY
 * @param accepted ANSWER
 * @param findings SPARE, FAIL, PUBLISH_REMOVAL
 * @param request ASK_REMOVAL
 * @param direct REMOVE_DIRECTLY
 * @param words what was done and why; APPEAL: the appeal
 */
record ListStepBody(
    @NotNull ListStep step,
    @Nullable LocalDate on,
    @Nullable Ground ground,
    @Nullable LocalDate groundOn,
    @Nullable LocalDate dueOn,
    @Nullable @Size(max = 200) String document,
    @Nullable @Valid NoticeWords notice,
    @Nullable Boolean accepted,
    @Nullable Findings findings,
    @Nullable @Valid RemovalRequestBody request,
    @Nullable DirectRemoval direct,
    @NotBlank @Size(max = 4000) String words) {

  /** 告知: 事由, 依据, 权利. */
  record NoticeWords(
      @NotBlank @Size(max = 4000) String facts,
      @NotBlank @Size(max = 1000) String basis,
      @NotBlank @Size(max = 1000) String rights) {}

  /**
   * What the officer found.
   *
   * @param rectified SPARE: put right
   * @param effectRemoved SPARE, PUBLISH_REMOVAL: the bad effect is gone
   * @param commitment SPARE: 信用承诺
   * @param insufficient FAIL: 整改不到位
   * @param obligationsMet PUBLISH_REMOVAL
   */
  record Findings(
      @Nullable Boolean rectified,
      @Nullable Boolean effectRemoved,
      @Nullable Boolean commitment,
      @Nullable Boolean insufficient,
      @Nullable Boolean obligationsMet) {

    static final Findings NONE = new Findings(null, null, null, null, null);
  }

  /** 移出申请 (000-R35). */
  record RemovalRequestBody(
      @NotBlank @Size(max = 4000) String circumstances,
      @NotBlank @Size(max = 4000) String reason,
      @NotBlank @Size(max = 4000) String rectification,
      @NotNull @Size(max = 50) List<@NotBlank @Size(max = 500) String> evidence,
      boolean promise) {}

  Findings found() {
    return findings == null ? Findings.NONE : findings;
  }
}
