package org.kuangjie.ogc.tiles;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.style.Style;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.StyleDocument;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.render.MapPainter;
import org.kuangjie.ogc.render.Scene;
import org.kuangjie.ogc.styling.StyleBook;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Component;

/**
 * Tiles as pictures. Several neighbours are drawn as one map, so that labels lie across the tiles'
 * edges; at the edge of that map a label is moved or left out, and never cut, unless the style
 * wants it so.
 */
@Component
public class PictureTiles {

  private final FeatureSource features;
  private final StyleBook styles;
  private final MapPainter painter;
  private final TileCache cache;
  private final DrawingPlaces places;
  private final TileSettings settings;

  PictureTiles(
      FeatureSource features,
      StyleBook styles,
      MapPainter painter,
      TileCache cache,
      DrawingPlaces places,
      TileSettings settings) {
    this.features = features;
    this.styles = styles;
    this.painter = painter;
    this.cache = cache;
    this.places = places;
    this.settings = settings;
  }

  /**
   * Draws one layer.
   *
   * @param style one of the layer's; empty = the default
   * @throws DomainException NOT_FOUND when the actor may not see the layer or there is no such
   *     style
   */
  public Tile get(
      LayerDefinition layer, String style, PictureFormat format, TileAddress at, Actor actor) {
    LayerTiles.requireVisible(layer, actor);
    Style chosen = styles.find(layer, style).orElseThrow(() -> unknownStyle(layer, style));
    FeatureQuery query = FeatureQuery.current(layer, actor);
    String source =
        String.join(
            "|",
            layer.name(),
            style,
            fingerprint(layer),
            format.extension(),
            Audience.of(layer, actor).key(),
            features.revision(layer),
            query.asOf() + " " + query.filter());
    Block block = new Block(at, settings.metatile());
    TileKey key = TileKey.of(source, at);
    Scene.Layer drawn = new Scene.Layer(query, chosen);
    return cache.get(
        key,
        key.at(block.row(), block.col()),
        () -> places.draw(() -> draw(key, block, drawn, format)));
  }

  private static DomainException unknownStyle(LayerDefinition layer, String style) {
    return DomainException.notFound(
        "style-unknown",
        "图层 %s 没有样式 %s".formatted(layer.name(), style),
        "Layer %s has no style %s".formatted(layer.name(), style));
  }

  /** Changes with every style document of the layer. */
  private String fingerprint(LayerDefinition layer) {
    StringBuilder text = new StringBuilder();
    for (StyleDocument document : styles.documents(layer)) {
      text.append(document.name()).append(document.sld().hashCode()).append('.');
      text.append(document.sld().length()).append(' ');
    }
    return text.toString();
  }

  private Map<TileKey, Tile> draw(
      TileKey key, Block block, Scene.Layer layer, PictureFormat format) {
    Scene scene =
        new Scene(
            block.crs(),
            block.box(),
            block.cols() * TileMatrix.PIXELS,
            block.rows() * TileMatrix.PIXELS,
            Scene.STANDARD_DPI,
            format.background(),
            List.of(layer),
            Duration.ofSeconds(settings.patienceSeconds()));
    Pixmap map = painter.paint(scene);
    Map<TileKey, Tile> tiles = new HashMap<>();
    for (int row = 0; row < block.rows(); row++) {
      for (int col = 0; col < block.cols(); col++) {
        Pixmap part = part(map, col * TileMatrix.PIXELS, row * TileMatrix.PIXELS);
        tiles.put(
            key.at(block.row() + row, block.col() + col), new Tile(format.encode(part), List.of()));
      }
    }
    return tiles;
  }

  private static Pixmap part(Pixmap map, int left, int top) {
    Pixmap part = new Pixmap(TileMatrix.PIXELS, TileMatrix.PIXELS);
    for (int y = 0; y < TileMatrix.PIXELS; y++) {
      System.arraycopy(
          map.pixels(),
          (top + y) * map.width() + left,
          part.pixels(),
          y * TileMatrix.PIXELS,
          TileMatrix.PIXELS);
    }
    return part;
  }
}
