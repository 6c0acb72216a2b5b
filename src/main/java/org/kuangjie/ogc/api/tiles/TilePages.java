package org.kuangjie.ogc.api.tiles;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.api.Trail;
import org.kuangjie.ogc.api.html.HtmlPage;
import org.kuangjie.ogc.api.html.HtmlPage.Cell;
import org.kuangjie.ogc.api.html.HtmlPage.Fact;
import org.kuangjie.ogc.tiles.TileMatrix;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.kuangjie.ogc.tiles.TileMatrixSets;
import org.kuangjie.shared.Text;

/** The same for people. */
final class TilePages {

  private static final Text SETS = Text.of("瓦片矩阵集", "Tile matrix sets");
  private static final List<Text> LEVEL_COLUMNS =
      List.of(
          Text.of("级别", "Level"),
          Text.of("比例尺分母", "Scale denominator"),
          Text.of("像素大小", "Pixel size"),
          Text.of("列数", "Columns"),
          Text.of("行数", "Rows"));

  private TilePages() {}

  static HtmlPage list(ApiRequest request, Tileset tileset) {
    HtmlPage page = begin(request, tileset);
    for (TileMatrixSet set : TileMatrixSets.list()) {
      page.section(Text.of(set.title().zh(), set.id()));
      page.links(TilesetDocument.links(tileset, set));
    }
    return page;
  }

  static HtmlPage metadata(ApiRequest request, Tileset tileset, TileMatrixSet set) {
    return begin(request, tileset)
        .section(Text.of(set.title().zh(), set.id()))
        .links(TilesetDocument.links(tileset, set))
        .section(Text.of("图层", "Layers"))
        .table(
            List.of(Text.of("名称", "Name"), Text.of("标题", "Title")),
            tileset.layers().stream()
                .map(
                    layer ->
                        List.of(
                            new Cell(layer.qualifiedName(), request.collection(layer)),
                            Cell.of(layer.title().inOneLine())))
                .toList());
  }

  /** Tiles of one collection are shown as the map they make. */
  private static HtmlPage begin(ApiRequest request, Tileset tileset) {
    HtmlPage page = new HtmlPage(request.root(), title(tileset)).trail(trail(request, tileset));
    page.heading();
    String metadata = "/" + TileMatrixSets.WORLD_CRS84_QUAD.id();
    return tileset.asMap().map(map -> page.map(map.below(metadata, "json"), "")).orElse(page);
  }

  private static List<Link> trail(ApiRequest request, Tileset tileset) {
    return tileset.collection().map(layer -> Trail.collection(request, layer)).orElse(List.of());
  }

  private static Text title(Tileset tileset) {
    Text title = tileset.title();
    return tileset.kind() == Tileset.Kind.MAP
        ? Text.of(title.zh() + "：图片瓦片", title.en() + ": map tiles")
        : Text.of(title.zh() + "：矢量瓦片", title.en() + ": vector tiles");
  }

  static HtmlPage matrixSets(ApiRequest request) {
    List<Link> links = new ArrayList<>();
    for (TileMatrixSet set : TileMatrixSets.list()) {
      links.add(
          Link.of(
              request.root() + "/tileMatrixSets/" + set.id(),
              "item",
              Relations.JSON,
              Text.of(set.title().zh(), set.id())));
    }
    return new HtmlPage(request.root(), SETS).trail(List.of()).heading().links(links);
  }

  static HtmlPage matrixSet(ApiRequest request, TileMatrixSet set) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TileMatrix matrix : set.matrices()) {
      rows.add(
          List.of(
              Cell.of(matrix.id()),
              Cell.of(String.valueOf(matrix.scaleDenominator())),
              Cell.of(String.valueOf(matrix.cellSize())),
              Cell.of(String.valueOf(matrix.width())),
              Cell.of(String.valueOf(matrix.height()))));
    }
    return new HtmlPage(request.root(), set.title())
        .trail(List.of(Link.of(request.root() + "/tileMatrixSets", "up", "text/html", SETS)))
        .heading()
        .facts(
            List.of(
                Fact.of("标识", "Identifier", set.id()),
                Fact.of("坐标系", "Reference system", set.crs().uri())))
        .table(LEVEL_COLUMNS, rows);
  }
}
