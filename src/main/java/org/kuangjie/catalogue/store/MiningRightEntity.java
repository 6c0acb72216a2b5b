package org.kuangjie.catalogue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.locationtech.jts.geom.MultiPolygon;

@Entity
@Table(schema = "catalogue", name = "mining_right")
@SuppressWarnings("NullAway.Init")
class MiningRightEntity {
  @Id long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "layer_version_id")
  LayerVersionEntity layerVersion;

  String rightKind;
  String licenceNumber;
  String projectName;
  String holderUscc;
  String holderName;
  String mineral;
  @Nullable String miningMethod;
  @Nullable BigDecimal scale;
  @Nullable String scaleClass;
  @Nullable Double elevationTop;
  @Nullable Double elevationBottom;
  LocalDate setOn;
  LocalDate validFrom;
  @Nullable LocalDate validTo;
  String authority;
  String districtCode;
  @Nullable String zoneCode;
  String status;
  MultiPolygon geom;

  MiningRight toMiningRight() {
    return new MiningRight(
        id,
        rightKind,
        licenceNumber,
        projectName,
        holderUscc,
        holderName,
        mineral,
        miningMethod,
        scale,
        scaleClass,
        elevationTop,
        elevationBottom,
        setOn,
        validTo,
        authority,
        districtCode,
        status,
        geom);
  }
}
