package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.evidence.DeviceKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys of devices; a row is added, and revoked once. */
@Repository
public class DeviceKeyStore {

  private final JdbcClient database;

  DeviceKeyStore(JdbcClient database) {
    this.database = database;
  }

  public Optional<DeviceKey> find(String id) {
    return database
        .sql("SELECT * FROM enforcement.device_key WHERE id = :id")
        .param("id", id)
        .query(DeviceKeyStore::read)
        .optional();
  }

  /** Newest first; null = of everybody. */
  public List<DeviceKey> list(@Nullable String username) {
    return database
        .sql(
            """
            SELECT * FROM enforcement.device_key
            WHERE :username::text IS NULL OR username = :username
            ORDER BY registered_at DESC, id LIMIT 1000
            """)
        .param("username", username)
        .query(DeviceKeyStore::read)
        .list();
  }

  /** The same key sent twice at once is held once. */
  public void add(String id, String username, String label, byte[] publicKey) {
    database
        .sql(
            """
            INSERT INTO enforcement.device_key (id, username, label, public_key)
            VALUES (:id, :username, :label, :key) ON CONFLICT (id) DO NOTHING
            """)
        .param("id", id)
        .param("username", username)
        .param("label", label)
        .param("key", publicKey)
        .update();
  }

  public void revoke(String id, String by, String why) {
    database
        .sql(
            """
            UPDATE enforcement.device_key
            SET revoked_at = clock_timestamp(), revoked_by = :by, revoked_why = :why
            WHERE id = :id AND revoked_at IS NULL
            """)
        .param("id", id)
        .param("by", by)
        .param("why", why)
        .update();
  }

  private static DeviceKey read(ResultSet row, int number) throws SQLException {
    Timestamp revoked = row.getTimestamp("revoked_at");
    return new DeviceKey(
        row.getString("id"),
        row.getString("username"),
        row.getString("label"),
        row.getBytes("public_key"),
        row.getTimestamp("registered_at").toInstant(),
        revoked == null ? null : revoked.toInstant(),
        row.getString("revoked_by"),
        row.getString("revoked_why"));
  }
}
