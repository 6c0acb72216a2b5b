package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.OgcRequest;
import org.kuangjie.ogc.request.OgcService;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Web Map Service: settles the version, finds the operation, answers refusals. */
@Component("wmsService")
class WmsService implements OgcService {

  private static final String CAPABILITIES = "GetCapabilities";

  /** What WMS 1.0 called the operations (01-068r3, annex B). */
  private static final Map<String, String> OLD_NAMES =
      Map.of("capabilities", CAPABILITIES, "map", "GetMap", "feature_info", "GetFeatureInfo");

  private final Map<String, WmsOperation> operations;
  private final Refusals refusals;
  private final PostedRequest posted;

  WmsService(List<WmsOperation> operations, Refusals refusals, PostedRequest posted) {
    this.operations =
        operations.stream()
            .collect(
                Collectors.toMap(
                    operation -> operation.name().toLowerCase(Locale.ROOT), Function.identity()));
    this.refusals = refusals;
    this.posted = posted;
  }

  @Override
  public String name() {
    return "WMS";
  }

  @Override
  public void answer(OgcRequest request, HttpServletResponse response) throws IOException {
    Parameters parameters = request.parameters();
    WmsVersion version = WmsVersion.V1_3_0;
    WmsRequest settled = settled(request, parameters, version);
    try {
      if (request.body().isPresent()) {
        parameters = posted.parameters(request.body().get(), parameters);
      }
      Optional<String> asked = version(parameters);
      version = WmsVersion.negotiate(asked);
      settled = settled(request, parameters, version);
      WmsOperation operation = operation(parameters);
      if (asked.isEmpty() && !operation.name().equals(CAPABILITIES)) {
        throw OgcException.missing("VERSION");
      }
      operation.answer(settled, response);
    } catch (OgcException e) {
      refusals.answer(e, settled, response);
    } catch (DomainException e) {
      refusals.answer(translated(e), settled, response);
    }
  }

  private static WmsRequest settled(OgcRequest request, Parameters parameters, WmsVersion version) {
    return new WmsRequest(version, parameters, request.serviceUrl(), request.actor());
  }

  /** WMTVER is what WMS 1.0 called VERSION; VERSION counts when both are given. */
  private static Optional<String> version(Parameters parameters) {
    return parameters.find("VERSION").or(() -> parameters.find("WMTVER"));
  }

  private WmsOperation operation(Parameters parameters) {
    parameters
        .find("SERVICE")
        .filter(service -> !service.trim().equalsIgnoreCase(name()))
        .ifPresent(
            service -> {
              throw OgcException.invalid("SERVICE", "SERVICE 须为 WMS", "SERVICE must be WMS");
            });
    String given = parameters.get("REQUEST").trim();
    String name = given.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(
            operations.get(OLD_NAMES.getOrDefault(name, name).toLowerCase(Locale.ROOT)))
        .orElseThrow(
            () ->
                new OgcException(
                    "OperationNotSupported",
                    "REQUEST",
                    400,
                    Text.format(
                        "没有操作 %s，可用：%s",
                        "There is no operation %s; there are %s",
                        given,
                        operations.values().stream()
                            .map(WmsOperation::name)
                            .sorted()
                            .collect(Collectors.joining(", ")))));
  }

  /** What lower layers refuse, in the codes of WMS (06-042, table E.1). */
  private static OgcException translated(DomainException e) {
    boolean layer = e.code().equals("layer-unknown");
    return switch (e.kind()) {
      case UNAVAILABLE, NO_SPACE -> new OgcException("", "", 503, e.text());
      case NOT_FOUND, FORBIDDEN ->
          new OgcException(layer ? "LayerNotDefined" : "", "", 400, e.text());
      default -> new OgcException("InvalidParameterValue", "", 400, e.text());
    };
  }
}
