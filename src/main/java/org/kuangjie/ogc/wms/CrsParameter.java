package org.kuangjie.ogc.wms;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.CrsName;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Text;

/** CRS (06-042, 7.3.3.5) or SRS (01-068r3, 7.2.3.5), and which systems a layer is served in. */
final class CrsParameter {

  private CrsParameter() {}

  /**
   * @throws OgcException InvalidCRS or InvalidSRS when it is none we serve
   */
  static CrsName read(WmsRequest request) {
    String name = request.parameters().get(request.version().crsParameter()).trim();
    return CrsName.find(name).orElseThrow(() -> refused(request.version(), name, ""));
  }

  /**
   * @throws OgcException InvalidCRS or InvalidSRS when a layer is not served in it
   */
  static void check(WmsVersion version, MapCrs crs, LayerDefinition layer) {
    if (!served(layer).contains(crs)) {
      throw refused(version, crs.code(), layer.qualifiedName());
    }
  }

  /** The layer's own list, or all; geographic WGS 84 always (06-042, 6.7.3.1). */
  static List<MapCrs> served(LayerDefinition layer) {
    List<String> chosen = layer.presentation().crs();
    return MapCrs.list().stream()
        .filter(
            crs ->
                chosen.isEmpty()
                    || crs == MapCrs.CRS84
                    || crs == MapCrs.WGS84
                    || chosen.contains(crs.code()))
        .toList();
  }

  /** As {@link #served}, without those the version has no name for. */
  static List<MapCrs> advertised(WmsVersion version, LayerDefinition layer) {
    return served(layer).stream().filter(crs -> isNamed(version, crs)).toList();
  }

  /** The namespace CRS came with 1.3.0. */
  static boolean isNamed(WmsVersion version, MapCrs crs) {
    return version == WmsVersion.V1_3_0 || crs != MapCrs.CRS84;
  }

  private static OgcException refused(WmsVersion version, String name, String layer) {
    Text text =
        layer.isEmpty()
            ? Text.format("不支持坐标系 %s", "%s is not served", name)
            : Text.format("图层 %2$s 不支持坐标系 %1$s", "%2$s is not served in %1$s", name, layer);
    return new OgcException(version.invalidCrs(), version.crsParameter(), 400, text);
  }
}
