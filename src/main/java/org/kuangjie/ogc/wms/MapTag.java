package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.springframework.stereotype.Component;

/**
 * ETag of answers that are the same for everybody: clients and caches may keep them, and ask each
 * time whether they still hold. What only some may see is never kept.
 */
@Component("wmsMapTag")
class MapTag {

  private static final int BYTES = 16;

  private final FeatureSource features;

  MapTag(FeatureSource features) {
    this.features = features;
  }

  /** Empty when the answer is not for everybody. */
  Optional<String> find(WmsRequest request, List<FeatureQuery> queries) {
    if (!queries.stream().allMatch(MapTag::isForEverybody)) {
      return Optional.empty();
    }
    StringBuilder state = new StringBuilder(request.serviceUrl());
    for (String name : new TreeSet<>(request.parameters().names())) {
      state.append('\n').append(name).append('=');
      state.append(request.parameters().findEvenEmpty(name).orElse(""));
    }
    for (FeatureQuery query : queries) {
      state.append('\n').append(features.revision(query.layer())).append(' ');
      state.append(query.asOf()).append(' ').append(query.layer().hashCode());
    }
    return Optional.of('"' + digest(state.toString()) + '"');
  }

  private static boolean isForEverybody(FeatureQuery query) {
    LayerDefinition.Access access = query.layer().access();
    boolean sameRows = access.publicColumn().isEmpty() && access.districtColumn().isEmpty();
    return access.visibleTo().isEmpty() && (sameRows || query.actor().isAnonymous());
  }

  /** Writes the headers; true when the client has the answer already and all is said. */
  static boolean settle(Optional<String> tag, HttpServletResponse response) {
    response.setHeader("Cache-Control", tag.isPresent() ? "public, no-cache" : "private, no-store");
    if (tag.isEmpty()) {
      return false;
    }
    response.setHeader("ETag", tag.get());
    boolean known =
        Exchange.header("If-None-Match").stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .map(given -> given.trim().replaceFirst("^W/", ""))
            .anyMatch(given -> given.equals(tag.get()) || given.equals("*"));
    if (known) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return known;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
