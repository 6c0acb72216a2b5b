package org.kuangjie.compliance.checking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts.District;
import org.kuangjie.compliance.BoundaryChecks;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.RepairProposal;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.store.CheckStore;
import org.kuangjie.compliance.store.StoredCheck;
import org.kuangjie.geo.BoundaryFormat;
import org.kuangjie.geo.BoundaryWriter;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.WrittenBoundary;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Runs checks, keeps them, and shows them to who may see them. */
@Service
class StoredBoundaryChecks implements BoundaryChecks {

  private static final ZoneId CHONGQING = ZoneId.of("Asia/Shanghai");

  private final SubjectReader subjects;
  private final CheckRunner runner;
  private final Snapshots snapshots;
  private final Replays replays;
  private final Repairs repairs;
  private final CheckStore store;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transactions;
  private final Clock clock = Clock.system(CHONGQING);

  StoredBoundaryChecks(
      SubjectReader subjects,
      CheckRunner runner,
      Snapshots snapshots,
      Replays replays,
      Repairs repairs,
      CheckStore store,
      ApplicationEventPublisher events,
      TransactionOperations transactions) {
    this.subjects = subjects;
    this.runner = runner;
    this.snapshots = snapshots;
    this.replays = replays;
    this.repairs = repairs;
    this.store = store;
    this.events = events;
    this.transactions = transactions;
  }

  @Override
  public Sealed checkSealed(BoundaryInput input, CheckRequest request, Actor actor) {
    CheckRunner.Run run = runner.run(input, subjects.read(request, LocalDate.now(clock)), actor);
    Sealed sealed = new Sealed(run.report(), run.sealed().json());
    keep(run, sealed, actor);
    return sealed;
  }

  /** The same work, neither stored nor audited. */
  CheckReport rehearse(BoundaryInput input, CheckRequest request) {
    return runner.run(input, subjects.read(request, LocalDate.now(clock)), Actor.SYSTEM).report();
  }

  private void keep(CheckRunner.Run run, Sealed sealed, Actor actor) {
    CheckContext context = run.context();
    CheckReport report = sealed.report();
    snapshots.keep(context.plan(), runner.rules());
    StoredCheck row =
        new StoredCheck(
            report.id(),
            Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
            actor.username(),
            context.districts().stream().map(District::code).toList(),
            report.overall(),
            run.stored(),
            sealed.json(),
            report.hash());
    transactions.executeWithoutResult(
        status -> {
          store.add(row);
          events.publishEvent(
              new AuditEvent(
                  actor.username(),
                  "check.create",
                  "check:" + report.id(),
                  Map.of("overall", report.overall().name(), "hash", report.hash())));
        });
  }

  @Override
  public Optional<CheckReport> find(UUID id, Actor actor) {
    return visible(id, actor).map(row -> ReportJson.read(row.report(), CheckReport.class));
  }

  @Override
  public Optional<String> findJson(UUID id, Actor actor) {
    return visible(id, actor).map(StoredCheck::report);
  }

  @Override
  public WrittenBoundary writeBoundary(
      UUID id, BoundaryFormat format, @Nullable Crs crs, Actor actor) {
    StoredCheck row = visible(id, actor).orElseThrow(() -> notFound(id));
    StoredInput stored = ReportJson.read(row.request(), StoredInput.class);
    return BoundaryWriter.write(ReadBoundary.read(stored.input()), format, crs);
  }

  @Override
  public Replay replay(UUID id, Actor actor) {
    return replays.replay(visible(id, actor).orElseThrow(() -> notFound(id)));
  }

  @Override
  public RepairProposal proposeRepair(UUID id, Actor actor) {
    return repairs.propose(visible(id, actor).orElseThrow(() -> notFound(id)), actor);
  }

  @Override
  public Page list(Actor actor, @Nullable String after, int limit) {
    Cursor cursor = after == null ? null : Cursor.parse(after);
    List<StoredCheck> rows =
        store.list(
            actor.username(),
            cursor == null ? null : cursor.time(),
            cursor == null ? null : cursor.id(),
            limit + 1);
    List<StoredCheck> shown = rows.subList(0, Math.min(limit, rows.size()));
    String next = rows.size() > limit ? Cursor.of(shown.get(limit - 1)).print() : null;
    return new Page(shown.stream().map(StoredBoundaryChecks::summary).toList(), next);
  }

  private record SentenceOnly(Text sentence) {}

  private static Summary summary(StoredCheck row) {
    Text sentence = ReportJson.read(row.report(), SentenceOnly.class).sentence();
    return new Summary(row.id(), row.createdAt(), row.overall(), sentence);
  }

  /** Own checks; those of the own districts for who is bound to them; all for the city. */
  private Optional<StoredCheck> visible(UUID id, Actor actor) {
    return store
        .find(id)
        .filter(
            row ->
                row.createdBy().equals(actor.username())
                    || actor.has(Role.CITY_PLANNER)
                    || actor.has(Role.ADMINISTRATOR)
                    || (actor.isDistrictBound()
                        && row.districtCodes().stream().anyMatch(actor.districtCodes()::contains)));
  }

  private static DomainException notFound(UUID id) {
    return DomainException.notFound(
        "unknown-check", "没有编号为%s的核查".formatted(id), "there is no check %s".formatted(id));
  }

  /** Place in the list: time and id of the last row seen. */
  private record Cursor(Instant time, UUID id) {

    static Cursor of(StoredCheck row) {
      return new Cursor(row.createdAt(), row.id());
    }

    String print() {
      return time + "_" + id;
    }

    static Cursor parse(String text) {
      int cut = text.indexOf('_');
      try {
        return new Cursor(
            Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
      } catch (RuntimeException e) {
        throw DomainException.invalid(
            "bad-cursor",
            "翻页参数after不正确，请使用上一页返回的next",
            "after must be the next of the page before");
      }
    }
  }
}
