package org.kuangjie.ogc.request;

import java.io.InputStream;
import java.util.Optional;
import org.kuangjie.shared.Actor;

/**
 * A request to one of the classic services.
 *
 * @param parameters of the query string, or of a posted form
 * @param body a posted document; empty for GET and forms
 * @param serviceUrl where the service answers, as clients reach it, without query
 * @param actor who asks
 */
public record OgcRequest(
    Parameters parameters, Optional<InputStream> body, String serviceUrl, Actor actor) {}
