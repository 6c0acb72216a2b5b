package org.kuangjie.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.Minerals.Mineral;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The code list of minerals, as forms offer it. */
@RestController
@RequestMapping("/api/minerals")
@Tag(name = "catalogue")
class MineralController {

  private final Minerals minerals;

  MineralController(Minerals minerals) {
    this.minerals = minerals;
  }

  @GetMapping
  @PreAuthorize("permitAll()")
  @Operation(summary = "矿种代码表 / the code list of minerals")
  MineralList list(@RequestParam @Parameter(hidden = true) MultiValueMap<String, String> query) {
    ListRequest.of(query, Set.of());
    return new MineralList(minerals.list());
  }

  record MineralList(List<Mineral> minerals) {}
}
