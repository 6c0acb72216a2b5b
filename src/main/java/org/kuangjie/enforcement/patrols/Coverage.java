package org.kuangjie.enforcement.patrols;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.evidence.Hashes;
import org.kuangjie.enforcement.store.PatrolStore;
import org.kuangjie.enforcement.store.TrackStore;
import org.kuangjie.enforcement.store.TrackStore.SeenOfArea;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.GeodesicBuffer;
import org.kuangjie.geo.GeodesicDistance;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.clock.LegalClock;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tracks in, coverage out (E17): how much of each patrol area was looked at, and when last. */
@Service
@Transactional
public class Coverage {

  /** About 5 m: what is less is the jitter of the receiver. */
  private static final double JITTER_DEGREES = 0.00005;

  private final TrackStore tracks;
  private final PatrolStore areas;
  private final EnforcementSettings settings;
  private final Deadlines deadlines;

  Coverage(
      TrackStore tracks, PatrolStore areas, EnforcementSettings settings, Deadlines deadlines) {
    this.tracks = tracks;
    this.areas = areas;
    this.settings = settings;
    this.deadlines = deadlines;
  }

  /**
   * Coverage of one area.
   *
   * @param share of the area, 0 to 1
   * @param daysSinceVisit of the last visit in the span; null when there was none
   */
  public record AreaCoverage(
      UUID areaId,
      String name,
      PatrolArea.Kind kind,
      String districtCode,
      BigDecimal squareKilometres,
      BigDecimal coveredSquareKilometres,
      double share,
      @Nullable LocalDate lastVisit,
      @Nullable Integer daysSinceVisit) {}

  /** The same file of the same officer is held once. */
  public WalkedTrack add(byte[] file, String districtCode, @Nullable LocalDate onDay, Actor actor) {
    Guard.enforcesIn(actor, districtCode);
    TrackFile.Track track = TrackFile.read(file);
    String hash = Hashes.sha256(file);
    return tracks
        .find(actor.username(), hash)
        .orElseGet(() -> keep(track, hash, districtCode, onDay, actor));
  }

  private WalkedTrack keep(
      TrackFile.Track track,
      String hash,
      String districtCode,
      @Nullable LocalDate onDay,
      Actor actor) {
    LocalDate stated = onDay == null ? deadlines.today() : onDay;
    LocalDate day = track.began() == null ? stated : LegalClock.dayOf(track.began());
    WalkedTrack walked =
        new WalkedTrack(
            UUID.randomUUID(),
            actor.username(),
            districtCode,
            hash,
            day,
            metres(track.lines()),
            track.points());
    Geometry smooth = DouglasPeuckerSimplifier.simplify(track.lines(), JITTER_DEGREES);
    boolean first =
        tracks.add(walked, track.lines(), GeodesicBuffer.of(smooth, settings.patrolSightMetres()));
    return first ? walked : tracks.find(actor.username(), hash).orElseThrow();
  }

  private static double metres(Geometry lines) {
    double sum = 0;
    for (int i = 0; i < lines.getNumGeometries(); i++) {
      Coordinate[] way = lines.getGeometryN(i).getCoordinates();
      for (int n = 1; n < way.length; n++) {
        sum += GeodesicDistance.metres(way[n - 1], way[n]);
      }
    }
    return sum;
  }

  @Transactional(readOnly = true)
  public List<WalkedTrack> list(Actor actor, int limit) {
    Set<String> scope = Patrols.scope(actor);
    return scope == null ? List.of() : tracks.list(scope, limit);
  }

  /** Every area, also those nobody saw. */
  @Transactional(readOnly = true)
  public List<AreaCoverage> coverage(LocalDate from, LocalDate to, Actor actor) {
    Set<String> scope = Patrols.scope(actor);
    if (scope == null) {
      return List.of();
    }
    Map<UUID, SeenOfArea> seen =
        tracks.seen(scope, from, to).stream()
            .collect(Collectors.toMap(SeenOfArea::areaId, Function.identity()));
    return areas.listAreas(scope).stream()
        .map(area -> coverage(area, seen.get(area.id()), to))
        .toList();
  }

  private static AreaCoverage coverage(PatrolArea area, @Nullable SeenOfArea seen, LocalDate to) {
    double whole = EllipsoidalArea.squareMetres(area.outline());
    Geometry ground = seen == null ? null : seen.seen();
    double covered = ground == null ? 0 : EllipsoidalArea.squareMetres(ground);
    LocalDate last = seen == null ? null : seen.lastVisit();
    return new AreaCoverage(
        area.id(),
        area.name(),
        area.kind(),
        area.districtCode(),
        Areas.squareKilometres(whole),
        Areas.squareKilometres(covered),
        Math.min(1, covered / whole),
        last,
        last == null ? null : (int) (to.toEpochDay() - last.toEpochDay()));
  }
}
