package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.duties.SpotChecks.RiskDraw;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws of spot checks; the database refuses a second one. */
@Repository
public class SpotCheckStore {

  private final JdbcClient database;

  SpotCheckStore(JdbcClient database) {
    this.database = database;
  }

  public void add(RiskDraw check, String sealedSecret, String by) {
    try {
      database
          .sql(
              """
              INSERT INTO enforcement.spot_check (id, title, year, district_code, population,
                  population_hash, commitment, sealed_secret, announced_by, announced_at)
              VALUES (:id, :title, :year, :district, :population, :hash, :commitment, :secret, :by,
                  :at)
              """)
          .param("id", check.id())
          .param("title", check.title())
          .param("year", check.year())
          .param("district", check.districtCode())
          .param("population", check.population())
          .param("hash", check.populationHash())
          .param("commitment", check.commitment())
          .param("secret", sealedSecret)
          .param("by", by)
          .param("at", Timestamp.from(check.announcedAt()))
          .update();
    } catch (DuplicateKeyException e) {
      throw Guard.conflict(
          "drawn-before", "已有同名抽查，不得重抽，请另拟名称", "there is one of this title, name it otherwise");
    }
  }

  public Optional<RiskDraw> lock(UUID id) {
    return database
        .sql("SELECT * FROM enforcement.spot_check WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(SpotCheckStore::read)
        .optional();
  }

  public String secretOf(UUID id) {
    return database
        .sql("SELECT sealed_secret FROM enforcement.spot_check WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  public RiskDraw drawn(
      UUID id, String secret, String witness, String seed, List<String> picks, String by) {
    return database
        .sql(
            """
            UPDATE enforcement.spot_check SET secret = :secret, witness = :witness, seed = :seed,
                picks = :picks, drawn_by = :by, drawn_at = clock_timestamp()
            WHERE id = :id RETURNING *
            """)
        .param("secret", secret)
        .param("witness", witness)
        .param("seed", seed)
        .param("picks", Columns.array(picks))
        .param("by", by)
        .param("id", id)
        .query(SpotCheckStore::read)
        .single();
  }

  public List<RiskDraw> list() {
    return database
        .sql("SELECT * FROM enforcement.spot_check ORDER BY announced_at DESC LIMIT 500")
        .query(SpotCheckStore::read)
        .list();
  }

  private static RiskDraw read(ResultSet row, int number) throws SQLException {
    Timestamp drawn = row.getTimestamp("drawn_at");
    return new RiskDraw(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getInt("year"),
        row.getString("district_code"),
        row.getString("population"),
        row.getString("population_hash"),
        row.getString("commitment"),
        row.getString("secret"),
        row.getString("witness"),
        row.getString("seed"),
        drawn == null ? null : Columns.list(row, "picks"),
        row.getTimestamp("announced_at").toInstant(),
        drawn == null ? null : drawn.toInstant());
  }
}
