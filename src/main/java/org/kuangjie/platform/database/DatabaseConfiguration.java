package org.kuangjie.platform.database;

import org.kuangjie.platform.database.store.SnapshotTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Gives the pool, Flyway and JPA their server; they wait for it because they need this bean. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(DatabaseSettings settings) {
    return DatabaseServer.of(settings);
  }

  /** Takes the place of Spring Boot's; the settings under spring.jpa.properties still apply. */
  @Bean
  JpaVendorAdapter jpaVendorAdapter() {
    HibernateJpaDialect snapshots = new SnapshotTransactions();
    return new HibernateJpaVendorAdapter() {
      @Override
      public HibernateJpaDialect getJpaDialect() {
        return snapshots;
      }
    };
  }
}
