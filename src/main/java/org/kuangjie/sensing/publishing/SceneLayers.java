package org.kuangjie.sensing.publishing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.layers.LayerProvider;
import org.kuangjie.layers.ShippedStyle;
import org.kuangjie.sensing.scenes.SceneSettings;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** The layer {@code scenes}: the images themselves, for officials; a scene knows no district. */
@Component
class SceneLayers implements LayerProvider {

  private static final String NAME = "scenes";
  private static final Set<Role> OFFICIALS =
      EnumSet.complementOf(EnumSet.of(Role.ENTITY, Role.INFORMANT));

  private final SceneSettings settings;

  SceneLayers(SceneSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<LayerDefinition> layers() {
    Source source =
        new Source(
            "published." + NAME,
            "fid",
            "geom",
            "Polygon",
            attributes(),
            Source.CGCS2000,
            Optional.of(new ImageFiles("file", settings.folder(), Optional.of("valid_from"))));
    return List.of(
        new LayerDefinition(
            NAME,
            Text.of("遥感影像", "Remote-sensing scenes"),
            Text.of(
                "图斑判读所用的影像，按日期（TIME）显示当日及以前最新的一景；synthetic 为真者是示意影像",
                "The images patches were seen in; by day (TIME) the latest up to it lies on top;"
                    + " synthetic = made for demonstration"),
            source,
            new Access(OFFICIALS, "", ""),
            new Presentation(
                Namespace.KUANGJIE,
                List.of("遥感影像", "重庆"),
                List.of(),
                List.of(ShippedStyle.of(NAME)))));
  }

  private static List<Attribute> attributes() {
    return List.of(
        of("code", "影像编号", "Scene", "text"),
        of("valid_from", "成像日期", "Taken on", "date"),
        of("valid_to", "显示至", "Shown to", "date"),
        of("sensor", "传感器", "Sensor", "text"),
        of("resolution_m", "分辨率（米）", "Resolution (m)", "double precision"),
        of("file", "文件", "File", "text"),
        of("synthetic", "示意", "Synthetic", "boolean"));
  }

  private static Attribute of(String name, String zh, String en, String type) {
    return new Attribute(name, Text.of(zh, en), type);
  }
}
