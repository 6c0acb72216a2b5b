package org.kuangjie.compliance.checking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts.Authority;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.kuangjie.catalogue.Minerals.ReferenceVersion;
import org.kuangjie.catalogue.Minerals.StrategicStatus;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.CheckRequest;

/**
 * What a request names, as the catalogue knows it.
 *
 * @param request day and plan filled in, so that the same law can be applied again
 * @param plan null when none is held
 * @param reference the lists that minerals and authority are taken from; null when none is loaded
 * @param mineral null when the request names none
 * @param strategic null together with mineral
 * @param authority null when the request names none
 * @param existing null when the request names none
 */
record Subject(
    CheckRequest request,
    LocalDate day,
    @Nullable Plan plan,
    @Nullable ReferenceVersion reference,
    @Nullable Mineral mineral,
    List<Mineral> coMinerals,
    @Nullable StrategicStatus strategic,
    @Nullable Authority authority,
    @Nullable MiningRight existing) {

  Subject {
    coMinerals = List.copyOf(coMinerals);
  }
}
