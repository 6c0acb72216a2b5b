package org.kuangjie.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the server as a new user meets it: started, with the sample data of scale 1. All
 * classes with this annotation share one context and one database, loaded once.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "kuangjie.catalogue.load-sample=true",
      "kuangjie.enforcement.delivery.plain-http=true",
      "kuangjie.accounts.demo-password=" + SampleTest.PASSWORD
    },
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SampleTest.OwnDatabase.class)
public @interface SampleTest {

  /** Password of the sample accounts in these tests. */
  String PASSWORD = "sample-for-tests-only";

  /** Points the application at a database of these tests alone. */
  final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestDatabase database = TestDatabase.create();
      TestPropertyValues.of(
              "kuangjie.database.url=" + database.jdbcUrl(),
              "kuangjie.database.user=" + database.user(),
              "kuangjie.database.password=" + database.password())
          .applyTo(context);
    }
  }
}
