package org.kuangjie.compliance.checking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.kuangjie.catalogue.DistrictPlan;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.RiverPaths;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * SHA-256 over everything that was measured for a check: areas and distances to 0.01, places to
 * 1e-9 degrees, sums of rights. A layer that was changed where the check looked shows, even where
 * no rule fired (F-1). Descriptive columns are left out: a column more in a later release would
 * change the hash of every former check, and those that decide show in the findings.
 */
final class FactsHash {

  private static final double STEPS_PER_DEGREE = 1e9;

  private final MessageDigest digest;

  private FactsHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(CheckContext context) {
    FactsHash hash = new FactsHash();
    hash.add(context.spatial());
    hash.add(context.ledger());
    context.districtPlans().stream().flatMap(plan -> plan.zones().stream()).forEach(hash::add);
    hash.add(context.alongRiver());
    if (context.workings() != null) {
      context.workings().forEach(hash::add);
    }
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(Map<Long, RiverPaths.Path> paths) {
    new TreeMap<>(paths)
        .values()
        .forEach(
            path -> {
              add(path.river());
              add(path.metres(), path.errorMetres());
            });
  }

  private void add(SpatialFacts facts) {
    facts.features().forEach(this::add);
    facts.zonesWithoutGeometry().forEach(unlocated -> add(unlocated.toString()));
    facts.refusedLayers().keySet().stream().sorted().forEach(layer -> add(layer));
  }

  private void add(FeatureFact fact) {
    add(fact.layer(), fact.code(), fact.kind(), fact.name());
    add(fact.overlapSquareMetres(), fact.distanceMetres(), fact.estErrorMetres());
    Geometry conflict = fact.conflict();
    if (conflict != null) {
      add(conflict.getGeometryType(), Integer.toString(conflict.getNumPoints()));
      conflict.apply(new Places());
    }
  }

  private void add(DistrictPlan.ZoneDifference zone) {
    add(zone.layer(), zone.zone());
    add(zone.zoneSquareMetres(), zone.differenceSquareMetres());
  }

  private void add(CheckContext.Ledger ledger) {
    ledger
        .tiers()
        .forEach(
            tier ->
                add(tier.tier(), Integer.toString(tier.rights()), Amounts.plain(tier.capacity())));
    if (ledger.approvedCapacity() != null) {
      add(Amounts.plain(ledger.approvedCapacity()));
    }
  }

  private void add(String... words) {
    for (String word : words) {
      digest.update(word.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }

  private void add(double... metres) {
    for (double value : metres) {
      add(Amounts.plain(value));
    }
  }

  /** Longitudes and latitudes in steps of 1e-9 degrees. */
  private final class Places implements CoordinateSequenceFilter {

    @Override
    public void filter(CoordinateSequence line, int i) {
      digest.update(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(Math.round(line.getX(i) * STEPS_PER_DEGREE))
              .putLong(Math.round(line.getY(i) * STEPS_PER_DEGREE))
              .array());
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }
}
