package org.kuangjie.credit.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * A unit, unique by its 统一社会信用代码 (000-R08).
 *
 * @param uscc normalised
 * @param usccNote why a code that fails its check was taken (校验未通过，人工确认); null when it is sound
 * @param kinds never empty
 * @param districtCode supervising district in Chongqing
 * @param homeCode district of China it is registered in; outside units count as well (000-R03)
 * @param validTo last day; null while it exists
 * @param version counts changes, against two at once
 */
public record Entity(
    UUID id,
    String uscc,
    @Nullable String usccNote,
    String name,
    Set<EntityKind> kinds,
    String districtCode,
    String homeCode,
    EntityStatus status,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean synthetic,
    int version) {

  public Entity {
    kinds = Set.copyOf(kinds);
  }

  /** {@code kind:id}, for audit, history and clocks. */
  public String subject() {
    return "entity:" + id;
  }

  /** As somebody delivers it. */
  public Draft draft() {
    return new Draft(uscc, usccNote, name, kinds, districtCode, homeCode, validFrom, synthetic);
  }

  Entity with(Draft draft) {
    return new Entity(
        id,
        uscc,
        usccNote,
        draft.name(),
        draft.kinds(),
        draft.districtCode(),
        draft.homeCode(),
        status,
        validFrom,
        validTo,
        synthetic,
        version + 1);
  }

  Entity ceased(LocalDate lastDay) {
    return new Entity(
        id,
        uscc,
        usccNote,
        name,
        kinds,
        districtCode,
        homeCode,
        EntityStatus.CEASED,
        validFrom,
        lastDay,
        synthetic,
        version + 1);
  }

  /** Marked 示意 when it is invented. */
  public Text mark() {
    return synthetic ? Text.of("示意", "synthetic") : Text.of("", "");
  }

  /**
   * What is entered of a unit.
   *
   * @param confirmedBy official document (number, office) that shows a code which fails its check;
   *     null for sound codes
   */
  public record Draft(
      String uscc,
      @Nullable String confirmedBy,
      String name,
      Set<EntityKind> kinds,
      String districtCode,
      String homeCode,
      LocalDate validFrom,
      boolean synthetic) {

    public Draft {
      kinds = Set.copyOf(kinds);
    }
  }
}
