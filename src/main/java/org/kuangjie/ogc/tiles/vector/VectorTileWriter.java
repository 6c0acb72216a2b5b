package org.kuangjie.ogc.tiles.vector;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Writes one tile, layer after layer. */
public final class VectorTileWriter {

  private final MapCrs crs;
  private final Envelope box;
  private final GeometryWriter geometry;
  private final Bytes tile = new Bytes();
  private final List<String> cut = new ArrayList<>();

  /**
   * @param box the tile in {@code crs}, which is in degrees or Web Mercator
   */
  public VectorTileWriter(MapCrs crs, Envelope box) {
    this.crs = crs;
    this.box = box;
    this.geometry = new GeometryWriter(new TileProjection(crs, box));
  }

  /** Longitudes and latitudes that the tile and its buffer cover. */
  public Envelope reach() {
    Envelope wide = new Envelope(box);
    wide.expandBy(box.getWidth() * GeometryWriter.BUFFER / TileProjection.EXTENT);
    Coordinate southWest = crs.toLonLat(wide.getMinX(), wide.getMinY());
    Coordinate northEast = crs.toLonLat(wide.getMaxX(), wide.getMaxY());
    return new Envelope(southWest, northEast);
  }

  /**
   * Writes the features of a layer that meet the tile.
   *
   * @param most features to write; when there are more, the layer stands in {@link #cut()}
   */
  public void add(FeatureQuery query, FeatureCursor features, long most) {
    LayerWriter layer = new LayerWriter(query.columns(), geometry);
    Feature feature = features.next();
    while (feature != null && layer.written() < most) {
      layer.add(feature);
      feature = features.next();
    }
    if (feature != null) {
      cut.add(query.layer().name());
    }
    @Nullable Bytes written = layer.finish();
    if (written != null) {
      tile.message(3, written);
    }
  }

  /** Names of the layers that have more features than were written. */
  public List<String> cut() {
    return List.copyOf(cut);
  }

  /** The tile; no bytes at all when nothing is drawn. */
  public byte[] finish() {
    return tile.toArray();
  }
}
