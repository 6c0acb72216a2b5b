package org.kuangjie.platform.database;

import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the data lives.
 *
 * @param url JDBC address of a PostGIS database to use; empty: a private one in the data folder
 * @param user user of that database; needs the right to create schemas and extensions
 * @param password password of that user
 * @param dataFolder folder of everything the server keeps, relative to the working directory
 */
@Validated
@ConfigurationProperties("kuangjie.database")
record DatabaseSettings(
    @DefaultValue("")
        @Pattern(
            regexp = "|jdbc:postgresql://.+",
            message =
                "KUANGJIE_DB_URL 须以 jdbc:postgresql:// 开头 / must start with jdbc:postgresql://")
        String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("data") Path dataFolder) {

  boolean isGiven() {
    return !url.isEmpty();
  }

  Path clusterFolder() {
    return dataFolder.resolve("postgres");
  }

  @Override
  public String toString() {
    return isGiven() ? url : clusterFolder().toString();
  }
}
