package org.kuangjie.compliance.rules;

import java.util.List;

/** Groups of minerals that several statutes name without listing them; house convention. */
public final class MineralLists {

  /** 采石: rock that is broken out at the surface. */
  public static final List<String> STONE =
      List.of("建筑石料用灰岩", "水泥用灰岩", "石灰岩", "饰面石材", "砂岩", "建筑用砂岩", "水泥配料用砂岩", "页岩", "砖瓦用页岩", "陶粒页岩");

  /** 采砂、挖砂 in and along rivers. */
  public static final List<String> SAND = List.of("建筑用砂", "河砂", "砂", "砂金", "天然石英砂");

  /** 油气 */
  public static final List<String> OIL_AND_GAS = List.of("石油", "天然气", "页岩气", "煤层气", "页岩油");

  private MineralLists() {}

  public static String print(List<String> codes) {
    return String.join("、", codes);
  }
}
