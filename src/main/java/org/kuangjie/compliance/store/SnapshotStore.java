package org.kuangjie.compliance.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What checks were judged by, each content once; rows are added, never changed. */
@Repository
public class SnapshotStore {

  private final JdbcClient database;

  SnapshotStore(JdbcClient database) {
    this.database = database;
  }

  /** What a snapshot holds. */
  public enum Kind {
    PLAN,
    RULES
  }

  /** There to stay when it returns, whatever becomes of the caller; nothing where it is held. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void add(Kind kind, String hash, String content) {
    database
        .sql(
            """
            INSERT INTO compliance.snapshot (kind, hash, content)
            VALUES (lower(:kind), :hash, CAST(:content AS jsonb)) ON CONFLICT DO NOTHING
            """)
        .param("kind", kind.name())
        .param("hash", hash)
        .param("content", content)
        .update();
  }

  public Optional<String> find(Kind kind, String hash) {
    return database
        .sql(
            "SELECT content::text FROM compliance.snapshot WHERE kind = lower(:kind) AND hash ="
                + " :hash")
        .param("kind", kind.name())
        .param("hash", hash)
        .query(String.class)
        .optional();
  }
}
