package org.kuangjie.catalogue.importing;

import java.util.List;

/** The data files of the folders {@code reference/} and {@code plans/<code>/}. */
final class PlanTables {

  private PlanTables() {}

  static final PlanTable GROUPS =
      PlanTable.of(
          "regional_groups.csv",
          "catalogue.regional_group",
          "code",
          "code:text parent_code:optional_text name_en:text");
  static final PlanTable DISTRICTS =
      PlanTable.of(
          "districts.csv",
          "catalogue.district",
          "code valid_from",
          """
          code:text name_zh:text name_en:text regional_group:group valid_from:date
          valid_to:optional_date synthetic:boolean -geometry_file:text note:optional_text""");
  static final PlanTable AUTHORITIES =
      PlanTable.of(
          "authorities.csv",
          "catalogue.authority",
          "name_zh",
          """
          code:optional_text -district:optional_district name_zh:text name_en:text
          level:text=市级|区县级|功能区 valid_from:date valid_to:optional_date""");
  static final PlanTable JURISDICTIONS =
      PlanTable.of(
          "jurisdictions.csv",
          "catalogue.jurisdiction",
          "authority district valid_from",
          """
          authority:authority district>district_code:district partial:boolean valid_from:date
          valid_to:optional_date note:optional_text""");
  static final PlanTable MINERALS =
      PlanTable.of(
          "minerals.csv",
          "catalogue.mineral",
          "code",
          "code:text name_en:text state:text=固体|液体|气体 family:text=能源|金属|非金属|水气"
              + " note:optional_text");
  static final PlanTable ALIASES =
      PlanTable.of(
          "mineral_aliases.csv",
          "catalogue.mineral_alias",
          "alias",
          "alias:text mineral:mineral -note:optional_text");
  static final PlanTable LISTS =
      PlanTable.of(
          "mineral_lists.csv",
          "catalogue.mineral_list",
          "code",
          """
          code:text kind:text=STRATEGIC|NEVER_STRATEGIC name_zh:text name_en:text valid_from:date
          valid_to:optional_date complete:boolean owner:text source:text""");
  static final PlanTable LIST_ENTRIES =
      PlanTable.of(
          "mineral_list_entries.csv",
          "catalogue.mineral_list_entry",
          "list mineral",
          "list:text mineral:text");
  static final PlanTable LAYERS =
      PlanTable.of(
          "layers.csv",
          "",
          "layer",
          """
          layer:text source:text licence:text data_date:date accuracy_m:optional_decimal
          synthetic:boolean""");

  static final PlanTable PLAN =
      PlanTable.of(
          "plan.csv",
          "catalogue.plan",
          "code",
          """
          code:text parent_code:optional_text name_zh:text name_en:text document_number:text
          issued_on:date valid_from:date valid_to:optional_date outlook_year:optional_integer
          source:text""");

  /** Of a plan below another: where it holds. */
  static final PlanTable PLAN_DISTRICTS =
      PlanTable.of(
          "districts.csv",
          "catalogue.plan_district",
          "district",
          "district>district_code:district");

  static final PlanTable BASELINE =
      PlanTable.of(
          "baseline.csv",
          "catalogue.plan_baseline",
          "seq",
          "seq:integer name:text value:decimal unit:text as_of:date source:text");
  static final PlanTable INDICATORS =
      PlanTable.of(
          "indicators.csv",
          "catalogue.plan_indicator",
          "box seq",
          """
          box:integer seq:integer name:text mineral:optional_mineral unit:text value_min:decimal
          value_max:decimal period:text binding:boolean""");
  static final PlanTable PROJECTS =
      PlanTable.of(
          "projects.csv",
          "catalogue.plan_project",
          "box section seq",
          "box:integer section:text seq:integer name:text");
  static final PlanTable SCALE_CLASSES =
      PlanTable.of(
          "scale_classes.csv",
          "catalogue.plan_scale_class",
          "mineral",
          "mineral:mineral unit:text large:decimal medium:decimal small:decimal");
  static final PlanTable SCALE_FLOORS =
      PlanTable.of(
          "scale_floors.csv",
          "catalogue.plan_scale_floor",
          "mineral regional_group action",
          "mineral:mineral regional_group:group action:text=新设|整合扩能 unit:text floor:decimal");
  static final PlanTable CAPS =
      PlanTable.of(
          "caps.csv",
          "catalogue.plan_cap",
          "tier",
          "tier:text=集中开采区|区外大型骨干|区外中小型|合计 rights_about:integer capacity:decimal"
              + " hard:boolean role:optional_text");
  static final PlanTable BALANCES =
      PlanTable.of(
          "regional_balance.csv",
          "catalogue.plan_regional_balance",
          "regional_group",
          """
          regional_group:group_or_total demand:decimal planned_capacity:decimal expected_output:decimal
          balance:decimal""");
  static final PlanTable QUOTAS =
      PlanTable.of(
          "block_quotas.csv",
          "catalogue.plan_block_quota",
          "kind authority",
          """
          kind:text=勘查规划区块|开采规划区块 authority:text authorities:authorities
          minerals:minerals count:integer source:text""");
  static final PlanTable POLICIES =
      PlanTable.of(
          "mineral_policies.csv",
          "catalogue.plan_mineral_policy",
          "mineral activity policy",
          "mineral:mineral activity:text=勘查|开采 policy:text=优势|重点|限制|禁止|主攻|储备 source:text");
  static final PlanTable DIRECTIONS =
      PlanTable.of(
          "directions.csv",
          "catalogue.plan_direction",
          "seq",
          """
          seq:integer kind:text=方向|形势 region:optional_group place:optional_text
          districts:districts minerals:minerals direction:text""");
  static final PlanTable NOTES =
      PlanTable.of(
          "notes.csv",
          "catalogue.plan_note",
          "seq",
          "seq:integer topic:text text_zh:text text_en:text");
  static final PlanTable ZONES =
      PlanTable.of(
          "zones.csv",
          "catalogue.zone",
          "code",
          """
          code:text kind:text=重点勘查区|重点开采区|集中开采区 name:text region:groups
          districts:districts minerals:minerals -note:optional_text""");
  static final PlanTable BLOCKS =
      PlanTable.of(
          "blocks.csv",
          "catalogue.planning_block",
          "code",
          """
          code:text kind:text=勘查规划区块|开采规划区块 name:text authority:authority
          minerals:minerals districts:districts""");
  static final PlanTable TOTALS =
      PlanTable.of(
          "stated_totals.csv",
          "",
          "table part",
          "table:text part:optional_text total:integer source:text");

  /** Sections that belong to a plan row and are replaced with it. */
  static final List<PlanTable> SECTIONS =
      List.of(
          BASELINE,
          INDICATORS,
          PROJECTS,
          SCALE_CLASSES,
          SCALE_FLOORS,
          CAPS,
          BALANCES,
          QUOTAS,
          POLICIES,
          DIRECTIONS,
          NOTES,
          PLAN_DISTRICTS);
}
