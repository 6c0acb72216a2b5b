package org.kuangjie.catalogue.publishing;

import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.shared.Text;

/** Columns of the published views, id and geometry excepted. */
final class Columns {

  private static final Attribute CODE = text("code", "编码", "Code");
  private static final Attribute NAME = text("name", "名称", "Name");
  private static final Attribute KIND = text("kind", "类别", "Kind");
  private static final Attribute RIVER = text("river", "河流", "River");
  private static final Attribute PLAN = text("plan", "规划", "Plan");
  private static final Attribute DISTRICTS = texts("districts", "行政区代码", "District codes");
  private static final Attribute MINERALS = texts("minerals", "矿种", "Minerals");
  private static final Attribute AUTHORITY = text("authority", "主管部门", "Authority");
  private static final Attribute ERROR = number("est_error_m", "边线误差（米）", "Edge error (m)");
  private static final Attribute VALID_FROM = date("valid_from", "有效期起", "Valid from");
  private static final Attribute VALID_TO = date("valid_to", "有效期止", "Valid to");

  static final Attribute[] EVERY_LAYER = {
    of("synthetic", "示意", "Synthetic", "boolean"),
    of("layer_version", "图层版本", "Layer version", "integer"),
    date("layer_date", "数据日期", "Data date")
  };

  static final Attribute[] DISTRICT = {
    CODE,
    text("name_zh", "名称", "Chinese name"),
    text("name_en", "英文名称", "English name"),
    text("regional_group", "一区两群", "Regional group"),
    VALID_FROM,
    VALID_TO
  };

  static final Attribute[] PLACE = {
    CODE,
    NAME,
    text("name_en", "英文名称", "English name"),
    KIND,
    text("district", "行政区代码", "District code"),
    text("source", "来源", "Source")
  };

  static final Attribute[] REACH = {
    CODE,
    RIVER,
    text("kind", "类别（岸线或中心线）", "Bank or centreline"),
    ERROR,
    text("source", "来源", "Source")
  };

  static final Attribute[] CORRIDOR = {CODE, RIVER, number("width_m", "宽度（米）", "Width (m)"), ERROR};

  static final Attribute[] ZONE = {
    CODE, NAME, KIND, text("region", "区域", "Region"), DISTRICTS, MINERALS, PLAN
  };

  static final Attribute[] BLOCK = {CODE, NAME, KIND, AUTHORITY, DISTRICTS, MINERALS, PLAN};

  static final Attribute[] CONTROL = {
    CODE,
    NAME,
    KIND,
    text("grade", "级别", "Grade"),
    text("edge", "量距起点", "Measured from"),
    ERROR,
    date("delimited_on", "划定日期", "Delimited on"),
    VALID_FROM,
    VALID_TO
  };

  static final Attribute[] RIGHT = {
    text("licence_number", "许可证号", "Licence number"),
    text("right_kind", "矿业权类型", "Kind of right"),
    text("project_name", "项目名称", "Project"),
    text("mineral", "主矿种", "Main mineral"),
    texts("co_minerals", "共伴生矿种", "Co-minerals"),
    text("mining_method", "开采方式", "Mining method"),
    of("scale", "生产规模", "Scale per year", "numeric"),
    text("scale_unit", "规模单位", "Unit of scale"),
    text("scale_class", "规模等级", "Scale class"),
    number("elevation_top", "标高上限（米）", "Top elevation (m)"),
    number("elevation_bottom", "标高下限（米）", "Bottom elevation (m)"),
    date("set_on", "首次设立日期", "First set on"),
    VALID_FROM,
    VALID_TO,
    AUTHORITY,
    text("district_code", "行政区代码", "District code"),
    text("zone_code", "所在分区", "Zone"),
    text("status", "状态", "Status")
  };

  private Columns() {}

  private static Attribute text(String name, String zh, String en) {
    return of(name, zh, en, "text");
  }

  private static Attribute texts(String name, String zh, String en) {
    return of(name, zh, en, "text[]");
  }

  private static Attribute number(String name, String zh, String en) {
    return of(name, zh, en, "double precision");
  }

  private static Attribute date(String name, String zh, String en) {
    return of(name, zh, en, "date");
  }

  private static Attribute of(String name, String zh, String en, String type) {
    return new Attribute(name, Text.of(zh, en), type);
  }
}
