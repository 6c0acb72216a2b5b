package org.kuangjie.catalogue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** Outline in EPSG:4490, longitude first. */
@Entity
@Table(schema = "catalogue", name = "district")
@SuppressWarnings("NullAway.Init")
class DistrictEntity {
  @Id long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "layer_version_id")
  LayerVersionEntity layerVersion;

  String code;
  String nameZh;
  String nameEn;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "regional_group")
  RegionalGroupEntity regionalGroup;

  LocalDate validFrom;
  @Nullable LocalDate validTo;
  boolean synthetic;
  @Nullable String note;
  MultiPolygon geom;
}
