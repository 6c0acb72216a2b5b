package org.kuangjie.compliance.rules.infrastructure;

import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.Facility;
import org.kuangjie.compliance.MiningMethod;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.MineralLists;
import org.kuangjie.compliance.rules.Unstated;
import org.kuangjie.shared.Text;

/** Whether the project does what a clause forbids. */
@FunctionalInterface
interface Conduct {

  Doing of(CheckContext context);

  /** The answer: done, not done, or not stated. */
  sealed interface Doing {

    Doing YES = new Done();
    Doing NO = new NotDone(null);

    /** It is done. */
    record Done() implements Doing {}

    /**
     * It is not done.
     *
     * @param note what must be told although the rule does not fire; null = nothing
     */
    record NotDone(@Nullable Text note) implements Doing {}

    /** The request does not say so. */
    record NotStated(Unstated fact) implements Doing {}
  }

  Unstated BLAST = Unstated.of("blasting", "是否爆破作业", "whether rock is blasted");
  Unstated METHOD = Unstated.of("miningMethod", "开采方式", "the mining method");

  /** Every right. */
  static Conduct any() {
    return context -> Doing.YES;
  }

  /** 采矿; prospecting only where it blasts. */
  static Conduct mining() {
    return context -> context.isMining() ? Doing.YES : blasts(context);
  }

  /** Mining rights alone. */
  static Conduct miningOnly() {
    return context -> context.isMining() ? Doing.YES : Doing.NO;
  }

  /** 爆破 */
  static Conduct blasting() {
    return Conduct::blasts;
  }

  private static Doing blasts(CheckContext context) {
    Boolean blasting = context.request().blasting();
    if (blasting == null) {
      return new Doing.NotStated(BLAST);
    }
    return blasting ? Doing.YES : Doing.NO;
  }

  /** 露天采矿、采石或者爆破: underground works without blasting are outside the clause. */
  static Conduct openPitOrBlasting() {
    return context -> {
      MiningMethod method = context.request().miningMethod();
      Boolean blasting = context.request().blasting();
      boolean open = context.isMining() && method != null && method.isOpenPit();
      if (open || Boolean.TRUE.equals(blasting)) {
        return Doing.YES;
      } else if (blasting == null) {
        return new Doing.NotStated(BLAST);
      } else if (context.isMining() && method == null) {
        return new Doing.NotStated(METHOD);
      }
      return new Doing.NotDone(
          Text.of(
              "申请为非露天开采且说明不爆破，不属条文所列作业，须核实",
              "neither open pit nor blasting by the request, to be verified"));
    };
  }

  /** 采石、挖砂 */
  static Conduct stoneOrSand() {
    return context ->
        context.isMining()
                && (context.isMineralOneOf(MineralLists.STONE)
                    || context.isMineralOneOf(MineralLists.SAND))
            ? Doing.YES
            : Doing.NO;
  }

  /** A store of explosives; chemical works may hold dangerous goods, which nobody has said. */
  static Conduct dangerousGoods() {
    return context -> {
      if (context.request().facilities().contains(Facility.EXPLOSIVES_STORE)) {
        return Doing.YES;
      }
      return context.request().facilities().contains(Facility.CHEMICAL)
          ? new Doing.NotStated(
              Unstated.of(
                  "facilities",
                  "化工设施是否生产、储存危险物品",
                  "whether the chemical works hold dangerous goods"))
          : Doing.NO;
    };
  }
}
