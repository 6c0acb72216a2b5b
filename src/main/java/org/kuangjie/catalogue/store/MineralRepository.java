package org.kuangjie.catalogue.store;

import java.util.List;
import org.springframework.data.repository.Repository;

interface MineralRepository extends Repository<MineralEntity, String> {

  List<MineralEntity> findAll();
}
