package org.kuangjie.compliance.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts.Authority;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.kuangjie.catalogue.Minerals.ReferenceVersion;
import org.kuangjie.catalogue.Minerals.StrategicStatus;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.shared.SocialCreditCode;
import org.kuangjie.shared.Text;

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
 * @param ownRights {@link org.kuangjie.compliance.rules.CheckContext#ownRights} of a check that is
 *     replayed; null for a new one
 * @param standings how holder and technical unit stand; of a check that is replayed as kept then
 * @param holderDoubt {@link org.kuangjie.compliance.rules.CheckContext#holderDoubt}
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
    @Nullable MiningRight existing,
    @Nullable Set<String> ownRights,
    @Nullable Text holderDoubt,
    UnitStandings standings) {

  Subject {
    coMinerals = List.copyOf(coMinerals);
  }

  /** USCC of who applies: as stated, else of the right that is renewed; null when not known. */
  @Nullable String holder() {
    return holder(request, existing);
  }

  static @Nullable String holder(CheckRequest request, @Nullable MiningRight existing) {
    String stated = request.holderUscc();
    if (stated != null && !stated.isBlank()) {
      return SocialCreditCode.normalise(stated);
    }
    return existing == null || existing.holderUscc().isBlank() ? null : existing.holderUscc();
  }
}
