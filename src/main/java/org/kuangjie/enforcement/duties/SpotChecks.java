package org.kuangjie.enforcement.duties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.store.DutyStore;
import org.kuangjie.enforcement.store.SpotCheckStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Lots;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.crypto.SealedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spot checks of reserve reports (004-R15): mines with a big change of the year, many problems or
 * little left have more tickets. What counts and how much is OURS and stands in the population.
 */
@Service
@Transactional
public class SpotChecks {

  private static final int SECRET_BYTES = 32;
  private static final BigDecimal BIG_CHANGE = new BigDecimal("0.2");
  private static final BigDecimal YEARS_LEFT = BigDecimal.valueOf(3);
  private static final int MANY_PROBLEMS = 2;
  private static final int EACH_REASON = 3;

  private final DutySubjects subjects;
  private final DutyBook book;
  private final DutyTable table;
  private final DutyStore filings;
  private final SpotCheckStore store;
  private final Deadlines deadlines;
  private final Keyring keyring;
  private final ApplicationEventPublisher events;
  private final SecureRandom random = new SecureRandom();

  SpotChecks(
      DutySubjects subjects,
      DutyBook book,
      DutyTable table,
      DutyStore filings,
      SpotCheckStore store,
      Deadlines deadlines,
      Keyring keyring,
      ApplicationEventPublisher events) {
    this.subjects = subjects;
    this.book = book;
    this.table = table;
    this.filings = filings;
    this.store = store;
    this.deadlines = deadlines;
    this.keyring = keyring;
    this.events = events;
  }

  /**
   * A draw, for anyone to repeat.
   *
   * @param districtCode empty for the city
   * @param secret null until drawn, like witness, seed and picks
   */
  public record RiskDraw(
      UUID id,
      String title,
      int year,
      String districtCode,
      String population,
      String populationHash,
      String commitment,
      @Nullable String secret,
      @Nullable String witness,
      @Nullable String seed,
      @Nullable List<String> picks,
      Instant announcedAt,
      @Nullable Instant drawnAt) {

    public RiskDraw {
      picks = picks == null ? null : List.copyOf(picks);
    }
  }

  /** Publishes who may be drawn with how many tickets, and a commitment. */
  public RiskDraw announce(String title, String district, int wanted, Actor actor) {
    Guard.enforcesIn(actor, district);
    if (title.contains("\n")) {
      throw DomainException.invalid("bad-title", "名称只能有一行", "the title has one line");
    }
    int year = deadlines.today().getYear();
    List<RiskLots.Entry> entries = entries(district, year, actor);
    if (entries.size() < wanted) {
      throw Guard.conflict(
          "too-few-to-draw",
          "只有%d个采矿权可抽".formatted(entries.size()),
          "there are only %d mining rights".formatted(entries.size()));
    }
    String lines = new RiskLots(title.strip(), wanted, entries).lines();
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    UUID id = UUID.randomUUID();
    RiskDraw check =
        new RiskDraw(
            id,
            title.strip(),
            year,
            district,
            lines,
            Lots.hash(lines),
            Lots.hash(secret),
            null,
            null,
            null,
            null,
            Instant.now(),
            null);
    store.add(check, keyring.seal(secret, place(id)).toString(), actor.username());
    tell(actor, "spot-check.announce", check);
    return check;
  }

  private List<RiskLots.Entry> entries(String district, int year, Actor actor) {
    DutyCalendar calendar = book.calendar(year);
    Map<String, Map<String, String>> reserves = filings.listReserves();
    return subjects.listRights(deadlines.today(), actor).stream()
        .filter(subject -> subject.owes(table.get("RESERVES")))
        .filter(subject -> district.isEmpty() || subject.districtCode().equals(district))
        .map(subject -> entry(subject, calendar, reserves.get(subject.code()), year))
        .toList();
  }

