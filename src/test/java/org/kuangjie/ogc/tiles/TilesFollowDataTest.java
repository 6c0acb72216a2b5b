package org.kuangjie.ogc.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.layers.LayerDefinition.StyleDocument;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.feature.Shapes;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.render.MapPainter;
import org.kuangjie.ogc.render.Scene;
import org.kuangjie.ogc.styling.StyleBook;
import org.kuangjie.ogc.tiles.vector.DecodedTile;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

@DisplayName(
    "OGC-18: tiles follow data, style and reader, and are made only when one of them changes")
class TilesFollowDataTest {

  private static final Actor PLANNER = new Actor("p", Set.of(Role.CITY_PLANNER), Set.of());
  private static final TileAddress AT =
      new TileAddress(
          TileMatrixSets.CGCS2000_QUAD,
          TileMatrixSets.CGCS2000_QUAD.find("10").orElseThrow(),
          171,
          815);

  private final Rows rows = new Rows();
  private final Painter painter = new Painter();
  private final TileSettings settings =
      new TileSettings(16, 0, Path.of("unused"), 2, 64, 60, 1000, 30);
  private final TileCache cache = new TileCache(settings);
  private final DrawingPlaces places = new DrawingPlaces(settings);
  private final VectorTiles vectors = new VectorTiles(rows, cache, places, settings);
  private final PictureTiles pictures =
      new PictureTiles(rows, new StyleBook(), painter, cache, places, settings);

  @Test
  @DisplayName("A change of the data changes the tile; without one nothing is read again")
  void followsData() {
    LayerDefinition layer = layer(Access.PUBLIC, "#ff0000");
    Tile first = vectors.get(List.of(layer), AT, Actor.ANONYMOUS);
    assertThat(vectors.get(List.of(layer), AT, PLANNER)).isSameAs(first);
    assertThat(rows.readings).isEqualTo(1);
    rows.count = 2;
    rows.revision++;
    Tile second = vectors.get(List.of(layer), AT, Actor.ANONYMOUS);
    assertThat(DecodedTile.of(second.bytes()).layer("pits").features()).hasSize(2);
    assertThat(second.etag()).isNotEqualTo(first.etag());
  }

  @Test
  @DisplayName("A change of the style or of the data draws anew; neighbours come from one drawing")
  void followsStyle() {
    LayerDefinition red = layer(Access.PUBLIC, "#ff0000");
    pictures.get(red, "", PictureFormat.PNG, AT, Actor.ANONYMOUS);
    TileAddress beside = new TileAddress(AT.set(), AT.matrix(), 170, 814);
    pictures.get(red, "", PictureFormat.PNG, beside, Actor.ANONYMOUS);
    assertThat(painter.drawn).hasSize(1);
    assertThat(painter.drawn.get(0).width()).isEqualTo(2 * 256);
    pictures.get(layer(Access.PUBLIC, "#00ff00"), "", PictureFormat.PNG, AT, Actor.ANONYMOUS);
    assertThat(painter.drawn).hasSize(2);
    rows.revision++;
    pictures.get(red, "", PictureFormat.PNG, AT, Actor.ANONYMOUS);
    assertThat(painter.drawn).hasSize(3);
  }

  @Test
  @DisplayName("A tile is cut from the drawing where it belongs")
  void cutsAtTheRightPlace() {
    LayerDefinition red = layer(Access.PUBLIC, "#ff0000");
    Tile tile = pictures.get(red, "", PictureFormat.PNG, AT, Actor.ANONYMOUS);
    Envelope drawn = painter.drawn.get(0).box();
    assertThat(drawn.contains(AT.box())).isTrue();
    double cell = AT.matrix().cellSize();
    int left = (int) Math.round((AT.box().getMinX() - drawn.getMinX()) / cell);
    int top = (int) Math.round((drawn.getMaxY() - AT.box().getMaxY()) / cell);
    Pixmap expected = new Pixmap(256, 256);
    for (int i = 0; i < expected.pixels().length; i++) {
      expected.pixels()[i] = Painter.pixel(left + i % 256, top + i / 256);
    }
    assertThat(tile.bytes()).isEqualTo(PictureFormat.PNG.encode(expected));
  }

