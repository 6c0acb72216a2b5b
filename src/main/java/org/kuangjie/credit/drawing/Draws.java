package org.kuangjie.credit.drawing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kuangjie.credit.identity.Words;
import org.kuangjie.credit.listing.Authority;
import org.kuangjie.credit.store.DrawStore;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.crypto.SealedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 双随机 (000-R17): the population and a commitment to the secret are published first, the draw uses
 * words of a witness that could not be known then, and it happens once.
 */
@Service
@Transactional
public class Draws {

  private static final int SECRET_BYTES = 32;

  private final DrawStore store;
  private final Deadlines deadlines;
  private final Keyring keyring;
  private final ApplicationEventPublisher events;
  private final SecureRandom random = new SecureRandom();

  Draws(DrawStore store, Deadlines deadlines, Keyring keyring, ApplicationEventPublisher events) {
    this.store = store;
    this.deadlines = deadlines;
    this.keyring = keyring;
    this.events = events;
  }

  /**
   * How many of whom.
   *
   * @param filter which units of the authority may be drawn; published with the population
   */
  public record Order(
      String title, String authority, int units, int inspectorsPerUnit, UnitFilter filter) {

    /** Out of all units of the authority. */
    public Order(String title, String authority, int units, int inspectorsPerUnit) {
      this(title, authority, units, inspectorsPerUnit, UnitFilter.ALL);
    }
  }

  /**
   * Publishes who may be drawn.
   *
   * @throws DomainException CONFLICT when the authority has had a draw of that title, or there are
   *     too few units or inspectors
   */
  public DrawDocument announce(Order order, Actor actor) {
    Authority.decides(actor, order.authority());
    Words.check(order.title(), "抽取名称", "the title");
    String number = "SC-%d-%04d".formatted(deadlines.today().getYear(), store.nextNumber());
    Population population = snapshot(order, number);
    if (population.units().size() < order.units()
        || population.inspectors().size() < order.inspectorsPerUnit()) {
      throw Guard.conflict(
          "too-few-to-draw",
          "在册单位%d家、检查人员%d人，不足以抽取"
              .formatted(population.units().size(), population.inspectors().size()),
          "there are %d units and %d inspectors, too few for this draw"
              .formatted(population.units().size(), population.inspectors().size()));
    }
    String lines = population.lines() + order.filter().lines();
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    UUID id = UUID.randomUUID();
    DrawDocument draw =
        new DrawDocument(
            id,
            number,
            order.authority(),
            order.title(),
            DrawDocument.State.ANNOUNCED,
            lines,
            Lottery.hash(lines),
            Lottery.hash(secret),
            now(),
            null,
            null,
            null,
            null,
            null,
            null);
    String sealedSecret = keyring.seal(secret, place(id)).toString();
    if (!store.add(draw, sealedSecret, actor.username())) {
      throw Guard.conflict(
          "drawn-before",
          "本部门已有同名抽取，不得重抽；如确需另行抽取，请另拟名称，两次都会公开",
          "there is a draw of this title, it is not repeated; another title makes another draw,"
              + " and both stay public");
    }
    tell(actor, "draw.announce", draw.id(), Map.of("populationHash", draw.populationHash()));
    return draw;
  }

  private Population snapshot(Order order, String number) {
    List<DrawStore.Inspector> inspectors = store.listInspectors(order.authority());
    List<DrawStore.Unit> units = store.listUnits(order.authority(), order.filter());
    Map<String, Set<String>> recused = new LinkedHashMap<>();
    for (DrawStore.Recusal each : store.listRecusals()) {
      recused.computeIfAbsent(each.uscc(), unit -> new TreeSet<>()).add(each.inspector());
    }
    return new Population(
        number,
        order.units(),
        order.inspectorsPerUnit(),
        units.stream().map(DrawStore.Unit::uscc).toList(),
        inspectors.stream().map(DrawStore.Inspector::code).toList(),
        recused);
  }

  /**
   * Draws, once.
   *
   * @param witness words or a number the witness says now
   */
  public DrawDocument draw(UUID id, String witness, Actor actor) {
    DrawDocument announced = announced(id, actor);
    Words.check(witness, "见证词", "the words of the witness");
    if (witness.contains("\n")) {
      throw DomainException.invalid("bad-witness", "见证词只能有一行", "the witness says one line");
    }
    String secret = keyring.open(SealedText.parse(store.secretOf(id)), place(id));
    String said = witness.strip();
    String seed = Lottery.seed(secret, said, announced.populationHash());
    List<Lottery.Pick> picks = Lottery.draw(Population.parse(announced.population()), seed);
    store.drawn(id, secret, said, seed, picks, now(), actor.username());
    tell(actor, "draw.draw", id, Map.of("seed", seed));
    return get(id);
  }

  /** Called off, with its reason; it stays public. */
  public DrawDocument cancel(UUID id, String reason, Actor actor) {
    announced(id, actor);
    Words.check(reason, "原因", "the reason");
    store.cancelled(id, reason, actor.username());
    tell(actor, "draw.cancel", id, Map.of());
    return get(id);
  }

  private DrawDocument announced(UUID id, Actor actor) {
    DrawDocument draw = store.lock(id).orElseThrow(Draws::unknown);
    Authority.decides(actor, draw.authority());
    if (draw.state() != DrawDocument.State.ANNOUNCED) {
      throw Guard.conflict(
          "drawn-before", "本次抽取已经完成或取消，不得重抽", "it was drawn or cancelled and is not repeated");
    }
    return draw;
  }

  @Transactional(readOnly = true)
  public DrawDocument get(UUID id) {
    return store.find(id).orElseThrow(Draws::unknown);
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<DrawDocument> list() {
    return store.list();
  }

  private static Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String place(UUID id) {
    return "credit.draw.secret:" + id;
  }

  private void tell(Actor actor, String action, UUID id, Map<String, Object> details) {
    events.publishEvent(new AuditEvent(actor.username(), action, "draw:" + id, details));
  }

  private static DomainException unknown() {
    return DomainException.notFound("unknown-draw", "没有这次抽取", "there is no such draw");
  }
}
