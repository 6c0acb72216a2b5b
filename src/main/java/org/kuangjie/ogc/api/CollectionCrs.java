package org.kuangjie.ogc.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.CrsName;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.shared.DomainException;

/** The systems a collection is offered in (OGC 18-058r1): CRS84 first, then the layer's own. */
public final class CollectionCrs {

  private CollectionCrs() {}

  public static List<MapCrs> list(LayerDefinition layer) {
    Set<MapCrs> all = new LinkedHashSet<>(List.of(MapCrs.CRS84));
    layer.presentation().crs().stream().map(MapCrs::find).forEach(crs -> crs.ifPresent(all::add));
    if (layer.presentation().crs().isEmpty()) {
      all.addAll(MapCrs.list());
    }
    return List.copyOf(all);
  }

  /** The one the coordinates are kept in; CRS84 stands for it where it is not offered. */
  public static MapCrs storage(LayerDefinition layer) {
    return list(layer).contains(MapCrs.CGCS2000) ? MapCrs.CGCS2000 : MapCrs.CRS84;
  }

  /**
   * The system a parameter names; CRS84 when it is not given.
   *
   * @throws DomainException INVALID when the collection is not offered in it
   */
  public static MapCrs of(ApiRequest request, String parameter, LayerDefinition layer) {
    Optional<String> given = request.find(parameter);
    if (given.isEmpty()) {
      return MapCrs.CRS84;
    }
    return CrsName.find(given.get())
        .filter(name -> name.form() != CrsName.Form.GML_URL)
        .map(CrsName::crs)
        .filter(list(layer)::contains)
        .orElseThrow(() -> unknown(parameter, layer));
  }

  private static DomainException unknown(String parameter, LayerDefinition layer) {
    List<String> uris = list(layer).stream().map(MapCrs::uri).toList();
    return DomainException.invalid(
        "unknown-crs",
        "参数 %s 须为下列之一：%s".formatted(parameter, uris),
        "%s must be one of %s".formatted(parameter, uris));
  }
}
