package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.evidence.Photo;
import org.kuangjie.enforcement.evidence.PhotoSignature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos; rows are added, never changed. */
@Repository
public class EvidenceStore {

  private static final String SELECT =
      """
      SELECT e.*, k.revoked_at, ST_AsBinary(geom) AS wkb
      FROM (SELECT id, subject, file_name, media_type, sha256, taken_at, taken_by, received_at,
                   device, azimuth, accuracy_m, seen_share, geom, key_id, signed_record, signature
            FROM enforcement.evidence) AS e
      LEFT JOIN enforcement.device_key AS k ON k.id = e.key_id
      """;

  private final JdbcClient database;

  EvidenceStore(JdbcClient database) {
    this.database = database;
  }

  /** False when the same photo of the same thing is held already. */
  public boolean add(Photo photo, byte[] bytes) {
    PhotoSignature signature = photo.signature();
    return database
            .sql(
                """
            INSERT INTO enforcement.evidence (id, subject, file_name, media_type, bytes, sha256,
                taken_at, taken_by, received_at, device, azimuth, accuracy_m, seen_share, geom,
                key_id, signed_record, signature)
            VALUES (:id, :subject, :name, :type, :bytes, :sha, :taken, :by, :received, :device,
                :azimuth, :accuracy, :share, ST_GeomFromWKB(:geom, 4490),
                :key, :record, :signature)
            ON CONFLICT (subject, sha256) DO NOTHING
            """)
            .param("id", photo.id())
            .param("subject", photo.subject())
            .param("name", photo.fileName())
            .param("type", photo.mediaType())
            .param("bytes", bytes)
            .param("sha", photo.sha256())
            .param("taken", Timestamp.from(photo.takenAt()))
            .param("by", photo.takenBy())
            .param("received", Timestamp.from(photo.receivedAt()))
            .param("device", photo.device())
            .param("azimuth", photo.azimuth())
            .param("accuracy", photo.accuracyMetres())
            .param("share", photo.seenShare())
            .param("geom", Wkb.write(photo.position()))
            .param("key", signature == null ? null : signature.keyId())
            .param("record", signature == null ? null : signature.record())
            .param("signature", signature == null ? null : signature.der(), Types.BINARY)
            .update()
        == 1;
  }

  public Optional<Photo> find(String subject, String sha256) {
    return database
        .sql(SELECT + "WHERE subject = :subject AND sha256 = :sha")
        .param("subject", subject)
        .param("sha", sha256)
        .query(EvidenceStore::read)
        .optional();
  }

  public List<Photo> list(String subject) {
    return database
        .sql(SELECT + "WHERE subject = :subject ORDER BY received_at, e.id")
        .param("subject", subject)
        .query(EvidenceStore::read)
        .list();
  }

  public int count(String subject) {
    return database
        .sql("SELECT count(*) FROM enforcement.evidence WHERE subject = :subject")
        .param("subject", subject)
        .query(Integer.class)
        .single();
  }

  public Optional<byte[]> findBytes(String subject, UUID id) {
    return database
        .sql("SELECT bytes FROM enforcement.evidence WHERE subject = :subject AND id = :id")
        .param("subject", subject)
        .param("id", id)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  private static Photo read(ResultSet row, int number) throws SQLException {
    return new Photo(
        row.getObject("id", UUID.class),
        row.getString("subject"),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getString("sha256"),
        row.getTimestamp("taken_at").toInstant(),
        row.getString("taken_by"),
        row.getTimestamp("received_at").toInstant(),
        row.getString("device"),
        row.getDouble("azimuth"),
        row.getDouble("accuracy_m"),
        row.getDouble("seen_share"),
        Wkb.read(row.getBytes("wkb")),
        signature(row));
  }

  private static @Nullable PhotoSignature signature(ResultSet row) throws SQLException {
    String key = row.getString("key_id");
    Timestamp revoked = row.getTimestamp("revoked_at");
    return key == null
        ? null
        : new PhotoSignature(
            key,
            row.getString("signed_record"),
            row.getBytes("signature"),
            revoked == null ? null : revoked.toInstant());
  }
}
