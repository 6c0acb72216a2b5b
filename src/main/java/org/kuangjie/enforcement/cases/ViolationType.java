package org.kuangjie.enforcement.cases;

import org.kuangjie.shared.Text;

/** What a case is about (C.2 b), by the classes of 国土资发〔2007〕284号 (C.6). */
public enum ViolationType {
  EXPLORING_WITHOUT_LICENCE(RateClass.UNLICENSED, "无勘查许可证勘查", "exploring without licence"),
  MINING_WITHOUT_LICENCE(RateClass.UNLICENSED, "无采矿许可证采矿", "mining without licence"),
  GROUP_MINING_WITHOUT_LICENCE(RateClass.UNLICENSED, "群发性无证采矿", "many mining without licence"),
  EXPLORING_ON_ENDED_LICENCE(RateClass.UNLICENSED, "持过期勘查许可证勘查", "exploring on an ended licence"),
  MINING_ON_ENDED_LICENCE(RateClass.UNLICENSED, "持过期采矿许可证采矿", "mining on an ended licence"),
  MINING_ON_EXPLORATION_LICENCE(
      RateClass.UNLICENSED, "持勘查许可证采矿", "mining on an exploration licence"),
  OTHER_MINERAL(RateClass.UNLICENSED, "矿种与证不符", "another mineral than the licence's"),
  EXPLORING_OUTSIDE(RateClass.HOLDER, "越界勘查", "exploring outside the licence"),
  IDLE(RateClass.HOLDER, "满6个月未开工或无故停工6个月", "not begun or stopped for six months"),
  LITTLE_EXPLORATION(RateClass.HOLDER, "未完成最低勘查投入", "less than the least exploration"),
  MINING_OUTSIDE(RateClass.HOLDER, "越界采矿", "mining outside the licence, also in elevation"),
  DESTRUCTIVE(RateClass.HOLDER, "破坏性采矿", "destructive mining"),
  EXPLORATION_RIGHT_TRANSFER(
      RateClass.HOLDER, "擅自转让探矿权", "unapproved transfer of exploration right"),
  MINING_RIGHT_TRANSFER(RateClass.HOLDER, "擅自转让采矿权", "unapproved transfer of mining right"),
  UNPAID(RateClass.HOLDER, "欠缴费用", "fees unpaid"),
  OTHER_METHOD(RateClass.HOLDER, "擅自改变开采方式", "another mining method"),
  NOT_RESTORED(RateClass.HOLDER, "未履行生态修复义务", "restoration not done"),
  OTHER_OF_HOLDER(RateClass.HOLDER, "其他", "other, by a holder"),
  UNLAWFUL_APPROVAL(RateClass.NONE, "违法审批发证", "unlawful approval by an authority");

  private final RateClass rateClass;
  private final Text words;

  ViolationType(RateClass rateClass, String zh, String en) {
    this.rateClass = rateClass;
    this.words = Text.of(zh, en);
  }

  public RateClass rateClass() {
    return rateClass;
  }

  public Text words() {
    return words;
  }
}
