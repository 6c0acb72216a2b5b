package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.duties.DutyKind.Filer;
import org.kuangjie.enforcement.duties.DutyKind.Reviewer;
import org.kuangjie.enforcement.store.DutyStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing, filing and reviewing of what is owed. Nobody reviews own work. */
@Service
@Transactional
public class DutyFilings {

  private static final String PLANS = "MINING_PLANS";

  private final DutyTable table;
  private final DutySubjects subjects;
  private final DutyStore store;
  private final DutySubmission submission;
  private final PlanComparison comparison;
  private final History history;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  DutyFilings(
      DutyTable table,
      DutySubjects subjects,
      DutyStore store,
      DutySubmission submission,
      PlanComparison comparison,
      History history,
      Deadlines deadlines,
      ApplicationEventPublisher events) {
    this.table = table;
    this.subjects = subjects;
    this.store = store;
    this.submission = submission;
    this.comparison = comparison;
    this.history = history;
    this.deadlines = deadlines;
    this.events = events;
  }

  /**
   * Begins a filing, or goes on with the one that is open.
   *
   * @throws DomainException NOT_FOUND for an unknown duty or subject, CONFLICT {@code
   *     filed-already}, INVALID when the subject does not owe it for the period
   */
  public DutyFiling start(String duty, String subject, String period, Actor actor) {
    DutyKind kind = table.get(duty);
    Period of = Period.parse(period, kind.rhythm());
    DutySubject who = subjects.get(subject, deadlines.today(), actor);
    requireFiler(kind, who.districtCode(), actor);
    requireOwed(kind, who, of);
    DutyFiling held = store.find(duty, subject, of).orElse(null);
    if (held != null && !held.state().isOpen()) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "filed-already",
          Text.of(
              "该期已报送，状态“%s”".formatted(held.state().words().zh()),
              "it was filed already and is " + held.state().words().en()),
          Map.of("filing", held.id().toString()),
          null);
    }
    if (held != null) {
      return held;
    }
    DutyFiling draft = DutyFiling.draft(kind, who, of, actor.username(), false);
    store.add(draft);
    remember(draft, "", actor, "DRAFT", "", Map.of());
    return draft;
  }

  private void requireOwed(DutyKind kind, DutySubject who, Period period) {
    LocalDate today = deadlines.today();
    if (!who.owesFor(kind, period)) {
      throw DomainException.invalid(
          "not-owed",
          "%s在%s不负有“%s”义务".formatted(who.code(), period.code(), kind.title().zh()),
          "%s does not owe this for %s".formatted(who.code(), period.code()));
    }
    boolean ahead =
        period.year() > today.getYear()
            || (kind.rhythm() == DutyKind.Rhythm.EVENT
                && LocalDate.parse(period.code()).isAfter(today));
    if (ahead) {
      throw DomainException.invalid("period-in-future", "期间尚未开始", "the period has not begun");
    }
  }

  /**
   * Writes the fields anew, also incomplete ones.
   *
   * @param version the writer saw; another one in between is CONFLICT {@code stale}
   * @param reasons why a figure differs from what the registers say, by field
   */
  public DutyFiling edit(
      UUID id, int version, Map<String, String> values, Map<String, String> reasons, Actor actor) {
    DutyFiling filing = toWrite(id, version, actor);
    DutyKind kind = table.get(filing.duty());
    Map<String, String> read = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          DutyField field = field(kind, key);
          if (!value.isBlank()) {
            read.put(key, field.read(value));
          }
        });
    Map<String, String> why = new LinkedHashMap<>();
    reasons.forEach(
        (key, reason) -> {
          DutyField field = field(kind, key);
          if (!reason.isBlank()) {
            why.put(field.key(), reason.strip());
          }
        });
    return store.update(filing.edited(read, why, actor.username()));
  }

  private static DutyField field(DutyKind kind, String key) {
    return kind.findField(key)
        .orElseThrow(
            () ->
                DomainException.invalid(
                    "unknown-duty-field", "没有填报项“%s”".formatted(key), "there is no field " + key));
  }

  /** The plan of workings as a boundary file: read, compared with the licence, kept. (004-R08) */
  public DutyFiling compare(UUID id, int version, BoundaryInput file, Actor actor) {
    DutyFiling filing = toWrite(id, version, actor);
    if (!filing.duty().equals(PLANS)) {
      throw DomainException.invalid(
          "no-workings-here", "只有采掘工程图件可与矿区范围比对", "only plans of workings are compared");
    }
    DutySubject who = subjects.get(filing.subject(), deadlines.today(), actor);
    WorkingsCheck check =
        comparison.compare(
            file,
            Objects.requireNonNull(who.right()),
            level(filing, "top"),
            level(filing, "bottom"),
            actor);
    return store.update(filing.compared(check, actor.username()));
  }

  private static double level(DutyFiling filing, String key) {
    String value = filing.fields().get(key);
    if (value == null) {
      throw DomainException.invalid(
          "levels-missing",
          "请先填写并保存工程最高、最低标高，再上传坐标",
          "state and keep the highest and the lowest level first");
    }
    return Double.parseDouble(value);
  }

  /**
   * Takes a step.
   *
   * @param words why; required but for SUBMIT and ACCEPT
   */
  public DutyFiling step(UUID id, DutyStep step, int version, String words, Actor actor) {
    return switch (step) {
      case SUBMIT -> submit(toWrite(id, version, actor), words, actor);
      case ACCEPT, RETURN, FAIL -> review(toReview(id, version, actor), step, words, actor);
      case REOPEN -> reopen(toReview(id, version, actor), words, actor);
      case PASS_ON -> passOn(toReview(id, version, actor), words, actor);
    };
  }

  private DutyFiling submit(DutyFiling filing, String words, Actor actor) {
    DutyKind kind = table.get(filing.duty());
    List<DutyPapers.HeldPaper> papers = store.listPapers(filing.id());
    DutyFiling filed = submission.submit(kind, filing, papers, actor);
    Map<String, Object> content = new LinkedHashMap<>(filed.fields());
    if (!filed.figures().isEmpty()) {
      content.put("figures", filed.figures());
    }
    papers.forEach(paper -> content.put(paper.paper() + " " + paper.fileName(), paper.sha256()));
    return kept(filed, filing.state(), actor, DutyStep.SUBMIT, words, content);
  }

  private DutyFiling review(DutyFiling filing, DutyStep step, String words, Actor actor) {
    if (step != DutyStep.ACCEPT) {
      Guard.given(words, "审核意见", "the opinion of the review");
    }
    DutyFiling reviewed = filing.reviewed(step, deadlines.today(), actor.username());
    return kept(reviewed, filing.state(), actor, step, words, Map.of());
  }

  /** What was accepted is opened again by the city only. */
  private DutyFiling reopen(DutyFiling filing, String words, Actor actor) {
    Guard.given(words, "理由", "the reason");
    if (filing.state() == DutyState.ACCEPTED) {
      Guard.isCity(actor);
    }
    DutyFiling open = filing.reopened(actor.username());
    return kept(open, filing.state(), actor, DutyStep.REOPEN, words, Map.of());
  }

  private DutyFiling passOn(DutyFiling filing, String words, Actor actor) {
    Guard.given(words, "转送的机关", "whom it was passed on to");
    if (!table.get(filing.duty()).requirements().contains("004-R12")) {
      throw DomainException.invalid(
          "nothing-to-pass-on", "只有开发利用方案须转送市、县", "only development plans are passed on");
    }
    DutyFiling passed = filing.passedOn(deadlines.today());
    return kept(passed, filing.state(), actor, DutyStep.PASS_ON, words, Map.of());
  }

  /** The filing as a worker on its papers left it. */
  DutyFiling touched(DutyFiling filing, Actor actor) {
    return store.update(filing.touched(actor.username()));
  }

  DutyFiling toWrite(UUID id, int version, Actor actor) {
    DutyFiling filing = locked(id, version, actor);
    requireFiler(table.get(filing.duty()), filing.districtCode(), actor);
    return filing;
  }

  private DutyFiling toReview(UUID id, int version, Actor actor) {
    DutyFiling filing = locked(id, version, actor);
    Reviewer reviewer = table.get(filing.duty()).reviewedBy();
    Guard.enforcesIn(actor, filing.districtCode());
    if (reviewer != Reviewer.DISTRICT) {
      Guard.isCity(actor);
    }
    return filing;
  }

  private DutyFiling locked(UUID id, int version, Actor actor) {
    DutyFiling filing = store.lock(id).orElseThrow(DutyFilings::unknown);
    if (!subjects.sees(filing, actor)) {
      throw unknown();
    }
    if (filing.version() != version) {
      throw Guard.conflict(
          "stale",
          "他人刚刚修改过，请重新载入后再办理（您的版本%d，现为%d）".formatted(version, filing.version()),
          "somebody changed it meanwhile: yours is version %d, it is %d now"
              .formatted(version, filing.version()));
    }
    return filing;
  }

  private static void requireFiler(DutyKind kind, String districtCode, Actor actor) {
    boolean holder = DutySubjects.isHolder(actor);
    if (holder && kind.filedBy() != Filer.HOLDER) {
      throw Guard.forbidden("not-yours-to-file", "由主管部门填报", "the authority files this");
    }
    if (!holder) {
      Guard.enforcesIn(actor, districtCode);
    }
  }

  @Transactional(readOnly = true)
  public DutyFiling get(UUID id, Actor actor) {
    return store
        .find(id)
        .filter(filing -> subjects.sees(filing, actor))
        .orElseThrow(DutyFilings::unknown);
  }

  /** What the registers say to the figures of a report; see {@link DutyFigure}. (004-R05, R11) */
  @Transactional(readOnly = true)
  public List<DutyFigure> figures(UUID id, Actor actor) {
    DutyFiling filing = get(id, actor);
    return submission.figures(table.get(filing.duty()), filing, actor);
  }

  /** What waits for a review the actor may take part in, the longest waiting first. */
  @Transactional(readOnly = true)
  public List<DutyFiling> listToReview(Actor actor) {
    return store.listFiled().stream()
        .filter(filing -> actor.mayActIn(filing.districtCode()))
        .toList();
  }

  @Transactional(readOnly = true)
  public List<History.Line> history(UUID id, Actor actor) {
    return history.list(get(id, actor).historySubject());
  }

  private DutyFiling kept(
      DutyFiling after,
      DutyState from,
      Actor actor,
      DutyStep step,
      String words,
      Map<String, Object> details) {
    DutyFiling stored = store.update(after);
    remember(stored, from.name(), actor, step.name(), words, details);
    return stored;
  }

  private void remember(
      DutyFiling filing,
      String from,
      Actor actor,
      String step,
      String words,
      Map<String, Object> details) {
    history.append(
        new History.Step(
            filing.historySubject(),
            actor.username(),
            step,
            from,
            filing.state().name(),
            words,
            details));
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "duty." + step.toLowerCase(Locale.ROOT).replace('_', '-'),
            filing.historySubject(),
            Map.of("duty", filing.duty(), "period", filing.period().code())));
  }

  private static DomainException unknown() {
    return DomainException.notFound("unknown-filing", "没有这份填报", "there is no such filing");
  }
}
