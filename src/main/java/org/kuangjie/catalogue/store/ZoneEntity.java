package org.kuangjie.catalogue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** 重点勘查区, 重点开采区, 集中开采区; without an outline where the plan published none. */
@Entity
@Table(schema = "catalogue", name = "zone")
@SuppressWarnings("NullAway.Init")
class ZoneEntity {
  @Id long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "layer_version_id")
  LayerVersionEntity layerVersion;

  String plan;
  String code;
  String kind;
  String name;
  String region;
  String[] districts;
  String[] minerals;
  boolean synthetic;
  @Nullable MultiPolygon geom;
}
