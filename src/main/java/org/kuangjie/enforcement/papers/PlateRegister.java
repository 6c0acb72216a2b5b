package org.kuangjie.enforcement.papers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.RightHead;
import org.kuangjie.enforcement.alerts.MineOffices;
import org.kuangjie.enforcement.store.SignPlateStore;
import org.kuangjie.enforcement.store.SignPlateStore.Known;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which mines have their sign plate (004-R01): what was made, and what inspections saw. */
@Service
@Transactional(readOnly = true)
public class PlateRegister {

  private static final Set<String> WRONG = Set.of("MISSING", "INCOMPLETE");

  private final SignPlateStore store;
  private final MiningRights rights;
  private final MineOffices offices;

  PlateRegister(SignPlateStore store, MiningRights rights, MineOffices offices) {
    this.store = store;
    this.rights = rights;
    this.offices = offices;
  }

  /**
   * A mine in force and its plate.
   *
   * @param districtCode area whose officers answer for the mine, see {@link MineOffices}
   * @param madeOn printed here for the last time; null when never
   * @param state as the last inspection found it: PRESENT, MISSING, INCOMPLETE, NOT_REQUIRED; null
   *     when none looked
   * @param wanting nothing is known of a plate, or the last inspection found it missing or
   *     incomplete and none was made since
   */
  public record PlateEntry(
      String licenceNumber,
      String projectName,
      String districtCode,
      @Nullable LocalDate madeOn,
      @Nullable String state,
      @Nullable LocalDate seenOn,
      boolean wanting) {}

  /**
   * Those the actor may see; mines of radioactive minerals have none.
   *
   * @param wantingOnly leave out those that are in order
   */
  public List<PlateEntry> list(LocalDate day, boolean wantingOnly, Actor actor) {
    Map<String, Known> known =
        store.list(day).stream()
            .collect(Collectors.toMap(Known::licenceNumber, Function.identity()));
    MineOffices.Day answering = offices.on(day);
    return rights.listInForce(day).stream()
        .filter(right -> right.rightKind().equals("采矿权"))
        .filter(right -> !SignPlates.RADIOACTIVE.contains(right.mineral()))
        .map(
            right ->
                entry(
                    right,
                    answering.areaOf(right.districtCode(), right.authority()),
                    known.get(right.licenceNumber())))
        .filter(entry -> actor.mayActIn(entry.districtCode()))
        .filter(entry -> !wantingOnly || entry.wanting())
        .sorted(
            Comparator.comparing(PlateEntry::districtCode).thenComparing(PlateEntry::licenceNumber))
        .toList();
  }

  private static PlateEntry entry(RightHead right, String area, @Nullable Known known) {
    LocalDate made = known == null ? null : known.madeOn();
    String state = known == null ? null : known.state();
    LocalDate seen = known == null ? null : known.seenOn();
    boolean madeSince = made != null && (seen == null || made.isAfter(seen));
    boolean wanting = state == null ? made == null : WRONG.contains(state) && !madeSince;
    return new PlateEntry(
        right.licenceNumber(), right.projectName(), area, made, state, seen, wanting);
  }
}
