package org.kuangjie.catalogue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Only what other entities need to find the version in force. */
@Entity
@Table(schema = "catalogue", name = "layer_version")
@SuppressWarnings("NullAway.Init")
class LayerVersionEntity {
  @Id long id;
  String layer;
  boolean inForce;
}
