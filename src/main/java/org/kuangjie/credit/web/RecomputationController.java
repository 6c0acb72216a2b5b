package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.kuangjie.credit.restoration.Recomputations;
import org.kuangjie.credit.store.RecomputationStore.Recomputation;
import org.kuangjie.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "credit-ratings", description = "信用评级 / credit ratings (001)")
class RecomputationController {

  private final Recomputations recomputations;

  RecomputationController(Recomputations recomputations) {
    this.recomputations = recomputations;
  }

  @PostMapping("/api/credit/ratings/recomputation")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PreAuthorize(Policy.SETTLES)
  @Operation(
      summary = "全部重算，在后台进行 / reckon all anew, in the background",
      description = "进行中的重算由新的代替 / one that runs is given up for the new one")
  Recomputation recompute(Actor actor) {
    return recomputations.ask("人工要求全部重算", actor.username());
  }

  @GetMapping("/api/credit/ratings/recomputations")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "全部重算的进度，新的在前 / how recomputations stand, newest first")
  List<Recomputation> list(@RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
    return recomputations.list(limit);
  }
}
