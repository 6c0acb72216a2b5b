package org.kuangjie.credit.links;

import java.time.LocalDate;
import java.util.Set;
import org.kuangjie.credit.links.Standings.UnitStanding;
import org.kuangjie.credit.restoration.Band;
import org.kuangjie.credit.restoration.Score;
import org.kuangjie.credit.store.StandingStore;
import org.kuangjie.enforcement.HolderRecord;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/**
 * Answers enforcement: what is held against a holder, for the priority of alerts and the frequency
 * of patrols (001-R32…R34). The weights are OURS; the heaviest entry counts and is cited.
 */
@Component
class CreditHolderRecord implements HolderRecord {

  private static final double SERIOUS = 1;
  private static final double POOR = 0.8;
  private static final double ABNORMAL = 0.6;
  private static final double FAIR = 0.5;
  private static final double CONDUCT = 0.3;

  private final Standings standings;
  private final StandingStore store;

  CreditHolderRecord(Standings standings, StandingStore store) {
    this.standings = standings;
    this.store = store;
  }

  @Override
  public Standing standing(String uscc, LocalDate day) {
    return standings
        .find(uscc, day)
        .map(CreditHolderRecord::weighed)
        .orElseGet(
            () ->
                new Standing(
                    0, Text.of("信用库中没有该矿业权人", "the holder is not in the credit register")));
  }

  @Override
  public Set<String> listWatched() {
    return store.listWatched();
  }

  private static Standing weighed(UnitStanding unit) {
    Standing heaviest = new Standing(0, Text.of("没有不良信用记录", "nothing is held against the holder"));
    for (StandingStore.Listing listing : unit.listings()) {
      heaviest = heavier(heaviest, listed(listing));
    }
    Score score = unit.score();
    if (score != null && score.band().isRestricted()) {
      heaviest = heavier(heaviest, rated(score));
    }
    for (StandingStore.Held held : unit.conduct()) {
      heaviest =
          heavier(
              heaviest,
              new Standing(
                  CONDUCT,
                  Text.format(
                      "不良行为记录在公开期内（%s公示，至%s）",
                      "bad conduct publicised on %s, until %s",
                      held.publicisedOn(),
                      held.expiresOn())));
    }
    return heaviest;
  }

  private static Standing listed(StandingStore.Listing listing) {
    boolean serious = listing.list().equals("SERIOUS");
    return new Standing(
        serious ? SERIOUS : ABNORMAL,
        Text.of(
            "列入%s（%s）".formatted(serious ? "严重失信主体名单" : "异常名录", listing.number()),
            "on the list of %s (%s)"
                .formatted(serious ? "serious breaches" : "abnormal units", listing.number())));
  }

  private static Standing rated(Score score) {
    return new Standing(
        score.band() == Band.D ? POOR : FAIR,
        Text.of(
            "信用评级%s（%s分，%s）"
                .formatted(score.band(), score.points().toPlainString(), score.band().words().zh()),
            "rated %s (%s points)".formatted(score.band(), score.points().toPlainString())));
  }

  private static Standing heavier(Standing one, Standing other) {
    return other.weight() > one.weight() ? other : one;
  }
}
