package org.kuangjie.ogc.wfs;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A query as the request has it, from parameters or from a posted element; names not yet resolved.
 *
 * @param typeNames several: a join
 * @param aliases as many as type names, or none
 * @param properties names of what is wanted; none = all
 * @param filter null = none
 * @param cql filter in GeoServer's ECQL; empty = none
 * @param box {@code BBOX} as given; empty = none
 * @param ids feature ids; none = not by id
 * @param sorting {@code name} or {@code name DESC}
 * @param prefixes namespace of a prefix, null for one not bound
 */
record QueryText(
    List<String> typeNames,
    List<String> aliases,
    String srsName,
    List<String> properties,
    @Nullable Element filter,
    String cql,
    String box,
    List<String> ids,
    List<String> sorting,
    Function<String, @Nullable String> prefixes) {}
