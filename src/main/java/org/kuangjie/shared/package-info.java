/** Words every module shares: bilingual text, domain errors, who acts, audit facts, code checks. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.kuangjie.shared;
