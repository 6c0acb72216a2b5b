package org.kuangjie.credit.publishing;

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
 * Areas of technical-service projects, for officials, those of a district for its officers; and
 * rights by the public band of their units, for everybody.
 */
@Component
class CreditLayers implements LayerProvider {

  private static final Set<Role> OFFICIALS =
      Set.of(
          Role.CITY_PLANNER,
          Role.DISTRICT_OFFICER,
          Role.ENFORCEMENT_OFFICER,
          Role.CITY_ENFORCEMENT,
          Role.CREDIT_OFFICER,
          Role.ADMINISTRATOR);

  @Override
  public List<LayerDefinition> layers() {
    return List.of(
        layer(
            "technical_projects",
            Text.of("技术服务项目范围", "Areas of technical services"),
            Text.of(
                "单位填报的项目范围。synthetic为真者是示意数据",
                "Areas as units filed them; synthetic = made for demonstration"),
            "技术服务",
            projects(),
            new Access(OFFICIALS, "district_code", "")),
        layer(
            "credit_rights",
            Text.of("矿业权信用评级", "Rights by credit rating"),
            Text.of(
                "以主体公开的采矿权信息与公布的评级为准，停止公布即消失；未评级者不在其中。synthetic为真者是示意数据",
                "By the rights units state in public and their published ratings, as long as these are"
                    + " published; without a rating there is none. synthetic = made for demonstration"),
            "信用评级",
            rights(),
            Access.PUBLIC));
  }

  private static LayerDefinition layer(
      String name,
      Text title,
      Text summary,
      String keyword,
      List<Attribute> columns,
      Access access) {
    return new LayerDefinition(
        name,
        title,
        summary,
        new Source("published." + name, "fid", "geom", "Geometry", columns),
        access,
        new Presentation(
            Namespace.KUANGJIE,
            List.of(keyword, "信用", "重庆"),
            List.of(),
            List.of(ShippedStyle.of(name))));
  }

  private static List<Attribute> projects() {
    return List.of(
        of("name", "项目名称", "Project", "text"),
        of("service_type", "技术服务类型", "Service", "text"),
        of("unit_name", "单位名称", "Unit", "text"),
        of("uscc", "统一社会信用代码", "Credit code", "text"),
        of("from_day", "开始日期", "From", "date"),
        of("to_day", "结束日期", "To", "date"),
        of("district_code", "行政区代码", "District code", "text"),
        of("filed_late", "逾期填报", "Filed late", "boolean"),
        of("synthetic", "示意", "Synthetic", "boolean"));
  }

  private static List<Attribute> rights() {
    return List.of(
        of("licence_number", "许可证号", "Licence number", "text"),
        of("project_name", "项目名称", "Project", "text"),
        of("right_kind", "矿业权类型", "Kind of right", "text"),
        of("mineral", "矿种", "Mineral", "text"),
        of("district_code", "行政区代码", "District code", "text"),
        of("unit_name", "单位名称", "Unit", "text"),
        of("uscc", "统一社会信用代码", "Credit code", "text"),
        of("band", "信用等级", "Band", "text"),
        of("score", "信用分", "Score", "numeric"),
        of("as_of", "评级日期", "Rated on", "date"),
        of("synthetic", "示意", "Synthetic", "boolean"));
  }

  private static Attribute of(String name, String zh, String en, String type) {
    return new Attribute(name, Text.of(zh, en), type);
  }
}
