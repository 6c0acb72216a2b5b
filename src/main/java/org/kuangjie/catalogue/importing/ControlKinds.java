package org.kuangjie.catalogue.importing;

/**
 * Kinds of the control layers (src/docs/dictionary.md). Closed lists: a kind no rule knows would
 * let every rule pass.
 */
final class ControlKinds {

  static final String[] ECO_REDLINE = {"core", "general"};

  static final String[] PROTECTED_AREAS = {
    "自然保护区核心保护区",
    "自然保护区一般控制区",
    "国家公园",
    "风景名胜区",
    "重要湿地",
    "饮用水水源一级保护区",
    "饮用水水源二级保护区",
    "饮用水水源准保护区",
    "文物保护范围",
    "文物建设控制地带",
    "地质遗迹",
    "公益林",
    "彭水保护范围",
    "古生物化石产地",
    "天然林",
    "国家规划矿区",
    "战略性矿产地"
  };

  static final String[] INFRASTRUCTURE = {
    "国道",
    "省道",
    "县道",
    "乡道",
    "公路渡口",
    "公路桥梁",
    "公路隧道",
    "铁路",
    "铁路隧道",
    "铁路桥梁",
    "输油气管道",
    "穿河管道",
    "管道隧道",
    "管道附属设施",
    "军事禁区",
    "作战工程",
    "电力设施",
    "重要工业区",
    "军事外围安全控制范围",
    "港口",
    "机场",
    "大型水利工程设施",
    "城镇市政工程设施"
  };

  static final String[] RESERVE_SITES = {"矿产资源储备地"};

  static final String[] WATERS = {"支流", "重要支流", "河道管理范围", "堤防", "护堤地", "采砂禁采区", "采砂禁采期"};

  static final String[] WORKINGS = {"露天采场", "井巷工程", "采空区"};

  private ControlKinds() {}
}
