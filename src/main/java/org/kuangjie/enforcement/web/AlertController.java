package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.alerts.AlertStep;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.alerts.GroundOfJudgement;
import org.kuangjie.enforcement.alerts.Judgement;
import org.kuangjie.enforcement.store.AlertStore;
import org.kuangjie.shared.Actor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "alerts", description = "预警 / alerts")
class AlertController {

  private static final int LONGEST_SECONDS = 3600;

  private final Alerts alerts;
  private final GroundOfJudgement judging;
  private final AlertStream stream;
  private final AlertFeed feed;
  private final SentOnce once;

  AlertController(
      Alerts alerts, GroundOfJudgement judging, AlertStream stream, AlertFeed feed, SentOnce once) {
    this.alerts = alerts;
    this.judging = judging;
    this.stream = stream;
    this.feed = feed;
    this.once = once;
  }

  /**
   * One step.
   *
   * @param officers FIELD_CHECK: account names, two at least
   * @param officer RECUSE: who steps back
   * @param judgement JUDGE
   * @param licenceNumber JUDGE LAWFUL: the licence; containment is measured
   * @param approvalDocument JUDGE LAWFUL: number of an approval, where the licence does not contain
   *     the place
   * @param beforeImage JUDGE PSEUDO_CHANGE: date of the former image
   * @param afterImage JUDGE PSEUDO_CHANGE: date of the later image
   * @param authority HAND_OVER: code or name of the authority that answers for the place
   * @param weatherFrom EXTEND: first day on which nobody could go there
   * @param weatherTo EXTEND: last such day, not after today
   * @param words ground, opinion or reason
   * @param seenVersion of the alert the sender looked at: refused when it has changed since
   */
  record AlertStepBody(
      @NotNull AlertStep step,
      @Nullable @Size(max = 10) List<@NotBlank @Size(max = 100) String> officers,
      @Nullable @Size(max = 100) String officer,
      @Nullable Judgement judgement,
      @Nullable @Size(max = 23) String licenceNumber,
      @Nullable @Size(max = 200) String approvalDocument,
      @Nullable LocalDate beforeImage,
      @Nullable LocalDate afterImage,
      @Nullable @Size(max = 100) String authority,
      @Nullable LocalDate weatherFrom,
      @Nullable LocalDate weatherTo,
      @Nullable @Size(max = 4000) String words,
      @Nullable Integer seenVersion) {}

