package org.kuangjie.ogc.api.tiles;

import java.util.List;
import java.util.Optional;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.tiles.PictureFormat;
import org.kuangjie.ogc.tiles.VectorTiles;
import org.kuangjie.shared.Text;

/**
 * What tiles show, whatever their matrix set.
 *
 * @param root address of the landing page
 * @param address of the list of its tile sets, {@code …/tiles}
 * @param query what every address needs after its path, with question mark; empty when nothing
 * @param style of a map; empty = the default
 */
record Tileset(
    String root,
    String address,
    String query,
    Kind kind,
    Text title,
    List<LayerDefinition> layers,
    String style) {

  /** What the tiles hold. */
  enum Kind {
    VECTOR("vector", List.of(ApiFormat.of("mvt", VectorTiles.MEDIA_TYPE))),
    MAP(
        "map",
        List.of(
            ApiFormat.of("png", PictureFormat.PNG.mediaType()),
            ApiFormat.of("jpeg", PictureFormat.JPEG.mediaType())));

    private final String dataType;
    private final List<ApiFormat> formats;

    Kind(String dataType, List<ApiFormat> formats) {
      this.dataType = dataType;
      this.formats = formats;
    }

    /** As 17-083r4 names it. */
    String dataType() {
      return dataType;
    }

    List<ApiFormat> formats() {
      return formats;
    }
  }

  Tileset {
    layers = List.copyOf(layers);
  }

  /** The collection it belongs to; empty for tiles of the whole dataset. */
  Optional<LayerDefinition> collection() {
    return address.equals(root + "/tiles") ? Optional.empty() : Optional.of(layers.get(0));
  }

  /** The map of the same; empty where no map is drawn. */
  Optional<Tileset> asMap() {
    return kind == Kind.MAP
        ? Optional.of(this)
        : collection()
            .map(
                layer -> {
                  String map = address.substring(0, address.length() - "/tiles".length());
                  return new Tileset(
                      root, map + "/map/tiles", query, Kind.MAP, title, layers, style);
                });
  }

  /** An address below the list's, with a parameter {@code f}. */
  String below(String path, String format) {
    return address + path + (query.isEmpty() ? "?" : query + "&") + "f=" + format;
  }
}
