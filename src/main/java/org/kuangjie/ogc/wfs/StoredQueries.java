package org.kuangjie.ogc.wfs;

import java.util.List;
import java.util.Optional;

/** Where the stored queries that people made are kept. */
public interface StoredQueries {

  /** By id. */
  List<StoredQuery> list();

  Optional<StoredQuery> find(String id);

  /** False when there is one of that id already. */
  boolean add(StoredQuery query, String createdBy);

  /** False when there was none. */
  boolean remove(String id);

  int count();
}
