package org.kuangjie.platform.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.platform.audit.store.AuditStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "audit", description = "审计日志 / audit log")
class AuditController {

  /** One page of entries, newest first. */
  record AuditPage(List<AuditEntry> items, int page, int size, long total) {}

  private final AuditStore store;

  AuditController(AuditStore store) {
    this.store = store;
  }

  @GetMapping("/api/audit")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "查询审计日志 / read the audit log, newest first")
  AuditPage list(
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable OffsetDateTime from,
      @RequestParam(required = false) @Nullable OffsetDateTime to,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
    AuditFilter filter = new AuditFilter(actor, action, subject, from, to);
    return new AuditPage(store.list(filter, page, size), page, size, store.count(filter));
  }
}
