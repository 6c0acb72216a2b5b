package org.kuangjie.catalogue.store;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ZoneRepository extends Repository<ZoneEntity, Long> {

  @Query("from ZoneEntity z where z.layerVersion.inForce and z.plan = :plan order by z.code")
  List<ZoneEntity> listOf(String plan);
}
