/** Classes that break an architecture rule on purpose. */
@org.jspecify.annotations.NullMarked
package violations.shared;
