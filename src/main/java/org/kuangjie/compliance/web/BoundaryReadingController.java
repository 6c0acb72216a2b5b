package org.kuangjie.compliance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.BoundaryReading;
import org.kuangjie.compliance.checking.BoundaryReadings;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Says how a boundary would be read, by the reader and within the limits of a check. */
@RestController
@RequestMapping("/api/checks/boundary")
@Tag(name = "checks")
class BoundaryReadingController {

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("isAuthenticated()")
  @Operation(
      summary = "试读矿界文件 / read a boundary file",
      description = "不核查也不保存 / neither judges nor keeps anything")
  BoundaryReading readFile(
      @RequestPart("boundary") MultipartFile boundary,
      @RequestParam(required = false) @Nullable String crs)
      throws IOException {
    return BoundaryReadings.of(SentBoundary.of(boundary, crs));
  }

  @PostMapping
  @PreAuthorize("isAuthenticated()")
  @Operation(
      summary = "试读GeoJSON或粘贴的坐标 / read a GeoJSON geometry or pasted corners",
      description = "不核查也不保存 / neither judges nor keeps anything")
  BoundaryReading readBody(@RequestBody JsonNode body) {
    return BoundaryReadings.of(CheckBody.boundary(body));
  }
}
