package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.duties.DutyFigure;
import org.kuangjie.enforcement.duties.DutyFiling;
import org.kuangjie.enforcement.duties.DutyFilings;
import org.kuangjie.enforcement.duties.DutyFinding;
import org.kuangjie.enforcement.duties.DutyPapers;
import org.kuangjie.enforcement.duties.DutyState;
import org.kuangjie.enforcement.duties.DutyStep;
import org.kuangjie.enforcement.duties.WorkingsCheck;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "duties", description = "义务履行 / duties of holders and authorities")
class DutyFilingController {

  private static final long MOST_BYTES = 20L * 1024 * 1024;

  private final DutyFilings filings;
  private final DutyPapers papers;

  DutyFilingController(DutyFilings filings, DutyPapers papers) {
    this.filings = filings;
    this.papers = papers;
  }

  /** A filing with its papers; the name of an account stands for the officer. */
  record DutyFilingAnswer(
      UUID id,
      String duty,
      String subject,
      String districtCode,
      String period,
      DutyState state,
      Map<String, String> fields,
      Map<String, String> reasons,
      List<DutyFinding> findings,
      @Nullable WorkingsCheck workings,
      List<DutyPapers.HeldPaper> papers,
      List<String> workers,
      @Nullable String filedBy,
      @Nullable LocalDate filedOn,
      @Nullable String reviewedBy,
      @Nullable LocalDate reviewedOn,
      @Nullable LocalDate passedOn,
      int version,
      boolean synthetic) {

    static DutyFilingAnswer of(DutyFiling filing, List<DutyPapers.HeldPaper> papers) {
      return new DutyFilingAnswer(
          filing.id(),
          filing.duty(),
          filing.subject(),
          filing.districtCode(),
          filing.period().code(),
          filing.state(),
          filing.fields(),
          filing.reasons(),
          filing.findings(),
          filing.workings(),
          papers,
          filing.workers(),
          filing.filedBy(),
          filing.filedOn(),
          filing.reviewedBy(),
          filing.reviewedOn(),
          filing.passedOn(),
          filing.version(),
          filing.synthetic());
    }
  }

  /** {@code subject}: licence number, district code or {@code city}. */
  record StartFilingBody(
      @NotBlank @Size(max = 40) String duty,
      @NotBlank @Size(max = 40) String subject,
      @NotBlank @Size(max = 10) String period) {}

  /** {@code reasons}: why a figure differs from what the registers say, by field. */
  record FilingFieldsBody(
      int version,
      @NotNull @Size(max = 40)
          Map<@NotBlank @Size(max = 40) String, @NotNull @Size(max = 8000) String> fields,
      @Nullable @Size(max = 40)
          Map<@NotBlank @Size(max = 40) String, @NotNull @Size(max = 1000) String> reasons) {}

  record FilingStepBody(
      @NotNull DutyStep step, int version, @Nullable @Size(max = 4000) String words) {}

