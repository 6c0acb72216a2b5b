package org.kuangjie.catalogue.store;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PlanRepository extends Repository<PlanEntity, String> {

  Optional<PlanEntity> findById(String code);

  List<PlanEntity> findAllByOrderByCode();
}
