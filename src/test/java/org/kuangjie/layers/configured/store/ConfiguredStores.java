package org.kuangjie.layers.configured.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stores of configured layers without the application. */
public final class ConfiguredStores {

  private ConfiguredStores() {}

  public static TableCatalogue catalogue(DataSource source) {
    return new TableCatalogue(source);
  }

  public static TableWriter writer(DataSource source) {
    return new TableWriter(new JdbcTemplate(source));
  }
}
