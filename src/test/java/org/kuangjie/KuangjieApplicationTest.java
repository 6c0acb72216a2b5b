package org.kuangjie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kuangjie.testing.KuangjieTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KuangjieTest
class KuangjieApplicationTest {

  private final JdbcClient database;

  @Autowired
  KuangjieApplicationTest(JdbcClient database) {
    this.database = database;
  }

  @Test
  void startsOnAMigratedPostgis() {
    assertThat(
            database
                .sql("SELECT count(*) FROM flyway_schema_history WHERE success")
                .query(Integer.class)
                .single())
        .isPositive();
  }
}
