package org.kuangjie.credit.listing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of a matter, each null until it exists. */
public record Papers(
    @Nullable RectificationOrder order,
    @Nullable Penalty penalty,
    @Nullable Notice notice,
    @Nullable Appeal appeal,
    @Nullable Decision decision,
    @Nullable Removal removal) {

  static final Papers NONE = new Papers(null, null, null, null, null, null);

  /** 责令整改. */
  public record RectificationOrder(String number, LocalDate issuedOn, LocalDate dueOn) {}

  /** 行政处罚决定. */
  public record Penalty(String number, LocalDate decidedOn) {}

  /**
   * 告知 (art. 15).
   *
   * @param facts 事由
   * @param basis 依据
   * @param rights 权利
   * @param appealUntil last day of the appeal
   */
  public record Notice(
      String facts, String basis, String rights, LocalDate deliveredOn, LocalDate appealUntil) {}

  /**
   * 申诉.
   *
   * @param answer null until it is verified
   */
  public record Appeal(LocalDate receivedOn, String words, @Nullable AppealAnswer answer) {}

  /** 书面告知 of the result (000-R30). */
  public record AppealAnswer(boolean accepted, String document, LocalDate on) {}

  /** 列入决定. */
  public record Decision(String number, LocalDate on) {}

  /**
   * 移出 (art. 18-20).
   *
   * @param request what the unit handed in
   * @param returnsTo list state to fall back to
   * @param publishedOn first day of 公示; null before
   * @param publicityUntil last day of 公示
   */
  public record Removal(
      Request request,
      LocalDate appliedOn,
      ListState returnsTo,
      @Nullable RemovalPath path,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDate publicityUntil) {}

  /**
   * 移出申请 (000-R35).
   *
   * @param circumstances 列入基本情况
   * @param reason 移出理由
   * @param rectification 整改情况
   * @param evidence 相关证据材料
   * @param promise 承诺材料真实有效
   */
  public record Request(
      String circumstances,
      String reason,
      String rectification,
      List<String> evidence,
      boolean promise) {

    public Request {
      evidence = List.copyOf(evidence);
    }
  }

  /** By which way of article 19 a unit is eligible. */
  public enum RemovalPath {
    /** Disclosure expired and obligations met. */
    EXPIRED,
    /** 提前移出 (art. 18). */
    EARLY
  }

  Papers with(RectificationOrder given) {
    return new Papers(given, penalty, notice, appeal, decision, removal);
  }

  Papers with(Penalty given) {
    return new Papers(order, given, notice, appeal, decision, removal);
  }

  Papers with(Notice given) {
    return new Papers(order, penalty, given, appeal, decision, removal);
  }

  Papers with(Appeal given) {
    return new Papers(order, penalty, notice, given, decision, removal);
  }

  Papers with(Decision given) {
    return new Papers(order, penalty, notice, appeal, given, removal);
  }

  Papers with(Removal given) {
    return new Papers(order, penalty, notice, appeal, decision, given);
  }
}