  private RiskLots.Entry entry(
      DutySubject subject,
      DutyCalendar calendar,
      @Nullable Map<String, String> reserves,
      int year) {
    List<String> reasons = new ArrayList<>();
    long problems =
        table.list().stream()
            .flatMap(kind -> calendar.cells(kind, subject, year).stream())
            .filter(cell -> cell.overdue() || cell.state() == DutyCell.State.FAILED)
            .count();
    if (problems >= MANY_PROBLEMS) {
      reasons.add("many-problems");
    }
    if (reserves == null) {
      reasons.add("no-report"); // unknown is a reason to look, not a pass
    } else {
      reserves(reserves, reasons);
    }
    return new RiskLots.Entry(subject.code(), 1 + EACH_REASON * reasons.size(), reasons);
  }

  private static void reserves(Map<String, String> fields, List<String> reasons) {
    BigDecimal start = number(fields, "start");
    BigDecimal end = number(fields, "end");
    BigDecimal mined = number(fields, "mined");
    boolean big =
        start.signum() > 0
            && end.subtract(start)
                    .abs()
                    .divide(start, 6, RoundingMode.HALF_UP)
                    .compareTo(BIG_CHANGE)
                >= 0;
    if (big) {
      reasons.add("big-change");
    }
    if (mined.signum() > 0 && end.compareTo(mined.multiply(YEARS_LEFT)) < 0) {
      reasons.add("little-left");
    }
  }

  private static BigDecimal number(Map<String, String> fields, String key) {
    return new BigDecimal(fields.getOrDefault(key, "0"));
  }

  /** Draws, once, with words the witness says now. */
  public RiskDraw draw(UUID id, String witness, Actor actor) {
    RiskDraw check = store.lock(id).orElseThrow(SpotChecks::unknown);
    Guard.enforcesIn(actor, check.districtCode());
    Guard.given(witness, "见证词", "the words of the witness");
    if (check.drawnAt() != null) {
      throw Guard.conflict("drawn-before", "已经抽取，不得重抽", "it was drawn and is not repeated");
    } else if (witness.contains("\n")) {
      throw DomainException.invalid("bad-witness", "见证词只能有一行", "the witness says one line");
    }
    String secret = keyring.open(SealedText.parse(store.secretOf(id)), place(id));
    String seed = Lots.seed(secret, witness.strip(), check.populationHash());
    RiskDraw drawn =
        store.drawn(
            id,
            secret,
            witness.strip(),
            seed,
            parse(check.population()).draw(seed),
            actor.username());
    tell(actor, "spot-check.draw", check);
    return drawn;
  }

  /** Reads {@link RiskLots#lines()}. */
  static RiskLots parse(String lines) {
    List<RiskLots.Entry> entries = new ArrayList<>();
    String title = "";
    int wanted = 0;
    for (String line : lines.split("\n")) {
      String[] words = line.split(" ", -1);
      if (line.startsWith("title ")) {
        title = line.substring("title ".length());
      } else if (words[0].equals("wanted")) {
        wanted = Integer.parseInt(words[1]);
      } else {
        List<String> reasons = words[3].isEmpty() ? List.of() : List.of(words[3].split(","));
        entries.add(new RiskLots.Entry(words[1], Integer.parseInt(words[2]), reasons));
      }
    }
    return new RiskLots(title, wanted, entries);
  }

  /** Newest first, within reach. */
  @Transactional(readOnly = true)
  public List<RiskDraw> list(Actor actor) {
    return actor.within(store.list(), RiskDraw::districtCode);
  }

  private static String place(UUID id) {
    return "enforcement.spot-check.secret:" + id;
  }

  private void tell(Actor actor, String action, RiskDraw check) {
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            action,
            "spot-check:" + check.id(),
            Map.of("populationHash", check.populationHash())));
  }

  private static DomainException unknown() {
    return DomainException.notFound("unknown-spot-check", "没有这次抽查", "there is no such spot check");
  }
}