  @PostMapping("/api/duty-filings")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.FILES)
  @Operation(summary = "开始填报，已有草稿则续填 / begin a filing, or go on with the draft")
  DutyFilingAnswer start(@Valid @RequestBody StartFilingBody body, Actor actor) {
    return answer(filings.start(body.duty(), body.subject(), body.period(), actor), actor);
  }

  @GetMapping("/api/duty-filings")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "待审的填报，等得最久的在前 / what waits for review, the longest first")
  List<DutyFilingAnswer> toReview(Actor actor) {
    return filings.listToReview(actor).stream()
        .map(filing -> DutyFilingAnswer.of(filing, List.of()))
        .toList();
  }

  @GetMapping("/api/duty-filings/{id}")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "一份填报 / one filing")
  DutyFilingAnswer get(@PathVariable UUID id, Actor actor) {
    return answer(filings.get(id, actor), actor);
  }

  @PutMapping("/api/duty-filings/{id}/fields")
  @PreAuthorize(Policy.FILES)
  @Operation(summary = "保存填报项，可不完整 / keep the fields, also incomplete")
  DutyFilingAnswer edit(
      @PathVariable UUID id, @Valid @RequestBody FilingFieldsBody body, Actor actor) {
    Map<String, String> reasons = body.reasons() == null ? Map.of() : body.reasons();
    return answer(filings.edit(id, body.version(), body.fields(), reasons, actor), actor);
  }

  @GetMapping("/api/duty-filings/{id}/figures")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(
      summary = "台账对各数字项的建议；报送后为报送时的 / what the registers say to its figures",
      description =
          "proposed为空：没有台账可答，不是零 / proposed is absent: no register answers, which is not zero")
  List<DutyFigure> figures(@PathVariable UUID id, Actor actor) {
    return filings.figures(id, actor);
  }

  @PostMapping("/api/duty-filings/{id}/documents")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.FILES)
  @Operation(summary = "上传材料，同一份只存一次，≤ 20 MB / add a document, held once")
  DutyFilingAnswer addDocument(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam @Size(min = 1, max = 40) String paper,
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
      Actor actor)
      throws IOException {
    MultipartFile sent = bounded(file);
    DutyPapers.Changed changed =
        papers.add(id, version, paper, nameOf(sent), sent.getBytes(), actor);
    return DutyFilingAnswer.of(changed.filing(), changed.papers());
  }

  @DeleteMapping("/api/duty-filings/{id}/documents/{document}")
  @PreAuthorize(Policy.FILES)
  @Operation(summary = "从填报中取出材料 / take a document out of an open filing")
  DutyFilingAnswer removeDocument(
      @PathVariable UUID id, @PathVariable UUID document, @RequestParam int version, Actor actor) {
    DutyPapers.Changed changed = papers.remove(id, version, document, actor);
    return DutyFilingAnswer.of(changed.filing(), changed.papers());
  }

  @GetMapping("/api/duty-filings/{id}/documents/{document}")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "材料原件 / the document as it was sent")
  ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable UUID document, Actor actor) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "attachment")
        .body(papers.bytes(id, document, actor));
  }

  @PostMapping("/api/duty-filings/{id}/workings")
  @PreAuthorize(Policy.FILES)
  @Operation(
      summary = "上传采掘工程坐标，与矿区范围和标高比对 / workings with coordinates, compared with the licence",
      description = "只给出线索 / a clue, never a verdict (MR-14)")
  DutyFilingAnswer workings(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable @Size(max = 40) String crs,
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
      Actor actor)
      throws IOException {
    MultipartFile sent = bounded(file);
    BoundaryInput input = BoundaryInput.ofFile(sent.getBytes(), nameOf(sent), crs);
    return answer(filings.compare(id, version, input, actor), actor);
  }

  @PostMapping("/api/duty-filings/{id}/steps")
  @PreAuthorize(Policy.FILES)
  @Operation(
      summary = "报送、审核、退回、重办、转送 / file, review, return, reopen, pass on",
      description = "审核人不得为填报人 / nobody reviews own work")
  DutyFilingAnswer step(
      @PathVariable UUID id, @Valid @RequestBody FilingStepBody body, Actor actor) {
    String words = body.words() == null ? "" : body.words();
    return answer(filings.step(id, body.step(), body.version(), words, actor), actor);
  }

  @GetMapping("/api/duty-filings/{id}/history")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "办理经过 / who did what, when and why")
  List<History.Line> history(@PathVariable UUID id, Actor actor) {
    return filings.history(id, actor);
  }

  private DutyFilingAnswer answer(DutyFiling filing, Actor actor) {
    return DutyFilingAnswer.of(filing, papers.list(filing.id(), actor));
  }

  private static MultipartFile bounded(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      throw DomainException.invalid(
          "missing-file",
          "请求须为multipart/form-data，文件字段为file且不为空",
          "the request must be multipart/form-data with a file that is not empty");
    }
    if (file.getSize() > MOST_BYTES) {
      throw new DomainException(
          DomainException.Kind.TOO_LARGE,
          "too-large",
          Text.of("文件不得超过20 MB", "a file has at most 20 MB"));
    }
    return file;
  }

  private static String nameOf(MultipartFile file) {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.length() > 200 ? last.substring(last.length() - 200) : last;
  }
}
