/** What surrounds the domain: database, security, audit, errors to HTTP. Nobody depends on it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "shared :: crypto"})
package org.kuangjie.platform;
