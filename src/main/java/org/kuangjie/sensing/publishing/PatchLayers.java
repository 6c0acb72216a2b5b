package org.kuangjie.sensing.publishing;

import java.util.EnumSet;
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

/** The layer {@code patches}: for officials, those of a district see the patches of theirs. */
@Component
class PatchLayers implements LayerProvider {

  private static final String NAME = "patches";
  private static final Set<Role> OFFICIALS =
      EnumSet.complementOf(EnumSet.of(Role.ENTITY, Role.INFORMANT));

  @Override
  public List<LayerDefinition> layers() {
    return List.of(
        new LayerDefinition(
            NAME,
            Text.of("遥感图斑", "Remote-sensing patches"),
            Text.of(
                "影像显示的变化，只是线索，须现场核实。finding 为与矿业权的位置关系，不是结论；synthetic 为真者是示意数据",
                "Changes seen in images: clues, to be checked on the ground. finding is how a patch"
                    + " lies to rights, no conclusion; synthetic = made for demonstration"),
            new Source("published." + NAME, "fid", "geom", "MultiPolygon", attributes()),
            new Access(OFFICIALS, "district_code", ""),
            new Presentation(
                Namespace.KUANGJIE,
                List.of("遥感图斑", "线索", "重庆"),
                List.of(),
                List.of(ShippedStyle.of(NAME)))));
  }

  private static List<Attribute> attributes() {
    return List.of(
        of("code", "图斑编号", "Patch number", "text"),
        of("monitoring_code", "监测编号", "Monitoring number", "text"),
        of("issuer", "下发来源", "Issuer", "text"),
        of("year", "年度", "Year", "integer"),
        of("period", "期数", "Period", "integer"),
        of("image_date", "后时相", "Image date", "date"),
        of("before_date", "前时相", "Date of the former image", "date"),
        of("sensor", "传感器", "Sensor", "text"),
        number("resolution_m", "分辨率（米）", "Resolution (m)"),
        of("image_type", "图斑类型", "Image type", "text"),
        of("mineral", "疑似矿种", "Mineral as seen", "text"),
        of("mining_method", "开采方式", "Method as seen", "text"),
        number("area_m2", "椭球面积（平方米）", "Ellipsoidal area (m²)"),
        number("delivered_area_m2", "下发面积（平方米）", "Area as delivered (m²)"),
        of("district_code", "行政区代码", "District code", "text"),
        of("finding", "与矿业权的位置关系", "Relation to rights", "text"),
        of("certainty", "误差判断", "Against the error", "text"),
        number("inside_m2", "权内面积（平方米）", "Inside a right (m²)"),
        number("outside_m2", "权外面积（平方米）", "Outside (m²)"),
        number("certain_m2", "权外确定部分（平方米）", "Outside for certain (m²)"),
        number("possible_m2", "权外可能部分（平方米）", "Possibly outside (m²)"),
        number("max_distance_m", "最远出界距离（米）", "Farthest outside (m)"),
        number("sigma_m", "平面误差 σ（米）", "Uncertainty σ (m)"),
        of("disturbance_id", "同一扰动", "Disturbance", "bigint"),
        number("growth_m2", "比上期新增（平方米）", "Growth (m²)"),
        number("metres_per_day", "推进速度（米/日）", "Speed (m per day)"),
        number("metres_left", "距边界（米）", "Left to the boundary (m)"),
        of("synthetic", "示意", "Synthetic", "boolean"));
  }

  private static Attribute number(String name, String zh, String en) {
    return of(name, zh, en, "double precision");
  }

  private static Attribute of(String name, String zh, String en, String type) {
    return new Attribute(name, Text.of(zh, en), type);
  }
}
