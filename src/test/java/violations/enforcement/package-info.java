/** Classes that break an architecture rule of single modules on purpose. */
@org.jspecify.annotations.NullMarked
package violations.enforcement;
