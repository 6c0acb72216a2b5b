package org.kuangjie.credit.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.layers.LayerDefinition.StyleDocument;
import org.kuangjie.layers.LayerProvider;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Areas of technical-service projects, for officials, those of a district for its officers. */
@Component
class CreditLayers implements LayerProvider {

  static final String PROJECTS = "technical_projects";

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
        new LayerDefinition(
            PROJECTS,
            Text.of("技术服务项目范围", "Areas of technical services"),
            Text.of(
                "单位填报的项目范围。synthetic为真者是示意数据",
                "Areas as units filed them; synthetic = made for demonstration"),
            new Source("published.technical_projects", "fid", "geom", "Geometry", attributes()),
            new Access(OFFICIALS, "district_code", ""),
            new Presentation(
                Namespace.KUANGJIE,
                List.of("技术服务", "信用", "重庆"),
                List.of(),
                List.of(new StyleDocument(PROJECTS, style())))));
  }

  private static List<Attribute> attributes() {
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

  private static Attribute of(String name, String zh, String en, String type) {
    return new Attribute(name, Text.of(zh, en), type);
  }

  private static String style() {
    try (InputStream file =
        CreditLayers.class.getResourceAsStream("/sld-styles/" + PROJECTS + ".sld")) {
      byte[] text = Objects.requireNonNull(file, PROJECTS).readAllBytes();
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
