package org.kuangjie.compliance.rules.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Minerals.StrategicStatus;
import org.kuangjie.compliance.rules.CheckContext;

/** The rows of the matrices of B.3: how a control line sees a mineral. */
enum MineralGroup {
  URANIUM,
  OIL_AND_GAS,
  /** 地热、矿泉水 */
  WATER,
  /** Named in item 7 of 自然资发〔2022〕142号 art 1(1). */
  NAMED_STRATEGIC,
  OTHER_STRATEGIC,
  /** The list of the day exists in law but its names are not loaded. */
  UNKNOWN,
  ORDINARY;

  static final List<String> OIL_AND_GAS_NAMES = List.of("石油", "天然气", "页岩气", "煤层气", "页岩油");
  static final List<String> WATER_NAMES = List.of("地热", "矿泉水");
  static final List<String> NAMED =
      List.of("铬", "铜", "镍", "锂", "钴", "锆", "钾盐", "稀土", "中重稀土", "重稀土");

  static MineralGroup of(CheckContext context) {
    String mineral = context.requireMineral().code();
    if (mineral.equals("铀")) {
      return URANIUM;
    } else if (OIL_AND_GAS_NAMES.contains(mineral)) {
      return OIL_AND_GAS;
    } else if (WATER_NAMES.contains(mineral)) {
      return WATER;
    }
    return NAMED.contains(mineral) ? NAMED_STRATEGIC : byList(context.strategic());
  }

  /** Strategic or not by the list of the day alone, whatever the name. */
  static MineralGroup byList(@Nullable StrategicStatus status) {
    if (status == null) {
      return UNKNOWN;
    }
    return switch (status.answer()) {
      case YES -> OTHER_STRATEGIC;
      case NO -> ORDINARY;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