  @Test
  @DisplayName("002-R51, E4: who sees less never gets the tile of who sees more")
  void keepsReadersApart() {
    LayerDefinition internal = layer(new Access(Set.of(), "", "open"), "#ff0000");
    Tile all = vectors.get(List.of(internal), AT, PLANNER);
    Tile open = vectors.get(List.of(internal), AT, Actor.ANONYMOUS);
    assertThat(DecodedTile.of(all.bytes()).layer("pits").features()).hasSize(1);
    assertThat(open.bytes()).isEmpty();

    LayerDefinition closed = layer(new Access(Set.of(Role.CITY_PLANNER), "", ""), "#ff0000");
    vectors.get(List.of(closed), AT, PLANNER);
    pictures.get(closed, "", PictureFormat.PNG, AT, PLANNER);
    assertThatThrownBy(() -> vectors.get(List.of(closed), AT, Actor.ANONYMOUS))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> pictures.get(closed, "", PictureFormat.PNG, AT, Actor.ANONYMOUS))
        .isInstanceOf(DomainException.class);

    LayerDefinition byDistrict = layer(new Access(Set.of(), "district", ""), "#ff0000");
    assertThat(Audience.of(byDistrict, officer("500102")))
        .isNotEqualTo(Audience.of(byDistrict, officer("500103")))
        .isNotEqualTo(Audience.of(byDistrict, PLANNER));
    assertThat(Audience.isEverybody(byDistrict)).isFalse();
    assertThat(Audience.isEverybody(internal)).isFalse();
    assertThat(Audience.isEverybody(layer(Access.PUBLIC, "#ff0000"))).isTrue();
  }

  private static Actor officer(String district) {
    return new Actor("o", Set.of(Role.DISTRICT_OFFICER), Set.of(district));
  }

  private static LayerDefinition layer(Access access, String colour) {
    String sld =
        """
        <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
          <NamedLayer><Name>pits</Name><UserStyle><FeatureTypeStyle><Rule><PointSymbolizer>
            <Graphic><Mark><Fill><CssParameter name="fill">%s</CssParameter></Fill></Mark></Graphic>
          </PointSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer>
        </StyledLayerDescriptor>
        """
            .formatted(colour);
    return new LayerDefinition(
        "pits",
        Text.of("坑", "Pits"),
        Text.of("", ""),
        new Source(
            "pits",
            "id",
            "geom",
            "Point",
            List.of(new Attribute("open", Text.of("公开", "open"), "bool"))),
        access,
        new Presentation(
            Namespace.KUANGJIE, List.of(), List.of(), List.of(new StyleDocument("pits", sld))));
  }

  /** Rows that are internal, all in the middle of the tile. */
  private static final class Rows implements FeatureSource {

    private int count = 1;
    private int revision = 1;
    private int readings;

    @Override
    public FeatureCursor read(FeatureQuery query) {
      readings++;
      List<Feature> features = new ArrayList<>();
      boolean seen = query.layer().showsEveryRowTo(query.actor());
      Coordinate centre = AT.box().centre();
      for (int i = 0; seen && i < count; i++) {
        features.add(
            new Feature(
                query.columns(),
                String.valueOf(i),
                Shapes.of(new GeometryFactory().createPoint(centre)),
                false));
      }
      Iterator<Feature> left = features.iterator();
      return new FeatureCursor() {
        @Override
        public @Nullable Feature next() {
          return left.hasNext() ? left.next() : null;
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public long count(FeatureQuery query) {
      return count;
    }

    @Override
    public Envelope extent(LayerDefinition layer, Actor actor) {
      return AT.box();
    }

    @Override
    public String revision(LayerDefinition layer) {
      return String.valueOf(revision);
    }
  }

  /** Paints each pixel by its place. */
  private static final class Painter implements MapPainter {

    private final List<Scene> drawn = new ArrayList<>();

    static int pixel(int x, int y) {
      return 0xff000000 | x << 12 | y;
    }

    @Override
    public Pixmap paint(Scene scene) {
      drawn.add(scene);
      Pixmap map = new Pixmap(scene.width(), scene.height());
      for (int i = 0; i < map.pixels().length; i++) {
        map.pixels()[i] = pixel(i % map.width(), i / map.width());
      }
      return map;
    }

    @Override
    public void paint(Scene scene, java.awt.Graphics2D surface) {
      throw new UnsupportedOperationException("tiles are pixmaps");
    }
  }
}
