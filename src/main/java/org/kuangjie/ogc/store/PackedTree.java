package org.kuangjie.ogc.store;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Shape;
import org.locationtech.jts.geom.Envelope;

/**
 * Which shapes' bounds meet a box: a static tree over plain arrays, filled along a Hilbert curve.
 * Bounds are single precision, rounded outwards as PostGIS has them in its {@code &&}, so that both
 * find the same.
 */
final class PackedTree {

  private static final int NODE = 16;

  /** West, south, east, north by turns; leaves first, then their parents up to the root. */
  private final float[] boxes;

  /** Of a leaf its row, of a node the index of its first child. */
  private final int[] below;

  private final int leaves;

  private PackedTree(float[] boxes, int[] below, int leaves) {
    this.boxes = boxes;
    this.below = below;
    this.leaves = leaves;
  }

  /** Shapes that are null or empty are nowhere. */
  static PackedTree of(@Nullable Shape[] shapes) {
    Envelope all = new Envelope();
    int count = 0;
    for (Shape shape : shapes) {
      if (shape != null && shape.vertexCount() > 0) {
        all.expandToInclude(shape.envelope());
        count++;
      }
    }
    int nodes = count;
    for (int level = count; level > 1; ) {
      level = (level + NODE - 1) / NODE;
      nodes += level;
    }
    PackedTree tree = new PackedTree(new float[4 * nodes], new int[nodes], count);
    tree.fillLeaves(shapes, order(shapes, all, count));
    tree.fillNodes();
    return tree;
  }

  /** Rows along the curve; the key in the upper half, the row in the lower. */
  private static long[] order(@Nullable Shape[] shapes, Envelope all, int count) {
    long[] keys = new long[count];
    int at = 0;
    double width = Math.max(all.getWidth(), Double.MIN_NORMAL);
    double height = Math.max(all.getHeight(), Double.MIN_NORMAL);
    for (int row = 0; row < shapes.length; row++) {
      Shape shape = shapes[row];
      if (shape != null && shape.vertexCount() > 0) {
        double x = ((shape.minX() + shape.maxX()) / 2 - all.getMinX()) / width;
        double y = ((shape.minY() + shape.maxY()) / 2 - all.getMinY()) / height;
        keys[at++] = hilbert((int) (x * 0x7fff), (int) (y * 0x7fff)) << 32 | row;
      }
    }
    Arrays.sort(keys);
    return keys;
  }

  /** Distance along the curve of a cell of a grid of 2¹⁵ × 2¹⁵. */
  private static long hilbert(int column, int line) {
    int x = column;
    int y = line;
    long distance = 0;
    for (int side = 1 << 14; side > 0; side >>= 1) {
      int right = (x & side) > 0 ? 1 : 0;
      int up = (y & side) > 0 ? 1 : 0;
      distance += (long) side * side * ((3 * right) ^ up);
      if (up == 0) {
        if (right == 1) {
          x = 0x7fff - x;
          y = 0x7fff - y;
        }
        int swapped = x;
        x = y;
        y = swapped;
      }
    }
    return distance;
  }

  private void fillLeaves(@Nullable Shape[] shapes, long[] ordered) {
    for (int i = 0; i < leaves; i++) {
      int row = (int) ordered[i];
      Shape shape = shapes[row];
      if (shape != null) {
        below[i] = row;
        boxes[4 * i] = down(shape.minX());
        boxes[4 * i + 1] = down(shape.minY());
        boxes[4 * i + 2] = up(shape.maxX());
        boxes[4 * i + 3] = up(shape.maxY());
      }
    }
  }

  private void fillNodes() {
    int start = 0;
    int end = leaves;
    while (end - start > 1) {
      int node = end;
      for (int child = start; child < end; child += NODE) {
        below[node] = child;
        unite(node++, child, Math.min(child + NODE, end));
      }
      start = end;
      end = node;
    }
  }

  private void unite(int node, int from, int to) {
    System.arraycopy(boxes, 4 * from, boxes, 4 * node, 4);
    for (int i = from + 1; i < to; i++) {
      boxes[4 * node] = Math.min(boxes[4 * node], boxes[4 * i]);
      boxes[4 * node + 1] = Math.min(boxes[4 * node + 1], boxes[4 * i + 1]);
      boxes[4 * node + 2] = Math.max(boxes[4 * node + 2], boxes[4 * i + 2]);
      boxes[4 * node + 3] = Math.max(boxes[4 * node + 3], boxes[4 * i + 3]);
    }
  }

  /** Adds the rows whose bounds meet the box. */
  void search(Envelope box, BitSet rows) {
    if (leaves > 0 && !box.isNull()) {
      float west = down(box.getMinX());
      float south = down(box.getMinY());
      float east = up(box.getMaxX());
      float north = up(box.getMaxY());
      search(below.length - 1, new float[] {west, south, east, north}, rows);
    }
  }

  private void search(int node, float[] box, BitSet rows) {
    int at = 4 * node;
    if (boxes[at] > box[2]
        || boxes[at + 1] > box[3]
        || boxes[at + 2] < box[0]
        || boxes[at + 3] < box[1]) {
      return;
    }
    if (node < leaves) {
      rows.set(below[node]);
      return;
    }
    int first = below[node];
    int last = Math.min(first + NODE, endOfLevel(first));
    for (int child = first; child < last; child++) {
      search(child, box, rows);
    }
  }

  /** Index after the level a node lies on. */
  private int endOfLevel(int node) {
    int end = leaves;
    for (int level = leaves; node >= end; end += level) {
      level = (level + NODE - 1) / NODE;
    }
    return end;
  }

  private static float down(double value) {
    float near = (float) value;
    return near <= value ? near : Math.nextDown(near);
  }

  private static float up(double value) {
    float near = (float) value;
    return near >= value ? near : Math.nextUp(near);
  }
}
