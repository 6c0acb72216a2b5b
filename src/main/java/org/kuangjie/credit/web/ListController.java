package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.listing.Disclosure;
import org.kuangjie.credit.listing.Ground;
import org.kuangjie.credit.listing.ListEntry;
import org.kuangjie.credit.listing.ListState;
import org.kuangjie.credit.listing.Listings;
import org.kuangjie.credit.listing.Papers;
import org.kuangjie.credit.listing.RemovalCheck;
import org.kuangjie.credit.listing.Removals;
import org.kuangjie.credit.listing.SupervisionList;
import org.kuangjie.credit.store.ListStore;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.History;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "credit-lists", description = "监管名录 / the two lists")
class ListController {

  private final Listings listings;
  private final Removals removals;
  private final EntityRegister entities;
  private final Deadlines deadlines;

  ListController(
      Listings listings, Removals removals, EntityRegister entities, Deadlines deadlines) {
    this.listings = listings;
    this.removals = removals;
    this.entities = entities;
    this.deadlines = deadlines;
  }

  /**
   * A clue about a unit.
   *
   * @param authority district code of the bureau that will decide, 500000 for the city; left out,
   *     the officer's own
   */
  record ClueOfUnitBody(
      @NotNull UUID entityId,
      @Nullable @Pattern(regexp = "\\d{6}") String authority,
      @NotBlank @Size(max = 4000) String words) {}

  /**
   * A matter of the lists as it stands.
   *
   * @param steps open to who asks; days, papers and words are judged when a step is taken
   */
  record ListEntryAnswer(
      UUID id,
      String number,
      UUID entityId,
      String uscc,
      String unitName,
      String authority,
      ListState state,
      Text stateWords,
      @Nullable SupervisionList list,
      @Nullable Text groundWords,
      ListEntry.ListMatter matter,
      Papers papers,
      Disclosure disclosure,
      boolean isPublic,
      boolean synthetic,
      List<ListStep> steps,
      int version) {

    static ListEntryAnswer of(ListEntry entry, Entity unit, LocalDate today, Actor actor) {
      Ground ground = entry.matter().ground();
      return new ListEntryAnswer(
          entry.id(),
          entry.number(),
          entry.entityId(),
          unit.uscc(),
          unit.name(),
          entry.authority(),
          entry.state(),
          entry.state().words(),
          entry.list(),
          ground == null ? null : ground.words(),
          entry.matter(),
          entry.papers(),
          entry.disclosure(),
          entry.disclosure().isPublicOn(today),
          unit.synthetic(),
          ListArrows.open(entry, actor),
          entry.version());
    }
  }

  @PostMapping("/api/credit/list-entries")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.REGISTERS)
  @Operation(summary = "登记线索，开始调查核实 / register a clue")
  ListEntryAnswer clue(@Valid @RequestBody ClueOfUnitBody body, Actor actor) {
    return answer(
        listings.clue(body.entityId(), body.authority(), body.words(), deadlines.today(), actor),
        actor);
  }

  @GetMapping("/api/credit/list-entries")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "名录事项，单位只见本单位 / matters of the lists; a unit sees its own")
  List<ListEntryAnswer> list(
      @RequestParam(required = false) @Nullable ListState state,
      @RequestParam(required = false) @Nullable SupervisionList list,
      @RequestParam(defaultValue = "") @Pattern(regexp = "|\\d{6}") String authority,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      Actor actor) {
    ListStore.Query query =
        new ListStore.Query(
            state == null ? "" : state.name(), list == null ? "" : list.name(), authority, limit);
    List<ListEntry> found = listings.list(query, actor);
    Map<UUID, Entity> units = entities.mapOf(found.stream().map(ListEntry::entityId).toList());
    LocalDate today = deadlines.today();
    return found.stream()
        .map(
            entry ->
                ListEntryAnswer.of(
                    entry, Objects.requireNonNull(units.get(entry.entityId())), today, actor))
        .toList();
  }

  @GetMapping("/api/credit/list-entries/{id}")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "一个名录事项 / one matter")
  ListEntryAnswer get(@PathVariable UUID id, Actor actor) {
    return answer(listings.get(id, actor), actor);
  }

  @GetMapping("/api/credit/list-entries/{id}/history")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "办理经过 / what was done")
  List<History.Line> history(@PathVariable UUID id, Actor actor) {
    return listings.history(id, actor);
  }

  @GetMapping("/api/credit/list-entries/{id}/deadlines")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "期限 / the clocks of a matter")
  List<Deadline> deadlines(@PathVariable UUID id, Actor actor) {
    return listings.clocks(id, actor);
  }

  @GetMapping("/api/credit/list-entries/{id}/removal-check")
  @PreAuthorize(Policy.DECIDES)
  @Operation(summary = "移出条件核对 / what days and register say of a removal")
  RemovalCheck removalCheck(@PathVariable UUID id, Actor actor) {
    return removals.check(id, actor);
  }

  @PostMapping("/api/credit/list-entries/{id}/steps")
  @PreAuthorize(Policy.DECIDES_OR_ENTITY)
  @Operation(
      summary = "办理名录事项 / work on a matter",
      description =
          "DISMISS 未查实, SPARE 可以不列入, ORDER 责令整改, ACCEPT 整改通过, FAIL 逾期未整改或不到位, PENALISE 登记处罚决定,"
              + " NOTIFY 告知, APPEAL 申诉, ANSWER 申诉答复, LIST 列入, ESCALATE 满3年升级, ASK_REMOVAL 申请移出,"
              + " REFUSE_REMOVAL 不予移出, PUBLISH_REMOVAL 移出公示, OBJECT 异议, REMOVE 移出, REMOVE_DIRECTLY"
              + " 依第二十一条移出, REVOKE 撤销, CONTINUE_DISCLOSURE 期满继续披露, STOP_DISCLOSURE 停止披露;"
              + " 单位只能 APPEAL、ASK_REMOVAL")
  ListEntryAnswer step(@PathVariable UUID id, @Valid @RequestBody ListStepBody body, Actor actor) {
    return answer(
        body.step().take(new ListSteps(listings, removals, deadlines), id, body, actor), actor);
  }

  private ListEntryAnswer answer(ListEntry entry, Actor actor) {
    return ListEntryAnswer.of(entry, entities.get(entry.entityId()), deadlines.today(), actor);
  }
}
