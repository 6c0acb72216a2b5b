package org.kuangjie.catalogue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** 勘查规划区块, 开采规划区块. */
@Entity
@Table(schema = "catalogue", name = "planning_block")
@SuppressWarnings("NullAway.Init")
class PlanningBlockEntity {
  @Id long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "layer_version_id")
  LayerVersionEntity layerVersion;

  String plan;
  String code;
  String kind;
  String name;
  String authority;
  String[] minerals;
  String[] districts;
  @Nullable String project;
  boolean synthetic;
  @Nullable MultiPolygon geom;
}
