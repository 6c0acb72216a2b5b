package org.kuangjie.catalogue.store;

import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** What zones and blocks of a plan share; no outline where the plan published none. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class PlanFeature {
  @Id long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "layer_version_id")
  LayerVersionEntity layerVersion;

  String plan;
  String code;
  String kind;
  String name;
  String[] districts;
  String[] minerals;
  boolean synthetic;
  @Nullable MultiPolygon geom;
}
