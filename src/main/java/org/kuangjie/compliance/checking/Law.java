package org.kuangjie.compliance.checking;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.DistrictPlan;
import org.kuangjie.catalogue.Districts.Authority;
import org.kuangjie.catalogue.Districts.District;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.kuangjie.catalogue.Minerals.ReferenceVersion;
import org.kuangjie.catalogue.Minerals.StrategicStatus;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.shared.Text;

/**
 * What the catalogue said of a case besides its layers, kept with the check so that a replay does
 * not depend on what the catalogue says later (F-1, F-2).
 *
 * @param plan hash of the plan's figures, see {@link Snapshots}; null when no plan was held
 * @param reference the lists that minerals, districts and authority were taken from
 * @param districts units the boundary lies in
 * @param districtPlans their plans below the plan
 */
record Law(
    @Nullable String plan,
    @Nullable ReferenceVersion reference,
    @Nullable Mineral mineral,
    List<Mineral> coMinerals,
    @Nullable StrategicStatus strategic,
    @Nullable Authority authority,
    List<District> districts,
    List<DistrictPlan> districtPlans) {

  Law {
    coMinerals = List.copyOf(coMinerals);
    districts = List.copyOf(districts);
    districtPlans = districtPlans == null ? List.of() : List.copyOf(districtPlans);
  }

  static Law of(Subject subject, @Nullable String planHash, CheckContext context) {
    return new Law(
        planHash,
        subject.reference(),
        subject.mineral(),
        subject.coMinerals(),
        subject.strategic(),
        subject.authority(),
        context.districts(),
        context.districtPlans());
  }

  /** The case as it was. */
  Subject toSubject(
      CheckRequest request,
      @Nullable Plan held,
      @Nullable MiningRight existing,
      @Nullable Set<String> ownRights,
      @Nullable Text holderDoubt,
      UnitStandings standings) {
    return new Subject(
        request,
        Objects.requireNonNull(request.asOf()),
        held,
        reference,
        mineral,
        coMinerals,
        strategic,
        authority,
        existing,
        ownRights,
        holderDoubt,
        standings);
  }
}
