package org.kuangjie.catalogue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** 重点勘查区, 重点开采区, 集中开采区. */
@Entity
@Table(schema = "catalogue", name = "zone")
@SuppressWarnings("NullAway.Init")
class ZoneEntity extends PlanFeature {
  String region;
}
