package org.kuangjie.ogc.tiles;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Tiles over HTTP: a strong ETag, 304 where the client has the tile already, and a word to caches:
 * shared ones may keep what everybody sees; all else is the reader's own and asked for again.
 */
@Component
public class TileAnswer {

  /** Names of layers of which the tile does not hold all features. */
  public static final String CUT_HEADER = "Kuangjie-Tile-Cut";

  private final TileSettings settings;

  TileAnswer(TileSettings settings) {
    this.settings = settings;
  }

  /**
   * Sends a tile.
   *
   * @param ifNoneMatch the request's header; null when it has none
   */
  public void send(
      Tile tile,
      String mediaType,
      List<LayerDefinition> layers,
      @org.jspecify.annotations.Nullable String ifNoneMatch,
      HttpServletResponse response)
      throws IOException {
    boolean everybody = layers.stream().allMatch(Audience::isEverybody);
    response.setHeader(
        HttpHeaders.CACHE_CONTROL,
        everybody
            ? "public, max-age=" + settings.maxAgeSeconds() + ", must-revalidate"
            : "private, no-cache");
    if (!everybody) {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
      response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }
    response.setHeader(HttpHeaders.ETAG, tile.etag());
    if (!tile.cut().isEmpty()) {
      response.setHeader(CUT_HEADER, String.join(", ", tile.cut()));
    }
    if (ifNoneMatch != null && matches(ifNoneMatch, tile.etag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(mediaType);
    response.setContentLength(tile.bytes().length);
    response.getOutputStream().write(tile.bytes());
  }

  private static boolean matches(String ifNoneMatch, String etag) {
    for (String given : ifNoneMatch.split(",", -1)) {
      String tag = given.strip();
      if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }
}
