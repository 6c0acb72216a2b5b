package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kuangjie.enforcement.papers.EvidencePackage;
import org.kuangjie.enforcement.papers.Paper;
import org.kuangjie.enforcement.papers.PaperFormat;
import org.kuangjie.enforcement.papers.PlateRegister;
import org.kuangjie.enforcement.papers.SignPlates;
import org.kuangjie.enforcement.papers.StatisticsPapers;
import org.kuangjie.shared.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "papers", description = "报表、标识牌与证据包 / tables, sign plates, packages of evidence")
class PaperController {

  private final StatisticsPapers tables;
  private final SignPlates plates;
  private final PlateRegister register;
  private final EvidencePackage packages;

  PaperController(
      StatisticsPapers tables,
      SignPlates plates,
      PlateRegister register,
      EvidencePackage packages) {
    this.tables = tables;
    this.plates = plates;
    this.register = register;
    this.packages = packages;
  }

  @GetMapping("/api/papers/two-rates")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "两率统计表与区县排名（Excel、PDF） / the two rates and the ranking as a table",
      description = "half=true 上半年 / January to June; format=XLSX, PDF")
  ResponseEntity<byte[]> twoRates(
      @RequestParam @Min(2000) @Max(2100) int year,
      @RequestParam(defaultValue = "false") boolean half,
      @RequestParam(defaultValue = "XLSX") PaperFormat format) {
    return answer(tables.twoRates(year, half, format));
  }

  @GetMapping("/api/papers/work")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "监管工作总结数据表（Excel、PDF） / figures of the supervision summary, as a table",
      description = "half=true 上半年 / January to June; format=XLSX, PDF")
  ResponseEntity<byte[]> work(
      @RequestParam @Min(2000) @Max(2100) int year,
      @RequestParam(defaultValue = "false") boolean half,
      @RequestParam(defaultValue = "XLSX") PaperFormat format) {
    return answer(tables.work(year, half, format));
  }

  @GetMapping("/api/papers/calendar")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "年度报送日历（Excel、PDF） / what has to be handed in, as a table")
  ResponseEntity<byte[]> calendar(
      @RequestParam LocalDate after, @RequestParam(defaultValue = "XLSX") PaperFormat format) {
    return answer(tables.calendar(after, format));
  }

  @GetMapping("/api/papers/inspections-behind")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "检查未达标矿山（Excel、PDF） / mines inspected too rarely, as a table")
  ResponseEntity<byte[]> inspectionsBehind(
      @RequestParam LocalDate on,
      @RequestParam(defaultValue = "XLSX") PaperFormat format,
      Actor actor) {
    return answer(tables.inspectionsBehind(on, format, actor));
  }

  @GetMapping("/api/papers/inspectors")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "督察员年度工作与考核（Excel、PDF） / inspectors' years, as a table")
  ResponseEntity<byte[]> inspectors(
      @RequestParam @Min(2000) @Max(2100) int year,
      @RequestParam(defaultValue = "XLSX") PaperFormat format,
      Actor actor) {
    return answer(tables.inspectors(year, format, actor));
  }

  @GetMapping("/api/sign-plates")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "标识牌台账：有效采矿权的制牌与检查情况 / register of sign plates",
      description = "wanting=true 只看缺失、不全或无记录的 / only those missing, incomplete or unknown")
  List<PlateRegister.PlateEntry> signPlates(
      @RequestParam LocalDate on,
      @RequestParam(defaultValue = "false") boolean wanting,
      Actor actor) {
    return register.list(on, wanting, actor);
  }

  @PostMapping("/api/papers/sign-plate")
  @PreAuthorize(Policy.ENFORCES)
  @Operation(
      summary = "采矿权标识牌（PDF，A3） / the sign plate of a mine",
      description =
          "记入标识牌台账；含采矿权人名称，调阅记入审计 / kept in the register; names the holder, that it was read is remembered")
  ResponseEntity<byte[]> signPlate(@RequestParam String licence, Actor actor) {
    return answer(plates.print(licence, actor));
  }

  @GetMapping(path = "/api/alerts/{id}/package", produces = "application/zip")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "预警证据包（ZIP） / everything held of an alert",
      description = "SHA256SUMS 可用 sha256sum -c 核验 / checked by sha256sum -c")
  void alertPackage(@PathVariable UUID id, Actor actor, HttpServletResponse response)
      throws IOException {
    packages.ofAlert(id, actor, name -> open(response, name));
  }

  @GetMapping(path = "/api/cases/{id}/package", produces = "application/zip")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "案件证据包（ZIP） / everything held of a case",
      description = "SHA256SUMS 可用 sha256sum -c 核验 / checked by sha256sum -c")
  void casePackage(@PathVariable UUID id, Actor actor, HttpServletResponse response)
      throws IOException {
    packages.ofCase(id, actor, name -> open(response, name));
  }

  private static OutputStream open(HttpServletResponse response, String name) throws IOException {
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return response.getOutputStream();
  }

  private static ResponseEntity<byte[]> answer(Paper paper) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(paper.mimeType()))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(paper.name()))
        .body(paper.content());
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
