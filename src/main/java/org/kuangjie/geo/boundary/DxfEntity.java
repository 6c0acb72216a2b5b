package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;

/** A polyline of a drawing while its group codes come in. */
final class DxfEntity {

  private static final int CLOSED = 1;
  private static final int MESH = 16 + 64;

  private final String type;
  private final List<String[]> vertices = new ArrayList<>();
  private final List<Double> bulges = new ArrayList<>();
  private String layer = "";
  private String x = "";
  private int flags;
  private boolean paperSpace;
  private boolean mirrored;

  DxfEntity(String type) {
    this.type = type;
  }

  /** A group code with its value. */
  record Pair(int code, String value) {

    boolean is(int wantedCode, String wantedValue) {
      return code == wantedCode && value.equals(wantedValue);
    }
  }

  String type() {
    return type;
  }

  String layer() {
    return layer;
  }

  List<String[]> vertices() {
    return vertices;
  }

  void add(Pair pair) {
    switch (pair.code()) {
      case 8 -> layer = pair.value();
      case 10 -> x = pair.value();
      case 20 -> addVertex(x, pair.value());
      case 42 -> noteBulge(pair.value());
      case 67 -> paperSpace = pair.value().equals("1");
      case 70 -> flags = pair.value().matches("\\d{1,6}") ? Integer.parseInt(pair.value()) : 0;
      case 230 -> mirrored = pair.value().startsWith("-");
      default -> {}
    }
  }

  /** The point of a POLYLINE itself is a dummy; its corners come as VERTEX. */
  private void addVertex(String east, String north) {
    if (!type.equals("POLYLINE")) {
      vertices.add(new String[] {east, north});
      bulges.add(0.0);
    }
  }

  private void noteBulge(String value) {
    if (!bulges.isEmpty()) {
      boolean straight = value.matches("[+-]?0*(\\.0*)?([eE][+-]?\\d+)?");
      bulges.set(bulges.size() - 1, straight ? 0.0 : 1.0);
    }
  }

  void addVertex(DxfEntity vertex) {
    vertices.addAll(vertex.vertices);
    bulges.addAll(vertex.bulges);
  }

  boolean isInPaperSpace() {
    return paperSpace;
  }

  boolean isMirrored() {
    return mirrored;
  }

  boolean isMesh() {
    return type.equals("POLYLINE") && (flags & MESH) != 0;
  }

  /** By its flag, or because it ends where it starts. */
  boolean isClosed() {
    int last = vertices.size() - 1;
    return (flags & CLOSED) != 0
        || (last >= 3
            && vertices.get(0)[0].equals(vertices.get(last)[0])
            && vertices.get(0)[1].equals(vertices.get(last)[1]));
  }

  /** Number of the corner the first arc starts from, counting from 1; 0 when all is straight. */
  int firstBulge() {
    return bulges.indexOf(1.0) + 1;
  }
}
