package org.kuangjie.ogc.wfs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** All stored queries: the one every WFS has, and those that officials made. */
@Component
class StoredQueryBook {

  private final StoredQueries kept;
  private final WfsSettings settings;

  StoredQueryBook(StoredQueries kept, WfsSettings settings) {
    this.kept = kept;
    this.settings = settings;
  }

  List<StoredQuery> list() {
    return Stream.concat(StoredQuery.builtIn(StoredQuery.BY_ID).stream(), kept.list().stream())
        .toList();
  }

  Optional<StoredQuery> find(String id) {
    return id.indexOf('\0') >= 0
        ? Optional.empty()
        : StoredQuery.builtIn(id).or(() -> kept.find(id));
  }

  /**
   * @throws OgcException InvalidParameterValue when there is none
   */
  StoredQuery get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                OgcException.invalid(
                    "STOREDQUERY_ID", "没有存储查询 " + id, "There is no stored query " + id));
  }

  /** Who may make and drop them: any official who has signed in, unless the settings say more. */
  boolean mayManage(Actor actor) {
    return settings.publicStoredQueries() || actor.isOfficial();
  }

  void add(StoredQuery query, Actor actor) {
    requireManager(actor);
    if (kept.count() >= settings.maxStoredQueries()) {
      throw WfsExceptions.notProcessed(
          "request",
          Text.of(
              "存储查询已达 %d 个，请先删除不用的".formatted(settings.maxStoredQueries()),
              "There are %d stored queries already; drop what is not used"
                  .formatted(settings.maxStoredQueries())));
    }
    if (StoredQuery.builtIn(query.id()).isPresent() || !kept.add(query, actor.username())) {
      throw new OgcException(
          "DuplicateStoredQueryIdValue",
          query.id(),
          400,
          Text.of("已有此标识的存储查询", "There is a stored query of this id already"));
    }
  }

  void remove(String id, Actor actor) {
    requireManager(actor);
    if (StoredQuery.builtIn(id).isPresent()) {
      throw WfsExceptions.notProcessed(
          "id", Text.of("内置存储查询不能删除", "The built-in stored query cannot be dropped"));
    }
    get(id);
    kept.remove(id);
  }

  private void requireManager(Actor actor) {
    if (!mayManage(actor)) {
      throw WfsExceptions.notProcessed(
          "request",
          Text.of(
              "须以管理人员身份登录后才能建立或删除存储查询", "Sign in as an official to create or drop stored queries"));
    }
  }
}