  @GetMapping("/api/alerts")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "预警清单，按优先分 / alerts by priority",
      description =
          "mine: 只看本人负责或无人负责的 / only those one answers for; district, takenBy, source (SENSING 图斑,"
              + " CLUE 线索); after: 上一页最后一条 / the last one of the former page; special: 特殊用地，仅专门人员 /"
              + " restricted")
  List<AlertAnswer> list(@Valid @ParameterObject AlertQuery query, Actor actor) {
    return AlertScope.of(actor, query.wantsSpecial())
        .flatMap(seen -> seen.within(query.district()))
        .stream()
        .flatMap(seen -> alerts.list(query.filter(seen, actor)).stream())
        .map(AlertAnswer::of)
        .toList();
  }

  @GetMapping("/api/alerts/counts")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "预警数：区县、状态、级别 / numbers of alerts by district, state and severity")
  List<AlertStore.AlertCount> counts(
      @RequestParam(defaultValue = "false") boolean special, Actor actor) {
    return AlertScope.of(actor, special).stream()
        .flatMap(seen -> alerts.count(seen.districtCodes(), seen.special()).stream())
        .toList();
  }

  @GetMapping("/api/alerts/{id}")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "一条预警 / one alert")
  AlertAnswer get(@PathVariable UUID id, Actor actor) {
    return AlertAnswer.of(alerts.get(id, actor), actor);
  }

  @GetMapping("/api/alerts/{id}/history")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "预警办理经过 / what was done to an alert")
  List<History.Line> history(@PathVariable UUID id, Actor actor) {
    return alerts.history(id, actor);
  }

  @PostMapping("/api/alerts/{id}/steps")
  @PreAuthorize(Policy.ENFORCES_OR_SPECIAL)
  @Operation(
      summary = "办理预警 / work on an alert",
      description =
          "TAKE 接收, HAND_OVER 移交, FIELD_CHECK 外业核查, JUDGE 判定上报, APPROVE 市级通过, RETURN 退回, UPHOLD 抽查维持, REOPEN"
              + " 抽查退回, EXTEND 因天气延期, RECUSE 回避; Idempotency-Key: 重发只办一次 / sent twice, done once")
  AlertAnswer step(
      @PathVariable UUID id,
      @RequestHeader(name = SentOnce.HEADER, required = false) @Nullable UUID key,
      @Valid @RequestBody AlertStepBody body,
      Actor actor) {
    return once.answer(
        new SentOnce.Request(key, "alert-step " + id + body),
        actor,
        AlertAnswer.class,
        () -> step(id, body, actor));
  }

  private AlertAnswer step(UUID id, AlertStepBody body, Actor actor) {
    Integer seen = body.seenVersion();
    if (seen != null) {
      alerts.requireSeen(id, seen, actor);
    }
    String words = text(body.words());
    List<String> officers = body.officers() == null ? List.of() : body.officers();
    return AlertAnswer.of(
        switch (body.step()) {
          case TAKE -> alerts.take(id, actor);
          case HAND_OVER ->
              alerts.handOver(
                  id, ClueController.given(body.authority(), "authority"), words, actor);
          case FIELD_CHECK -> alerts.goOut(id, officers, actor);
          case JUDGE -> judging.judge(id, statement(body, words), actor);
          case APPROVE -> alerts.review(id, true, words, actor);
          case RETURN -> alerts.review(id, false, words, actor);
          case UPHOLD -> alerts.spotCheck(id, true, words, actor);
          case REOPEN -> alerts.spotCheck(id, false, words, actor);
          case EXTEND ->
              alerts.extend(
                  id,
                  ClueController.given(body.weatherFrom(), "weatherFrom"),
                  ClueController.given(body.weatherTo(), "weatherTo"),
                  words,
                  actor);
          case RECUSE ->
              alerts.recuse(id, ClueController.given(body.officer(), "officer"), words, actor);
        },
        actor);
  }

  private static GroundOfJudgement.Statement statement(AlertStepBody body, String words) {
    return new GroundOfJudgement.Statement(
        ClueController.given(body.judgement(), "judgement"),
        text(body.licenceNumber()),
        text(body.approvalDocument()),
        body.beforeImage(),
        body.afterImage(),
        words);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  @GetMapping(path = "/api/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "实时预警（服务器推送事件），可续传 / live alerts, resumable",
      description =
          "Last-Event-ID 或 after 之后的事件先补发 / what came after Last-Event-ID (or after) comes first;"
              + " 0 全部 / all, 不填 只要新的 / none: new ones only. seconds 保持时长，0 只补发 / how long it stays"
              + " open, 0 ends after what is there")
  SseEmitter stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
      @RequestParam(required = false) @Nullable Long after,
      @RequestParam(defaultValue = "3600") @Min(0) @Max(LONGEST_SECONDS) int seconds,
      Actor actor) {
    return stream.open(last == null ? after : last, seconds, AlertScope.of(actor, false));
  }

  @GetMapping(path = "/api/alerts/feed.atom", produces = "application/atom+xml;charset=UTF-8")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "在办预警订阅源（Atom，GeoRSS） / open alerts as Atom feed with GeoRSS")
  byte[] feed(Actor actor) {
    return feed.write(
        AlertScope.of(actor, false).stream()
            .flatMap(
                scope ->
                    alerts
                        .list(
                            new AlertStore.Filter(
                                scope.districtCodes(),
                                "",
                                "",
                                "",
                                "",
                                "",
                                true,
                                false,
                                true,
                                null,
                                100))
                        .stream())
            .toList());
  }
}
