package org.kuangjie.ogc.tiles.vector;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a vector tile by the letter of MVT 2.1, for tests. */
public record DecodedTile(List<Layer> layers) {

  /** A layer with its values as they are written, each once. */
  public record Layer(
      String name, long version, long extent, List<DecodedFeature> features, int values) {}

  /**
   * A feature.
   *
   * @param id -1 when it has none
   * @param parts each as x and y by turns
   */
  public record DecodedFeature(
      long id, long type, Map<String, Object> tags, List<List<Integer>> parts) {}

  public static DecodedTile of(byte[] bytes) {
    List<Layer> layers = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      long tag = varint(in);
      if (tag != (3 << 3 | 2)) {
        throw new IllegalArgumentException("tag " + tag + " in a tile");
      }
      layers.add(layer(part(in)));
    }
    return new DecodedTile(layers);
  }

  public Layer layer(String name) {
    return layers.stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
  }

  private static Layer layer(ByteBuffer in) {
    String name = "";
    long version = 1;
    long extent = 0;
    List<ByteBuffer> features = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    while (in.hasRemaining()) {
      int tag = (int) varint(in);
      switch (tag >> 3) {
        case 1 -> name = text(part(in));
        case 2 -> features.add(part(in));
        case 3 -> keys.add(text(part(in)));
        case 4 -> values.add(value(part(in)));
        case 5 -> extent = varint(in);
        case 15 -> version = varint(in);
        default -> throw new IllegalArgumentException("tag " + tag + " in a layer");
      }
    }
    List<DecodedFeature> decoded = features.stream().map(f -> feature(f, keys, values)).toList();
    return new Layer(name, version, extent, decoded, values.size());
  }

  private static DecodedFeature feature(ByteBuffer in, List<String> keys, List<Object> values) {
    long id = -1;
    long type = 0;
    Map<String, Object> tags = new LinkedHashMap<>();
    List<List<Integer>> parts = List.of();
    while (in.hasRemaining()) {
      int tag = (int) varint(in);
      switch (tag >> 3) {
        case 1 -> id = varint(in);
        case 2 -> {
          ByteBuffer pairs = part(in);
          while (pairs.hasRemaining()) {
            tags.put(keys.get((int) varint(pairs)), values.get((int) varint(pairs)));
          }
        }
        case 3 -> type = varint(in);
        case 4 -> parts = geometry(part(in));
        default -> throw new IllegalArgumentException("tag " + tag + " in a feature");
      }
    }
    return new DecodedFeature(id, type, tags, parts);
  }

  private static List<List<Integer>> geometry(ByteBuffer in) {
    List<List<Integer>> parts = new ArrayList<>();
    int x = 0;
    int y = 0;
    while (in.hasRemaining()) {
      long command = varint(in);
      if ((command & 7) == 7) {
        continue;
      }
      for (long i = 0; i < command >> 3; i++) {
        x += signed(varint(in));
        y += signed(varint(in));
        if ((command & 7) == 1) {
          parts.add(new ArrayList<>());
        }
        parts.get(parts.size() - 1).addAll(List.of(x, y));
      }
    }
    return parts;
  }

  private static Object value(ByteBuffer in) {
    int tag = (int) varint(in);
    return switch (tag >> 3) {
      case 1 -> text(part(in));
      case 3 -> in.getDouble();
      case 4 -> varint(in);
      case 6 -> {
        long zigzag = varint(in);
        yield (zigzag >>> 1) ^ -(zigzag & 1);
      }
      case 7 -> varint(in) == 1;
      default -> throw new IllegalArgumentException("tag " + tag + " in a value");
    };
  }

  private static int signed(long zigzag) {
    return (int) ((zigzag >>> 1) ^ -(zigzag & 1));
  }

  private static String text(ByteBuffer in) {
    return StandardCharsets.UTF_8.decode(in).toString();
  }

  private static ByteBuffer part(ByteBuffer in) {
    int length = (int) varint(in);
    ByteBuffer part = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + length);
    return part;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
