package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.kuangjie.enforcement.duties.OfficerLicences;
import org.kuangjie.enforcement.duties.OfficerLicences.LicenceStanding;
import org.kuangjie.enforcement.duties.OfficerLicences.OfficerLicence;
import org.kuangjie.enforcement.duties.Offices;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;
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
@Tag(name = "offices", description = "执法证、责任、装备、三率要求 / licences, responsibility, equipment, rates")
class OfficeController {

  private static final String DISTRICT_OR_CITY = AreaCode.PATTERN + "|";

  private final OfficerLicences licences;
  private final Offices offices;

  OfficeController(OfficerLicences licences, Offices offices) {
    this.licences = licences;
    this.offices = offices;
  }

  /** {@code districtCode} empty for the city. */
  record OfficerLicenceBody(
      @NotBlank @Size(max = 100) String username,
      @NotNull @Pattern(regexp = DISTRICT_OR_CITY) String districtCode,
      @NotNull LocalDate issuedOn,
      @NotNull LocalDate validTo,
      @NotNull LocalDate trainedOn) {}

  record AnswerableBody(
      @NotNull @Pattern(regexp = DISTRICT_OR_CITY) String districtCode,
      Offices.@NotNull Rank rank,
      @NotBlank @Size(max = 100) String username,
      @NotNull LocalDate fromDay) {}

  record EquipmentBody(
      @NotNull @Pattern(regexp = AreaCode.PATTERN) String districtCode,
      @NotBlank @Size(max = 200) String station,
      Offices.@NotNull EquipmentKind kind,
      @NotBlank @Size(max = 60) String number,
      @NotNull LocalDate acquiredOn) {}

  record EquipmentBudgetBody(
      @NotNull @Pattern(regexp = AreaCode.PATTERN) String districtCode,
      @Min(2000) @Max(2100) int year,
      @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal amountYuan,
      @NotBlank @Size(max = 300) String source) {}

  record RecoveryRequirementBody(
      @NotBlank @Size(max = 60) String mineral,
      @NotNull @Pattern(regexp = "mining|dressing|associated|reclaimed") String rate,
      @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal least,
      @NotBlank @Size(max = 300) String source,
      @NotBlank @Size(max = 200) String owner,
      @NotNull LocalDate validFrom) {}

  @GetMapping("/api/officer-licences")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "执法证和培训台账 / officers' licences and training (004-R31)")
  List<LicenceStanding> licences(Actor actor) {
    return licences.list(actor);
  }

  @PostMapping("/api/officer-licences")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "登记执法证，后登记的代替先前的 / record a licence, the newest counts")
  LicenceStanding record(@Valid @RequestBody OfficerLicenceBody body, Actor actor) {
    return licences.record(
        new OfficerLicence(
            body.username(),
            body.districtCode(),
            body.issuedOn(),
            body.validTo(),
            body.trainedOn()),
        actor);
  }

  @GetMapping("/api/answerable-officers")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "总责、主要责任人、具体责任人 / who answers by rank (004-R22)")
  List<Offices.Answerable> answerable(Actor actor) {
    return offices.listAnswerable(actor);
  }

  @PostMapping("/api/answerable-officers")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "指定责任人 / name who answers")
  Offices.Answerable name(@Valid @RequestBody AnswerableBody body, Actor actor) {
    return offices.name(
        new Offices.Answerable(
            0, body.districtCode(), body.rank(), body.username(), body.fromDay(), null),
        actor);
  }

  @PostMapping("/api/answerable-officers/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "免职，自该日起不再负责 / end it; from that day on the account does not answer")
  void end(@PathVariable long id, @RequestParam LocalDate on, Actor actor) {
    offices.end(id, on, actor);
  }

  @GetMapping("/api/equipment")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "装备台账 / register of equipment (004-R35)")
  List<Offices.Equipment> equipment(Actor actor) {
    return offices.listEquipment(actor);
  }

  @PostMapping("/api/equipment")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "登记装备 / add equipment")
  Offices.Equipment add(@Valid @RequestBody EquipmentBody body, Actor actor) {
    return offices.add(
        new Offices.Equipment(
            0,
            body.districtCode(),
            body.station(),
            body.kind(),
            body.number(),
            body.acquiredOn(),
            null),
        actor);
  }

  @PostMapping("/api/equipment/{id}/retirement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "装备报废 / retire equipment")
  void retire(@PathVariable long id, @RequestParam LocalDate on, Actor actor) {
    offices.retire(id, on, actor);
  }

  @GetMapping("/api/equipment-budgets")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "装备经费，未录入的区县不列 / budgets for equipment as entered (004-R35)")
  List<Offices.EquipmentBudget> budgets(@RequestParam @Min(2000) @Max(2100) int year, Actor actor) {
    return offices.listBudgets(year, actor);
  }

  @PostMapping("/api/equipment-budgets")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "录入装备经费，写明年度和来源 / enter a budget with year and source")
  Offices.EquipmentBudget enter(@Valid @RequestBody EquipmentBudgetBody body, Actor actor) {
    return offices.enter(
        new Offices.EquipmentBudget(
            body.districtCode(), body.year(), body.amountYuan(), body.source()),
        actor);
  }

  @GetMapping("/api/recovery-requirements")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "三率要求，未设定的为空 / rates asked for, empty until settled (004-R16)")
  List<Offices.RecoveryRequirement> requirements() {
    return offices.listRequirements();
  }

  @PostMapping("/api/recovery-requirements")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "设定三率要求，写明依据和决定单位 / settle a rate with source and owner")
  Offices.RecoveryRequirement require(
      @Valid @RequestBody RecoveryRequirementBody body, Actor actor) {
    return offices.require(
        new Offices.RecoveryRequirement(
            body.mineral(),
            body.rate(),
            body.least(),
            body.source(),
            body.owner(),
            body.validFrom()),
        actor);
  }
}
