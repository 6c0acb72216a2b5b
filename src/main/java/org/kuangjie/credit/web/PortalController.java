package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.listing.SupervisionList;
import org.kuangjie.credit.portal.Portal;
import org.kuangjie.credit.store.PortalStore;
import org.kuangjie.shared.SocialCreditCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "portal", description = "门户专栏 / what the public reads")
class PortalController {

  private final Portal portal;

  PortalController(Portal portal) {
    this.portal = portal;
  }

  @GetMapping("/api/portal/basis")
  @PreAuthorize("permitAll()")
  @Operation(summary = "监督管理的目的和依据 / purpose and legal base")
  Portal.Basis basis() {
    return Portal.BASIS;
  }

  @GetMapping("/api/portal/units")
  @PreAuthorize("permitAll()")
  @Operation(summary = "技术服务单位检索 / search technical-service units")
  List<PortalStore.UnitRow> units(
      @RequestParam(defaultValue = "") @Size(max = 100) String q,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    return portal.search(q.strip(), limit);
  }

  @GetMapping("/api/portal/units/{uscc}")
  @PreAuthorize("permitAll()")
  @Operation(summary = "一个单位的三类公开信息 / the three classes of information of a unit")
  Portal.UnitPage unit(@PathVariable @Size(max = 40) String uscc) {
    return portal.unit(SocialCreditCode.normalise(uscc));
  }

  @GetMapping("/api/portal/lists")
  @PreAuthorize("permitAll()")
  @Operation(summary = "异常名录和严重失信主体名单（披露中） / the two lists as disclosed")
  List<PortalStore.ListRow> lists(@RequestParam(required = false) @Nullable SupervisionList list) {
    return portal.lists(list == null ? "" : list.name());
  }
}
