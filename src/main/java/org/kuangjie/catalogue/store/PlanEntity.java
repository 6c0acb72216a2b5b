package org.kuangjie.catalogue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Head of a plan; its sections are read with {@link PlanSections}. */
@Entity
@Table(schema = "catalogue", name = "plan")
@SuppressWarnings("NullAway.Init")
class PlanEntity {
  @Id String code;
  int version;
  @Nullable String parentCode;
  String nameZh;
  String nameEn;
  String documentNumber;
  LocalDate issuedOn;
  LocalDate validFrom;
  @Nullable LocalDate validTo;
  @Nullable Integer outlookYear;
  String source;
}
