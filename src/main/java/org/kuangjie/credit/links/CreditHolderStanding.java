package org.kuangjie.credit.links;

import java.time.LocalDate;
import java.util.Optional;
import org.kuangjie.compliance.HolderStanding;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.credit.restoration.RestorationPoints;
import org.kuangjie.credit.restoration.Score;
import org.kuangjie.credit.store.StandingStore;
import org.springframework.stereotype.Component;

/** Answers the boundary check: listings, rating and bad conduct of a unit (HO rules). */
@Component
class CreditHolderStanding implements HolderStanding {

  private final Standings standings;
  private final OpenPoints openPoints;

  CreditHolderStanding(Standings standings, OpenPoints openPoints) {
    this.standings = standings;
    this.openPoints = openPoints;
  }

  @Override
  public Optional<Standing> find(String uscc, LocalDate day) {
    return standings
        .find(uscc, day)
        .map(
            unit -> {
              Score score = unit.score();
              return new Standing(
                  unit.listings().stream().map(CreditHolderStanding::listing).toList(),
                  score == null ? null : score.band().name(),
                  score == null ? null : score.points(),
                  openPoints.isOn(RestorationPoints.D_BLOCKS),
                  unit.conduct().stream().map(CreditHolderStanding::cited).toList());
            });
  }

  private static Listing listing(StandingStore.Listing entry) {
    return new Listing(entry.list().equals("SERIOUS"), entry.number(), entry.decidedOn());
  }

  private static String cited(StandingStore.Held held) {
    return "%s（%s公示，公开至%s）".formatted(held.title(), held.publicisedOn(), held.expiresOn());
  }
}
