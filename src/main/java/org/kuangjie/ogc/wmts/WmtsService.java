package org.kuangjie.ogc.wmts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kuangjie.ogc.info.FoundFeatures;
import org.kuangjie.ogc.info.InfoFormat;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.OgcRequest;
import org.kuangjie.ogc.request.OgcService;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.tiles.PictureTiles;
import org.kuangjie.ogc.tiles.Tile;
import org.kuangjie.ogc.tiles.TileAnswer;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The operations of WMTS 1.0.0, by key-value pairs. */
@Component
class WmtsService implements OgcService {

  private static final String VERSION = "1.0.0";

  /**
   * The media type is to be the one asked for and no more, so plain text itself says that it is
   * UTF-8.
   */
  private static final byte[] UTF_8_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

  private final Capabilities capabilities;
  private final TileFinder finder;
  private final PictureTiles pictures;
  private final FeatureInfo info;
  private final TileAnswer answer;
  private final HttpServletRequest current;

  /**
   * @param current stands for the request being answered
   */
  WmtsService(
      Capabilities capabilities,
      TileFinder finder,
      PictureTiles pictures,
      FeatureInfo info,
      TileAnswer answer,
      HttpServletRequest current) {
    this.capabilities = capabilities;
    this.finder = finder;
    this.pictures = pictures;
    this.info = info;
    this.answer = answer;
    this.current = current;
  }

  @Override
  public String name() {
    return "WMTS";
  }

  @Override
  public void answer(OgcRequest request, HttpServletResponse response) throws IOException {
    refusing(response, () -> dispatch(request, response));
  }

  /** Does something whose refusals are answered as ows:ExceptionReport. */
  void refusing(HttpServletResponse response, Operation operation) throws IOException {
    try {
      operation.run();
    } catch (OgcException e) {
      WmtsErrors.write(e, response);
    } catch (DomainException e) {
      WmtsErrors.write(WmtsErrors.of(e), response);
    }
  }

  /** Something that answers. */
  @FunctionalInterface
  interface Operation {
    void run() throws IOException;
  }

  private void dispatch(OgcRequest request, HttpServletResponse response) throws IOException {
    if (request.body().isPresent()) {
      throw new OgcException(
          "OperationNotSupported",
          "",
          501,
          Text.of("请用 GET 或表单请求", "Ask by GET or as a form; XML requests are not offered"));
    }
    Parameters parameters = request.parameters();
    if (!parameters.get("SERVICE").equals(name())) {
      throw OgcException.invalid("service", "须为 WMTS", "must be WMTS");
    }
    String operation = parameters.get("REQUEST");
    switch (operation) {
      case "GetCapabilities" -> capabilities(request, response);
      case "GetTile" -> {
        checkVersion(parameters);
        tile(TileParameters.of(parameters), request.actor(), response);
      }
      case "GetFeatureInfo" -> {
        checkVersion(parameters);
        featureInfo(request, response);
      }
      default ->
          throw OgcException.invalid(
              "request",
              "须为 GetCapabilities、GetTile 或 GetFeatureInfo",
              "must be GetCapabilities, GetTile or GetFeatureInfo");
    }
  }

  private static void checkVersion(Parameters parameters) {
    if (!parameters.get("VERSION").equals(VERSION)) {
      throw OgcException.invalid("version", "须为 1.0.0", "must be 1.0.0");
    }
  }

  private void capabilities(OgcRequest request, HttpServletResponse response) throws IOException {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    capabilities.write(request.parameters(), request.serviceUrl(), request.actor(), document);
    response.setContentType(Capabilities.mediaType(request.parameters()));
    document.writeTo(response.getOutputStream());
  }

  void tile(TileParameters parameters, Actor actor, HttpServletResponse response)
      throws IOException {
    WmtsTile wanted = finder.get(parameters, actor);
    Tile tile = pictures.get(wanted.layer(), wanted.style(), wanted.format(), wanted.at(), actor);
    answer.send(
        tile,
        wanted.format().mediaType(),
        List.of(wanted.layer()),
        current.getHeader(HttpHeaders.IF_NONE_MATCH),
        response);
  }

  private void featureInfo(OgcRequest request, HttpServletResponse response) throws IOException {
    Parameters parameters = request.parameters();
    TileParameters tile = TileParameters.of(parameters);
    String j = parameters.get("J");
    String i = parameters.get("I");
    InfoFormat format =
        InfoFormat.find(parameters.get("INFOFORMAT"))
            .orElseThrow(
                () ->
                    OgcException.invalid(
                        "InfoFormat",
                        "只提供 " + InfoFormat.mediaTypes(),
                        "must be one of " + InfoFormat.mediaTypes()));
    String service = request.serviceUrl();
    String root = service.substring(0, service.lastIndexOf('/'));
    featureInfo(new InfoParameters(tile, j, i, format), root, request.actor(), response);
  }

  /**
   * @param root address of the server, without slash at the end
   */
  void featureInfo(
      InfoParameters parameters, String root, Actor actor, HttpServletResponse response)
      throws IOException {
    InfoFormat format = parameters.format();
    WmtsTile tile = finder.get(parameters.tile(), actor);
    FoundFeatures found = info.find(tile, parameters.i(), parameters.j(), actor);
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    if (format == InfoFormat.PLAIN) {
      document.writeBytes(UTF_8_MARK);
    }
    format.write(root + "/wfs", List.of(found), document);
    response.setContentType(format.mediaType());
    document.writeTo(response.getOutputStream());
  }
}
