package org.kuangjie.ogc.wfs;

import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;

/**
 * Where a page ends. An answer says it before its first feature, so ids alone are read beforehand.
 *
 * @param returned features on the page
 * @param last id of the last of them; null when there are no more after it
 */
record PageEnd(long returned, @Nullable String last) {

  static PageEnd of(FeatureQuery page, FeatureSource features) {
    FeatureQuery ids =
        page.withoutGeometry()
            .withAttributes(WfsQuery.NO_ATTRIBUTE)
            .withLimit(page.limit() + 1); // one more, to know whether there is one
    long returned = 0;
    String last = null;
    try (FeatureCursor cursor = features.read(ids)) {
      for (Feature each = cursor.next(); each != null; each = cursor.next()) {
        if (returned == page.limit()) {
          return new PageEnd(returned, last);
        }
        last = each.id();
        returned++;
      }
    }
    return new PageEnd(returned, null);
  }
}
