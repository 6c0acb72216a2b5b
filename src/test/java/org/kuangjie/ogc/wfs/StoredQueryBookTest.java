package org.kuangjie.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Actor;

class StoredQueryBookTest {

  @Test
  @DisplayName(
      "OGC-12: the public keeps stored queries only where the settings say so, up to a limit")
  void keepsToTheSettings() {
    StoredQueryBook closed = book(false, 2);
    assertThat(closed.mayManage(Actor.ANONYMOUS)).isFalse();
    assertThatThrownBy(() -> closed.add(new StoredQuery("a", "<a/>"), Actor.ANONYMOUS))
        .isInstanceOf(OgcException.class);
    StoredQueryBook open = book(true, 2);
    assertThat(open.mayManage(Actor.ANONYMOUS)).isTrue();
    open.add(new StoredQuery("a", "<a/>"), Actor.ANONYMOUS);
    open.add(new StoredQuery("b", "<b/>"), Actor.ANONYMOUS);
    assertThatThrownBy(() -> open.add(new StoredQuery("c", "<c/>"), Actor.ANONYMOUS))
        .isInstanceOfSatisfying(
            OgcException.class, e -> assertThat(e.code()).isEqualTo("OperationProcessingFailed"));
    open.remove("a", Actor.ANONYMOUS);
    open.add(new StoredQuery("c", "<c/>"), Actor.ANONYMOUS);
  }

  private static StoredQueryBook book(boolean isPublic, int most) {
    return new StoredQueryBook(
        new Kept(new ArrayList<>()), new WfsSettings(0, 1, 1, 1, isPublic, most));
  }

  private record Kept(List<StoredQuery> list) implements StoredQueries {
    @Override
    public Optional<StoredQuery> find(String id) {
      return list.stream().filter(query -> query.id().equals(id)).findFirst();
    }

    @Override
    public boolean add(StoredQuery query, String createdBy) {
      return list.add(query);
    }

    @Override
    public boolean remove(String id) {
      return list.removeIf(query -> query.id().equals(id));
    }

    @Override
    public int count() {
      return list.size();
    }
  }
}
