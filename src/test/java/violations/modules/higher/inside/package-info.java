/** The inside. */
@org.jspecify.annotations.NullMarked
package violations.modules.higher.inside;
