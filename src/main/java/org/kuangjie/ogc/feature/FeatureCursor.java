package org.kuangjie.ogc.feature;

import org.jspecify.annotations.Nullable;

/** Features one after the other, whatever their number; to be closed, also when left early. */
public interface FeatureCursor extends AutoCloseable {

  /** Null after the last. */
  @Nullable Feature next();

  @Override
  void close();
}
