package org.kuangjie.catalogue.store;

import javax.sql.DataSource;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.Overlay;
import org.kuangjie.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The catalogue's stores on a database of their own, without the application. */
public record CatalogueStores(
    DataSource source,
    JdbcClient database,
    DataSourceTransactionManager transactions,
    LayerVersions versions,
    LayerWriter writer,
    RiverReaches reaches,
    PublishedFeatures published,
    PublishedRows rows,
    Overlay overlay) {

  public static CatalogueStores create() {
    DataSource source = TestDatabase.create().dataSource();
    JdbcClient database = JdbcClient.create(source);
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
    LayerVersions versions = new LayerVersions(database);
    return new CatalogueStores(
        source,
        database,
        transactions,
        versions,
        new LayerWriter(database, new JdbcTemplate(source), versions),
        new RiverReaches(database),
        new PublishedFeatures(source),
        new PublishedRows(source),
        new PostgisOverlay(database, versions, CatalogueSettings.defaults(), transactions));
  }
}
