package org.kuangjie.enforcement.publishing;

import java.util.List;
import java.util.Set;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.layers.LayerProvider;
import org.kuangjie.layers.ShippedStyle;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/**
 * Open alerts, for officials, those of a district for its officers. What lies on land of special
 * use is not in the view at all.
 */
@Component
class EnforcementLayers implements LayerProvider {

  static final String ALERTS = "alerts";

  private static final Set<Role> OFFICIALS =
      Set.of(
          Role.CITY_PLANNER,
          Role.DISTRICT_OFFICER,
          Role.ENFORCEMENT_OFFICER,
          Role.CITY_ENFORCEMENT,
          Role.ADMINISTRATOR);

  @Override
  public List<LayerDefinition> layers() {
    return List.of(
        new LayerDefinition(
            ALERTS,
            Text.of("在办预警", "Open alerts"),
            Text.of(
                "预警仅为线索，须经核查。synthetic为真者是示意数据",
                "Clues to be verified; synthetic = made for demonstration"),
            new Source("published.alerts", "fid", "geom", "Geometry", attributes()),
            new Access(OFFICIALS, "district_code", ""),
            new Presentation(
                Namespace.KUANGJIE,
                List.of("预警", "执法监管", "重庆"),
                List.of(),
                List.of(ShippedStyle.of(ALERTS)))));
  }

  private static List<Attribute> attributes() {
    return List.of(
        of("number", "编号", "Number", "text"),
        of("state", "状态", "State", "text"),
        of("severity", "级别", "Severity", "text"),
        of("score", "优先分", "Score", "integer"),
        of("title", "标题", "Title", "text"),
        of("title_en", "英文标题", "English title", "text"),
        of("area_m2", "面积（平方米）", "Area (m²)", "double precision"),
        of("observed_on", "影像或发现日期", "Observed on", "date"),
        of("raised_on", "预警日期", "Raised on", "date"),
        of("district_code", "行政区代码", "District code", "text"),
        of("authority_code", "主管部门代码", "Authority code", "text"),
        of("escalations", "逾期升级次数", "Escalations", "integer"),
        of("judgement", "判定", "Judgement", "text"),
        of("synthetic", "示意", "Synthetic", "boolean"));
  }

  private static Attribute of(String name, String zh, String en, String type) {
    return new Attribute(name, Text.of(zh, en), type);
  }
}
