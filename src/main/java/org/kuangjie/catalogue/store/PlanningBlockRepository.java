package org.kuangjie.catalogue.store;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanningBlockRepository extends Repository<PlanningBlockEntity, Long> {

  @Query(
      "from PlanningBlockEntity b where b.layerVersion.inForce and b.plan = :plan order by b.code")
  List<PlanningBlockEntity> listOf(String plan);
}
