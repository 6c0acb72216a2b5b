/** May use nothing, but reaches upwards. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package violations.modules.lower;
