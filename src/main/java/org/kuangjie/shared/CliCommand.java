package org.kuangjie.shared;

/**
 * Marks a Spring bean as a sub-command of {@code bin/kuangjie}. It also carries picocli's {@code
 * Command} annotation and is {@code Callable<Integer>}, the exit code being one of {@link
 * ExitCode}.
 *
 * <p>Help and usage errors are answered from the annotations alone, before any bean exists: put
 * default values into them, not into field initialisers. picocli fills the fields of the bean
 * itself, so a command carries no {@code @Transactional}; the service it calls does.
 */
public interface CliCommand {}
