package org.kuangjie.platform.accounts.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kuangjie.platform.accounts.Account;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes {@code platform.account}. */
@Repository
@Transactional
public class AccountStore {

  private final JdbcClient database;

  AccountStore(JdbcClient database) {
    this.database = database;
  }

  /** Empty for a name nobody has or whose account is closed. */
  @Transactional(readOnly = true)
  public Optional<Account> findEnabled(String username) {
    return database
        .sql(
            """
            SELECT a.username, a.password_hash, a.name_zh, a.name_en, a.roles, a.sample,
                   ARRAY(SELECT d.district_code FROM platform.account_district d
                          WHERE d.account_id = a.id) AS districts
              FROM platform.account a
             WHERE a.username = lower(:username) AND a.enabled
            """)
        .param("username", username)
        .query((row, number) -> account(row))
        .optional();
  }

  /** False when the name is taken; that account is left as it is. */
  public boolean insertIfAbsent(Account account) {
    Optional<Long> id =
        database
            .sql(
                """
                INSERT INTO platform.account
                       (username, password_hash, name_zh, name_en, roles, sample)
                VALUES (:username, :hash, :zh, :en, :roles::text[], :sample)
                    ON CONFLICT (username) DO NOTHING
                RETURNING id
                """)
            .param("username", account.username())
            .param("hash", account.passwordHash())
            .param("zh", account.name().zh())
            .param("en", account.name().en())
            .param("roles", arrayLiteral(account.roles()))
            .param("sample", account.sample())
            .query(Long.class)
            .optional();
    id.ifPresent(known -> account.districtCodes().forEach(code -> insertDistrict(known, code)));
    return id.isPresent();
  }

  /** The hash all sample accounts share; empty without sample accounts. */
  @Transactional(readOnly = true)
  public Optional<String> findSampleHash() {
    return database
        .sql("SELECT password_hash FROM platform.account WHERE sample ORDER BY id LIMIT 1")
        .query(String.class)
        .optional();
  }

  public int updateSampleHash(String hash) {
    return database
        .sql("UPDATE platform.account SET password_hash = :hash WHERE sample")
        .param("hash", hash)
        .update();
  }

  /** False when there is no such account. */
  public boolean updateHash(String username, String hash) {
    return database
            .sql("UPDATE platform.account SET password_hash = :hash WHERE username = :username")
            .param("hash", hash)
            .param("username", username)
            .update()
        > 0;
  }

  private void insertDistrict(long account, String code) {
    database
        .sql("INSERT INTO platform.account_district VALUES (:account, :code)")
        .param("account", account)
        .param("code", code)
        .update();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("username"),
        row.getString("password_hash"),
        Text.of(row.getString("name_zh"), row.getString("name_en")),
        strings(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
        strings(row.getArray("districts")),
        row.getBoolean("sample"));
  }

  private static Set<String> strings(Array array) throws SQLException {
    return Set.copyOf(Arrays.asList((String[]) array.getArray()));
  }

  private static String arrayLiteral(Collection<Role> roles) {
    return roles.stream().map(Role::name).collect(Collectors.joining(",", "{", "}"));
  }
}
