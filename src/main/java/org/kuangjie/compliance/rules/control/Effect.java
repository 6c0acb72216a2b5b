package org.kuangjie.compliance.rules.control;

import org.kuangjie.compliance.RightAction;

/** The columns of the matrices of B.3: what an action means for a control line. */
enum Effect {
  /** 新设; a changed mineral is judged as newly set. */
  NEW,
  /** 探转采 */
  CONVERT,
  /** 扩大范围、整合扩能、协议出让 */
  ENLARGE,
  /** 延续、变更(不扩大)、转让、保留 */
  CONTINUE,
  /** 注销 */
  END;

  static Effect of(RightAction action) {
    return switch (action) {
      case NEW, CHANGE_MINERAL -> NEW;
      case CONVERT -> CONVERT;
      case EXPAND, CONSOLIDATE, AGREEMENT -> ENLARGE;
      case RENEW, REDUCE, CHANGE_METHOD, TRANSFER, RETAIN -> CONTINUE;
      case CANCEL -> END;
    };
  }
}
