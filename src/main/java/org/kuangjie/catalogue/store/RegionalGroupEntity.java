package org.kuangjie.catalogue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "catalogue", name = "regional_group")
@SuppressWarnings("NullAway.Init")
class RegionalGroupEntity {
  @Id String code;
  @Nullable String parentCode;
  String nameEn;
}
