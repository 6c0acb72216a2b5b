package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MineralListStore {

  private final JdbcClient database;

  MineralListStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param complete false: the list exists in law, its names are not loaded
   */
  record MineralList(
      String code,
      String kind,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      boolean complete,
      String nameZh,
      String nameEn,
      String owner) {

    boolean holdsOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
  }

  List<MineralList> listLists() {
    return database
        .sql(
            """
            SELECT code, kind, valid_from, valid_to, complete, name_zh, name_en, owner FROM catalogue.mineral_list
            ORDER BY valid_from, code
            """)
        .query(MineralList.class)
        .list();
  }

  /** Names by list, as the lists print them. */
  Map<String, Set<String>> listEntries() {
    Map<String, Set<String>> entries = new LinkedHashMap<>();
    database
        .sql("SELECT list, mineral FROM catalogue.mineral_list_entry")
        .query(
            row -> {
              entries
                  .computeIfAbsent(row.getString("list"), list -> new HashSet<>())
                  .add(row.getString("mineral"));
            });
    return entries;
  }

  Map<String, String> listAliases() {
    Map<String, String> aliases = new LinkedHashMap<>();
    database
        .sql("SELECT alias, mineral FROM catalogue.mineral_alias")
        .query(
            row -> {
              aliases.put(row.getString("alias"), row.getString("mineral"));
            });
    return aliases;
  }
}
