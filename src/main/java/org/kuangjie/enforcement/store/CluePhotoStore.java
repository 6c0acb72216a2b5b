package org.kuangjie.enforcement.store;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kuangjie.enforcement.evidence.CluePhoto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos of clues; rows are added, never changed. */
@Repository
public class CluePhotoStore {

  private final JdbcClient database;

  CluePhotoStore(JdbcClient database) {
    this.database = database;
  }

  /** False when the clue has this photo already. */
  public boolean add(CluePhoto photo, byte[] bytes) {
    return database
            .sql(
                """
                INSERT INTO enforcement.clue_photo (id, clue_id, file_name, media_type, bytes,
                    sha256, sent_by, received_at)
                VALUES (:id, :clue, :name, :type, :bytes, :sha, :by, :received)
                ON CONFLICT (clue_id, sha256) DO NOTHING
                """)
            .param("id", photo.id())
            .param("clue", photo.clueId())
            .param("name", photo.fileName())
            .param("type", photo.mediaType())
            .param("bytes", bytes)
            .param("sha", photo.sha256())
            .param("by", photo.sentBy())
            .param("received", Timestamp.from(photo.receivedAt()))
            .update()
        == 1;
  }

  /** In the order they came. */
  public List<CluePhoto> list(UUID clueId) {
    return database
        .sql(
            """
            SELECT id, clue_id, file_name, media_type, sha256, sent_by, received_at
            FROM enforcement.clue_photo WHERE clue_id = :clue ORDER BY received_at, id
            """)
        .param("clue", clueId)
        .query(
            (row, number) ->
                new CluePhoto(
                    row.getObject("id", UUID.class),
                    row.getObject("clue_id", UUID.class),
                    row.getString("file_name"),
                    row.getString("media_type"),
                    row.getString("sha256"),
                    row.getString("sent_by"),
                    row.getTimestamp("received_at").toInstant()))
        .list();
  }

  public Optional<byte[]> findBytes(UUID clueId, UUID id) {
    return database
        .sql("SELECT bytes FROM enforcement.clue_photo WHERE clue_id = :clue AND id = :id")
        .param("clue", clueId)
        .param("id", id)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }
}
