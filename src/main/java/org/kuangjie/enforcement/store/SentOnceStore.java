package org.kuangjie.enforcement.store;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys of requests that were done, with their answers. */
@Repository
public class SentOnceStore {

  private final JdbcClient database;

  SentOnceStore(JdbcClient database) {
    this.database = database;
  }

  /** What was asked under a key and what was answered. */
  public record Sent(String requestHash, String answer) {}

  /**
   * Takes a key; waits for another transaction that has it.
   *
   * @return false when the work of the key is done already
   */
  public boolean claim(String username, UUID key, String requestHash) {
    return database
            .sql(
                """
                INSERT INTO enforcement.sent_once (username, key, request_hash)
                VALUES (:username, :key, :hash) ON CONFLICT DO NOTHING
                """)
            .param("username", username)
            .param("key", key)
            .param("hash", requestHash)
            .update()
        == 1;
  }

  public void answered(String username, UUID key, String answer) {
    database
        .sql(
            """
            UPDATE enforcement.sent_once SET answer = :answer
            WHERE username = :username AND key = :key
            """)
        .param("answer", answer)
        .param("username", username)
        .param("key", key)
        .update();
  }

  /** Of a key that was claimed and committed. */
  public Sent get(String username, UUID key) {
    return database
        .sql(
            """
            SELECT request_hash, answer FROM enforcement.sent_once
            WHERE username = :username AND key = :key
            """)
        .param("username", username)
        .param("key", key)
        .query(Sent.class)
        .single();
  }
}
