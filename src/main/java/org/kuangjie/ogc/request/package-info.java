/** What all services share: parameters, exceptions, the address of the server, limits. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.request;
