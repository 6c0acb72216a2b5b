package org.kuangjie.ogc.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.Shape;
import org.locationtech.jts.geom.Envelope;

/** All features of a layer as of one revision, in id order as the database gave it. */
final class MemoryLayer {

  private final LayerDefinition layer;
  private final String revision;
  private final long bytes;
  private final FeatureColumns columns;
  private final String[] ids;
  private final @Nullable Shape[] shapes;
  private final @Nullable Object[][] values;
  private final PackedTree tree;

  /**
   * @param columns of the rows: those of the layer and what its visibility needs
   * @param bytes about what it takes
   */
  MemoryLayer(
      LayerDefinition layer,
      String revision,
      FeatureColumns columns,
      List<Feature> features,
      long bytes) {
    this.layer = layer;
    this.revision = revision;
    this.bytes = bytes;
    this.columns = columns;
    int count = features.size();
    this.ids = new String[count];
    this.shapes = new Shape[count];
    this.values = new Object[count][];
    for (int row = 0; row < count; row++) {
      Feature feature = features.get(row);
      ids[row] = feature.id();
      shapes[row] = feature.shape();
      @Nullable Object[] copied = new Object[columns.names().size()];
      for (int i = 0; i < copied.length; i++) {
        copied[i] = feature.value(i);
      }
      values[row] = copied;
    }
    this.tree = PackedTree.of(shapes);
  }

  boolean isOf(LayerDefinition other, String wanted) {
    return revision.equals(wanted) && layer.equals(other);
  }

  String revision() {
    return revision;
  }

  long bytes() {
    return bytes;
  }

  int count() {
    return ids.length;
  }

  /** Of a feature; -1 when there is none of this id. */
  int row(String id) {
    return Arrays.asList(ids).indexOf(id);
  }

  FeatureColumns columns() {
    return columns;
  }

  /** Rows whose bounds meet the box, as PostGIS's {@code &&} has it. */
  BitSet rowsIn(Envelope box) {
    BitSet rows = new BitSet(ids.length);
    tree.search(box, rows);
    return rows;
  }

  @Nullable Object value(int row, int column) {
    return column < 0 ? null : values[row][column];
  }

  @Nullable Shape shape(int row) {
    return shapes[row];
  }

  /** With every value of the row; it shares them. */
  Feature feature(int row) {
    return new Feature(columns, ids[row], shapes[row], values[row]);
  }

  /**
   * With chosen values.
   *
   * @param chosen for each column of {@code kept} its index here
   */
  Feature feature(int row, FeatureColumns kept, int[] chosen, boolean withGeometry) {
    @Nullable Object[] some = new Object[chosen.length];
    @Nullable Object[] all = values[row];
    for (int i = 0; i < chosen.length; i++) {
      some[i] = all[chosen[i]];
    }
    return new Feature(kept, ids[row], withGeometry ? shapes[row] : null, some);
  }
}
