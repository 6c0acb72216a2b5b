package org.kuangjie.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javax.sql.DataSource;
import org.kuangjie.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One account per role in the shared test database; district roles are bound to 500102. */
public final class TestAccounts {

  public static final String PASSWORD = "test-password";
  public static final String DISTRICT = "500102";

  private TestAccounts() {}

  public static String username(Role role) {
    return "test_" + role.name().toLowerCase(Locale.ROOT);
  }

  /** Value of the Authorization header. */
  public static String basic(Role role) {
    return basic(username(role), PASSWORD);
  }

  public static String basic(String username, String password) {
    byte[] text = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(text);
  }

  /** For a database of a test's own; the shared one has them. */
  public static void create(DataSource source) {
    JdbcClient database = JdbcClient.create(source);
    for (Role role : Role.values()) {
      long id =
          database
              .sql(
                  """
                  INSERT INTO platform.account (username, password_hash, name_zh, name_en, roles)
                  VALUES (:username, :hash, '测试', 'Test', ARRAY[:role]) RETURNING id
                  """)
              .param("username", username(role))
              .param("hash", "{noop}" + PASSWORD)
              .param("role", role.name())
              .query(Long.class)
              .single();
      if (role.isDistrictBound()) {
        database
            .sql("INSERT INTO platform.account_district VALUES (:id, :code)")
            .param("id", id)
            .param("code", DISTRICT)
            .update();
      }
    }
  }
}
