package org.kuangjie.ogc.wmts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kuangjie.ogc.info.InfoFormat;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.PublicUrl;
import org.kuangjie.ogc.tiles.PictureFormat;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** WMTS by resource URLs (07-057r7, 10). Open to everybody: each layer says who may see it. */
@RestController
@RequestMapping("/wmts/1.0.0")
@Tag(name = "WMTS")
class WmtsController {

  private static final String INFO_EXTENSIONS =
      Arrays.stream(InfoFormat.values())
          .map(InfoFormat::extension)
          .collect(Collectors.joining(", "));

  private final WmtsService service;
  private final Capabilities capabilities;
  private final PublicUrl publicUrl;

  WmtsController(WmtsService service, Capabilities capabilities, PublicUrl publicUrl) {
    this.service = service;
    this.capabilities = capabilities;
    this.publicUrl = publicUrl;
  }

  @Operation(summary = "WMTS capabilities 服务元数据")
  @GetMapping(
      value = "/WMTSCapabilities.xml",
      produces = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
  @PreAuthorize("permitAll()")
  void capabilities(HttpServletRequest request, HttpServletResponse response, Actor actor)
      throws IOException {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    capabilities.write(publicUrl.root(request), actor, document);
    response.setContentType("application/xml");
    document.writeTo(response.getOutputStream());
  }

  @Operation(summary = "WMTS tile 瓦片")
  @GetMapping("/{layer}/{style}/{set}/{matrix}/{row}/{file}")
  @PreAuthorize("permitAll()")
  void tile(
      @PathVariable String layer,
      @PathVariable String style,
      @PathVariable String set,
      @PathVariable String matrix,
      @PathVariable String row,
      @PathVariable String file,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    service.refusing(
        response,
        () -> {
          Name col = Name.of(file);
          PictureFormat format =
              PictureFormat.ofExtension(col.extension()).orElseThrow(() -> unknown("png, jpg"));
          service.tile(
              new TileParameters(layer, style, format.mediaType(), set, matrix, row, col.stem()),
              actor,
              response);
        });
  }

  @Operation(summary = "WMTS feature info 要素信息")
  @GetMapping("/{layer}/{style}/{set}/{matrix}/{row}/{col}/{j}/{file}")
  @PreAuthorize("permitAll()")
  void featureInfo(HttpServletRequest request, HttpServletResponse response, Actor actor)
      throws IOException {
    service.refusing(
        response,
        () -> {
          String[] parts = parts(request);
          Name i = Name.of(parts[7]);
          InfoFormat format =
              InfoFormat.findByExtension(i.extension()).orElseThrow(() -> unknown(INFO_EXTENSIONS));
          TileParameters tile =
              new TileParameters(
                  parts[0],
                  parts[1],
                  PictureFormat.PNG.mediaType(),
                  parts[2],
                  parts[3],
                  parts[4],
                  parts[5]);
          service.featureInfo(
              new InfoParameters(tile, parts[6], i.stem(), format),
              publicUrl.root(request),
              actor,
              response);
        });
  }

  /** The parts of the path after the version. */
  private static String[] parts(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.substring("/wmts/1.0.0/".length()).split("/", -1);
  }

  private static OgcException unknown(String extensions) {
    return new OgcException(
        "InvalidParameterValue",
        "Format",
        404,
        Text.of("扩展名须为 " + extensions, "The extension must be one of " + extensions));
  }

  /** A file's name and its extension. */
  private record Name(String stem, String extension) {

    static Name of(String file) {
      int dot = Optional.of(file.lastIndexOf('.')).filter(at -> at >= 0).orElse(file.length());
      return new Name(file.substring(0, dot), dot == file.length() ? "" : file.substring(dot + 1));
    }
  }
}
