package org.kuangjie.ogc.api.tiles;

/** Link relations of OGC 20-057, and media types of what they lead to. */
final class Relations {

  private static final String OGC = "http://www.opengis.net/def/rel/ogc/1.0/";

  static final String VECTOR_TILESETS = OGC + "tilesets-vector";
  static final String MAP_TILESETS = OGC + "tilesets-map";
  static final String TILING_SCHEME = OGC + "tiling-scheme";
  static final String TILING_SCHEMES = OGC + "tiling-schemes";
  static final String GEODATA = OGC + "geodata";
  static final String JSON = "application/json";

  private Relations() {}
}
