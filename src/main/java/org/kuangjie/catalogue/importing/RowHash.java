package org.kuangjie.catalogue.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.Wkb;
import org.locationtech.jts.geom.Geometry;

/**
 * SHA-256 over the accepted rows in file order: for each its columns as JSON with sorted names, a
 * line feed, its geometry as WKB. Every report names it, so that a changed layer shows (F-1).
 */
final class RowHash {

  private final MessageDigest digest;

  RowHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(Map<String, @Nullable Object> values, @Nullable Geometry geometry) {
    digest.update(Values.JSON.writeValueAsString(values).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    if (geometry != null) {
      digest.update(Wkb.write(geometry));
    }
  }

  /** Ends the hash. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
