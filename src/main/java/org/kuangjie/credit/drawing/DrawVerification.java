package org.kuangjie.credit.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kuangjie.shared.Text;

/**
 * A draw repeated from what was published of it.
 *
 * @param checks what was compared, in the order of the draw
 */
public record DrawVerification(String number, boolean verified, List<Check> checks) {

  public DrawVerification {
    checks = List.copyOf(checks);
  }

  /** One comparison. */
  public record Check(Text what, boolean holds) {}

  /** Needs nothing but the document: no database, no trust in this server. */
  public static DrawVerification of(DrawDocument draw) {
    List<Check> checks = new ArrayList<>();
    add(
        checks,
        "名册与其公布的散列值一致",
        "the population has the published hash",
        Lottery.hash(draw.population()).equals(draw.populationHash()));
    add(
        checks,
        "名册属于本次抽取",
        "the population is that of this draw",
        Population.parse(draw.population()).drawNumber().equals(draw.number()));
    String secret = draw.secret();
    String witness = draw.witness();
    if (draw.state() != DrawDocument.State.DRAWN || secret == null || witness == null) {
      add(checks, "已经抽取", "it was drawn", false);
    } else {
      addDrawn(checks, draw, secret, witness);
    }
    return new DrawVerification(draw.number(), checks.stream().allMatch(Check::holds), checks);
  }

  private static void addDrawn(
      List<Check> checks, DrawDocument draw, String secret, String witness) {
    String seed = Lottery.seed(secret, witness, Lottery.hash(draw.population()));
    add(
        checks,
        "密数与抽取前公布的承诺一致",
        "the secret is the one committed to before the draw",
        Lottery.hash(secret).equals(draw.commitment()));
    add(checks, "种子由密数、见证词和名册得出", "the seed follows", seed.equals(draw.seed()));
    add(
        checks,
        "由种子重新抽取，结果相同",
        "drawn again from the seed, the result is the same",
        Objects.equals(Lottery.draw(Population.parse(draw.population()), seed), draw.picks()));
  }

  private static void add(List<Check> checks, String zh, String en, boolean holds) {
    checks.add(new Check(Text.of(zh, en), holds));
  }
}
