package org.kuangjie.deadlines.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.kuangjie.deadlines.Deadlines.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The log of each clock, append-only. Every entry is sealed with the hash of the one before, so
 * that a row changed behind the server's back breaks the chain (F-7).
 */
@Repository
public class DeadlineLog {

  private final JdbcClient database;

  DeadlineLog(JdbcClient database) {
    this.database = database;
  }

  /** Expects the clock's row to be locked, or to be new in this transaction. */
  public void append(UUID id, String actor, String action, String details) {
    List<Entry> before = list(id);
    Entry last = before.isEmpty() ? null : before.get(before.size() - 1);
    String at = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    int seq = last == null ? 1 : last.seq() + 1;
    String hash = seal(last == null ? id.toString() : last.hash(), at, actor, action, details);
    database
        .sql(
            """
            INSERT INTO deadlines.entry (deadline_id, seq, at, actor, action, details, hash)
            VALUES (:id, :seq, :at::timestamptz, :actor, :action, :details, :hash)
            """)
        .param("id", id)
        .param("seq", seq)
        .param("at", at)
        .param("actor", actor)
        .param("action", action)
        .param("details", details)
        .param("hash", hash)
        .update();
  }

  public List<Entry> list(UUID id) {
    return database
        .sql("SELECT * FROM deadlines.entry WHERE deadline_id = :id ORDER BY seq")
        .param("id", id)
        .query(
            (row, number) ->
                new Entry(
                    row.getInt("seq"),
                    row.getTimestamp("at").toInstant().toString(),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("details"),
                    row.getString("hash")))
        .list();
  }

  /** The seq of the first entry that does not fit its seal; 0 when all do. */
  public int firstBroken(UUID id) {
    String before = id.toString();
    for (Entry entry : list(id)) {
      if (!entry
          .hash()
          .equals(seal(before, entry.at(), entry.actor(), entry.action(), entry.details()))) {
        return entry.seq();
      }
      before = entry.hash();
    }
    return 0;
  }

  private static String seal(
      String before, String at, String actor, String action, String details) {
    String sealed = String.join("\n", before, at, actor, action, details);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(sealed.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
