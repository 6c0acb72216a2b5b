package org.kuangjie.catalogue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Minerals.Mineral;

@Entity
@Table(schema = "catalogue", name = "mineral")
@SuppressWarnings("NullAway.Init")
class MineralEntity {
  @Id String code;
  String nameEn;
  String state;
  String family;
  @Nullable String note;

  Mineral toMineral() {
    return new Mineral(code, nameEn, state, family);
  }
}
