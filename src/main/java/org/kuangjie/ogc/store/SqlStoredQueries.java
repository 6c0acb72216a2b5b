package org.kuangjie.ogc.store;

import java.util.List;
import java.util.Optional;
import org.kuangjie.ogc.wfs.StoredQueries;
import org.kuangjie.ogc.wfs.StoredQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored queries in {@code ogc.stored_query}. */
@Repository
class SqlStoredQueries implements StoredQueries {

  private final JdbcClient database;

  SqlStoredQueries(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<StoredQuery> list() {
    return database
        .sql("SELECT definition FROM ogc.stored_query ORDER BY id")
        .query(String.class)
        .list()
        .stream()
        .map(StoredQuery::of)
        .toList();
  }

  @Override
  public Optional<StoredQuery> find(String id) {
    return database
        .sql("SELECT definition FROM ogc.stored_query WHERE id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(StoredQuery::of);
  }

  @Override
  public boolean add(StoredQuery query, String createdBy) {
    return database
            .sql(
                """
                INSERT INTO ogc.stored_query (id, definition, created_by) VALUES (?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """)
            .params(query.id(), query.xml(), createdBy)
            .update()
        == 1;
  }

  @Override
  public boolean remove(String id) {
    return database.sql("DELETE FROM ogc.stored_query WHERE id = ?").param(id).update() == 1;
  }

  @Override
  public int count() {
    return database.sql("SELECT count(*) FROM ogc.stored_query").query(Integer.class).single();
  }
}
