package org.kuangjie.catalogue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** 勘查规划区块, 开采规划区块. */
@Entity
@Table(schema = "catalogue", name = "planning_block")
@SuppressWarnings("NullAway.Init")
class PlanningBlockEntity extends PlanFeature {
  String authority;
  @Nullable String project;
}
