package org.kuangjie.ogc.store;

import javax.sql.DataSource;
import org.kuangjie.ogc.feature.FeatureSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of the services without the application. */
public final class OgcStores {

  private OgcStores() {}

  public static FeatureSource features(DataSource source) {
    return new SqlFeatures(source);
  }

  public static FeatureLocks locks(DataSource source) {
    return new FeatureLocks(JdbcClient.create(source));
  }
}
