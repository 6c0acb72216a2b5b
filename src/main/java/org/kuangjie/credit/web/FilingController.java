package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.supervision.Certificate;
import org.kuangjie.credit.supervision.Filings;
import org.kuangjie.credit.supervision.Project;
import org.kuangjie.credit.supervision.ServiceType;
import org.kuangjie.credit.supervision.UpdateWindow;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "credit-filings", description = "技术服务填报 / filings of technical-service units")
class FilingController {

  private final Filings filings;

  FilingController(Filings filings) {
    this.filings = filings;
  }

  /**
   * A project as filed.
   *
   * @param area GeoJSON polygon in EPSG:4490, longitude first
   * @param staff ids of people in the library
   * @param experts ids of people in the library
   */
  record ProjectBody(
      @NotNull ServiceType serviceType,
      @NotBlank @Size(max = 300) String name,
      @NotBlank @Size(max = 200) String client,
      @NotNull LocalDate contractOn,
      @NotNull LocalDate from,
      @Nullable LocalDate to,
      @Nullable @Size(max = 200) String reviewBody,
      @Nullable @Size(max = 300) String resultTitle,
      boolean publicFunds,
      @Nullable JsonNode area,
      @Nullable @Size(max = 200) List<@NotNull UUID> staff,
      @Nullable @Size(max = 50) List<@NotNull UUID> experts) {

    Project.Details details() {
      return new Project.Details(
          serviceType,
          name,
          client,
          contractOn,
          from,
          to,
          reviewBody,
          resultTitle,
          publicFunds,
          area == null || area.isNull() ? null : GeoJson.read(area.toString()),
          staff == null ? List.of() : staff,
          experts == null ? List.of() : experts);
    }
  }

  /** A project as it stands; people by id, their names stay in the library. */
  record FiledProject(
      UUID id,
      UUID entityId,
      ServiceType serviceType,
      Text serviceWords,
      String name,
      String client,
      LocalDate contractOn,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String reviewBody,
      @Nullable String resultTitle,
      boolean publicFunds,
      @Nullable JsonNode area,
      List<UUID> staff,
      List<UUID> experts,
      LocalDate filedOn,
      LocalDate dueOn,
      boolean late,
      boolean synthetic) {

    static FiledProject of(Project project) {
      Project.Details filed = project.details();
      Geometry area = filed.area();
      return new FiledProject(
          project.id(),
          project.entityId(),
          filed.serviceType(),
          filed.serviceType().words(),
          filed.name(),
          filed.client(),
          filed.contractOn(),
          filed.from(),
          filed.to(),
          filed.reviewBody(),
          filed.resultTitle(),
          filed.publicFunds(),
          area == null ? null : JsonMapper.shared().readTree(GeoJson.write(area)),
          filed.staff(),
          filed.experts(),
          project.filedOn(),
          project.dueOn(),
          project.isLate(),
          project.synthetic());
    }
  }

  /**
   * A certificate.
   *
   * @param personId left out for one of the unit
   */
  record CertificateBody(
      @Nullable UUID personId,
      @NotBlank @Size(max = 100) String kind,
      @NotBlank @Size(max = 100) String number,
      @NotBlank @Size(max = 200) String issuedBy,
      @NotNull LocalDate validFrom,
      @Nullable LocalDate validTo) {}

  /** A kind of technical service. */
  record ServiceTypeAnswer(ServiceType code, Text words) {}

  /**
   * Who has not updated.
   *
   * @param over whether the window has ended; before, they still have time
   */
  record UpdateReport(
      String window, LocalDate from, LocalDate to, boolean over, List<Filings.Behind> units) {}

  /** Who did not file when the rule came (000-R13). */
  record FirstFilingReport(LocalDate due, List<Filings.Behind> units) {}

  @GetMapping("/api/credit/service-types")
  @PreAuthorize("permitAll()")
  @Operation(summary = "十五类技术服务 / the fifteen kinds of technical service")
  List<ServiceTypeAnswer> types() {
    return Arrays.stream(ServiceType.values())
        .map(each -> new ServiceTypeAnswer(each, each.words()))
        .toList();
  }

  @GetMapping("/api/credit/entities/{id}/projects")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "单位的技术服务项目 / projects of a unit")
  List<FiledProject> projects(@PathVariable UUID id, Actor actor) {
    return filings.listProjects(id, actor).stream().map(FiledProject::of).toList();
  }

  @PostMapping("/api/credit/entities/{id}/projects")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENTERS)
  @Operation(summary = "填报项目，合同签订后30日内 / file a project within 30 days of its contract")
  FiledProject file(@PathVariable UUID id, @Valid @RequestBody ProjectBody body, Actor actor) {
    return FiledProject.of(filings.file(id, body.details(), filings.today(), actor));
  }

  @GetMapping("/api/credit/entities/{id}/certificates")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "单位和人员的资质证书 / certificates")
  List<Certificate> certificates(@PathVariable UUID id, Actor actor) {
    return filings.listCertificates(id, actor);
  }

  @PostMapping("/api/credit/entities/{id}/certificates")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENTERS)
  @Operation(summary = "登记资质证书 / enter a certificate")
  Certificate certify(
      @PathVariable UUID id, @Valid @RequestBody CertificateBody body, Actor actor) {
    LocalDate to = body.validTo();
    if (to != null && to.isBefore(body.validFrom())) {
      throw DomainException.invalid(
          "period-reversed", "有效期结束早于开始", "the certificate ends before it begins");
    }
    return filings.certify(
        new Certificate(
            UUID.randomUUID(),
            id,
            body.personId(),
            body.kind(),
            body.number(),
            body.issuedBy(),
            body.validFrom(),
            to),
        actor);
  }

  @PostMapping("/api/credit/entities/{id}/updates")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.ENTERS)
  @Operation(summary = "声明信息已更新（每年1月、7月） / declare that the records are up to date")
  void update(@PathVariable UUID id, Actor actor) {
    filings.update(id, filings.today(), actor);
  }

  @GetMapping("/api/credit/updates")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "未更新的单位，期满次日起列出 / units that did not update")
  UpdateReport behind(
      @RequestParam(required = false) @Nullable YearMonth window,
      @RequestParam(defaultValue = "") @Pattern(regexp = "|\\d{6}") String district,
      Actor actor) {
    UpdateWindow asked =
        window == null ? UpdateWindow.latest(filings.today()) : new UpdateWindow(window);
    return new UpdateReport(
        asked.month().toString(),
        asked.from(),
        asked.to(),
        asked.isOver(filings.today()),
        filings.listBehind(asked, district, actor));
  }

  @GetMapping("/api/credit/updates/first")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "施行时未按期填报的单位 / units that did not file when the rule came")
  FirstFilingReport first(
      @RequestParam(defaultValue = "") @Pattern(regexp = "|\\d{6}") String district, Actor actor) {
    return new FirstFilingReport(
        filings.firstFilingDue(), filings.listWithoutFirstFiling(district, actor));
  }

  @GetMapping("/api/credit/projects/late")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "逾期填报的项目 / projects filed late")
  List<FiledProject> late(
      @RequestParam(defaultValue = "") @Pattern(regexp = "|\\d{6}") String district, Actor actor) {
    return filings.listLate(district, actor).stream().map(FiledProject::of).toList();
  }
}
