package org.kuangjie.platform.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the pool, Flyway and JPA their server; they wait for it because they need this bean. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(DatabaseSettings settings) {
    return DatabaseServer.of(settings);
  }
}
