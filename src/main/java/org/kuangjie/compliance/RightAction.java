package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What is asked for a right (登记事项), with the effects the rules ask about. */
public enum RightAction implements CodeWord {
  NEW("新设", "new", "新立"),
  RENEW("延续", "renew", "renewal"),
  EXPAND("变更(扩大范围)", "expand", "扩大范围"),
  REDUCE("变更(缩小)", "reduce", "变更(缩小范围)"),
  CHANGE_MINERAL("变更(矿种)", "change-mineral", "变更矿种"),
  CHANGE_METHOD("变更(开采方式)", "change-method", "变更开采方式"),
  CONSOLIDATE("整合扩能", "consolidate", "整合"),
  CONVERT("探转采", "convert", "探矿权转采矿权"),
  AGREEMENT("协议出让(深部/上部/周边)", "agreement", "协议出让"),
  TRANSFER("转让", "transfer", "转让矿业权"),
  RETAIN("保留", "retain", "retention"),
  CANCEL("注销", "cancel", "cancellation");

  private final Spelling spelling;

  RightAction(String zh, String en, String alias) {
    spelling = Spelling.of(zh, en, alias);
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static RightAction of(String word) {
    return CodeWord.parse("action", word, values());
  }

  /** A right comes into being that did not exist in this kind. */
  public boolean addsRight() {
    return this == NEW || this == CONVERT;
  }

  /** A mineral becomes workable that was not before. */
  public boolean addsMineral() {
    return addsRight() || this == CHANGE_MINERAL;
  }

  /** An existing right gains area, depth or capacity (扩大范围、增划资源、整合扩能). */
  public boolean enlarges() {
    return this == EXPAND || this == CONSOLIDATE || this == AGREEMENT;
  }

  /** No new term begins, and nothing becomes workable that was not. */
  public boolean keepsTerm() {
    return switch (this) {
      case TRANSFER, RETAIN, CANCEL, REDUCE -> true;
      default -> false;
    };
  }

  /** No work follows from it. */
  public boolean endsWork() {
    return this == CANCEL;
  }

  @Override
  public Spelling spelling() {
    return spelling;
  }
}
