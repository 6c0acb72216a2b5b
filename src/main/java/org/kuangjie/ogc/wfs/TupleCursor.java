package org.kuangjie.ogc.wfs;

import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;

/** Features one by one, or those that a join puts together; to be closed. */
interface TupleCursor extends AutoCloseable {

  /** Null after the last. */
  Feature @Nullable [] next();

  @Override
  void close();

  static TupleCursor of(FeatureCursor features) {
    return new TupleCursor() {
      @Override
      public Feature @Nullable [] next() {
        Feature feature = features.next();
        return feature == null ? null : new Feature[] {feature};
      }

      @Override
      public void close() {
        features.close();
      }
    };
  }
}
