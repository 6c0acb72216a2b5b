package org.kuangjie.catalogue.publishing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.LayerName;
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
 * The catalogue's layers. The plan, the rivers and the register of rights are public, official
 * outlines of zones and blocks excepted (002-R51); control areas are for signed-in people,
 * infrastructure (pipelines, power) and workings of mines for officials only.
 */
@Component
class CatalogueLayers implements LayerProvider {

  private static final Set<Role> SIGNED_IN = EnumSet.complementOf(EnumSet.of(Role.INFORMANT));
  private static final Set<Role> OFFICIALS =
      EnumSet.complementOf(EnumSet.of(Role.ENTITY, Role.INFORMANT));

  private final String publicColumnOfPlan;

  CatalogueLayers(CatalogueSettings settings) {
    this.publicColumnOfPlan = settings.publishOfficialOutlines() ? "" : "synthetic";
  }

  @Override
  public List<LayerDefinition> layers() {
    return Stream.of(planAndLand(), controls()).flatMap(List::stream).toList();
  }

  private List<LayerDefinition> planAndLand() {
    return List.of(
        layer(LayerName.PLACES, "地名", "Places", "Point", Columns.PLACE),
        layer(LayerName.DISTRICTS, "行政区划", "Districts", "MultiPolygon", Columns.DISTRICT),
        layer(
            LayerName.RIVER_REACHES,
            "长江、嘉陵江、乌江干流河段",
            "Main-stem river reaches",
            "Geometry",
            Columns.REACH),
        layer(
            LayerName.RIVER_CORRIDORS,
            "干流岸线5公里范围",
            "5 km river corridors",
            "MultiPolygon",
            Columns.CORRIDOR),
        zone(LayerName.ZONES_KEY_EXPLORATION, "重点勘查区", "Key exploration zones"),
        zone(LayerName.ZONES_KEY_MINING, "重点开采区", "Key mining zones"),
        zone(LayerName.ZONES_CONCENTRATED, "集中开采区", "Concentrated mining zones"),
        block(LayerName.BLOCKS_EXPLORATION, "勘查规划区块", "Exploration planning blocks"),
        block(LayerName.BLOCKS_MINING, "开采规划区块", "Mining planning blocks"),
        layer(LayerName.MINING_RIGHTS, "矿业权", "Mining rights", "MultiPolygon", Columns.RIGHT));
  }

  private static List<LayerDefinition> controls() {
    return List.of(
        control(LayerName.ECO_REDLINE, "生态保护红线", "Ecological red line", SIGNED_IN),
        control(LayerName.FARMLAND, "永久基本农田", "Permanent basic farmland", SIGNED_IN),
        control(LayerName.CROPLAND, "耕地", "Cropland", SIGNED_IN),
        control(LayerName.URBAN_BOUNDARY, "城镇开发边界", "Urban development boundary", SIGNED_IN),
        control(LayerName.PROTECTED_AREAS, "保护地", "Protected areas", SIGNED_IN),
        control(LayerName.WATERS, "水域与水利", "Waters and water works", SIGNED_IN),
        control(LayerName.FIRST_RIDGE, "第一山脊可视范围", "First-ridge visible range", SIGNED_IN),
        control(LayerName.RESERVE_SITES, "矿产资源储备地", "Mineral reserve sites", SIGNED_IN),
        control(LayerName.INFRASTRUCTURE, "基础设施", "Infrastructure", OFFICIALS),
        control(LayerName.WORKINGS, "采掘工程", "Workings", OFFICIALS));
  }

  private LayerDefinition zone(String name, String zh, String en) {
    return definition(
        name, Text.of(zh, en), "MultiPolygon", Columns.ZONE, Set.of(), publicColumnOfPlan);
  }

  private LayerDefinition block(String name, String zh, String en) {
    return definition(
        name, Text.of(zh, en), "MultiPolygon", Columns.BLOCK, Set.of(), publicColumnOfPlan);
  }

  private static LayerDefinition layer(
      String name, String zh, String en, String type, Attribute[] columns) {
    return definition(name, Text.of(zh, en), type, columns, Set.of(), "");
  }

  private static LayerDefinition control(String name, String zh, String en, Set<Role> visibleTo) {
    return definition(name, Text.of(zh, en), "Geometry", Columns.CONTROL, visibleTo, "");
  }

  private static LayerDefinition definition(
      String name,
      Text title,
      String type,
      Attribute[] columns,
      Set<Role> visibleTo,
      String publicColumn) {
    List<Attribute> attributes =
        Stream.concat(Arrays.stream(columns), Arrays.stream(Columns.EVERY_LAYER)).toList();
    return new LayerDefinition(
        name,
        title,
        Text.of(
            title.zh() + "。synthetic 为真者是示意数据",
            title.en() + "; synthetic = made for demonstration"),
        new Source("published." + name, "fid", "geom", type, attributes),
        new Access(visibleTo, "", publicColumn),
        new Presentation(
            Namespace.KUANGJIE,
            List.of(title.zh(), "矿产资源规划", "重庆"),
            List.of(),
            List.of(ShippedStyle.of(name))));
  }
}
