package org.kuangjie.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application under test at the shared test database. */
final class SharedDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase database = TestDatabase.shared();
    TestPropertyValues.of(
            "kuangjie.database.url=" + database.jdbcUrl(),
            "kuangjie.database.user=" + database.user(),
            "kuangjie.database.password=" + database.password())
        .applyTo(context);
  }
}
