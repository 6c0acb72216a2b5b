package org.kuangjie.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

  @Test
  void givesEveryCallerItsOwnMigratedDatabase() {
    JdbcClient one = JdbcClient.create(TestDatabase.create().dataSource());
    JdbcClient two = JdbcClient.create(TestDatabase.create().dataSource());
    one.sql("CREATE TABLE platform.mine (id int)").update();
    String find = "SELECT to_regclass('platform.mine')::text";
    assertThat(one.sql(find).query(String.class).optional()).contains("platform.mine");
    assertThat(two.sql(find).query(String.class).optional()).isEmpty();
    assertThat(two.sql("SELECT postgis_lib_version()").query(String.class).single())
        .startsWith("3.");
  }
}
