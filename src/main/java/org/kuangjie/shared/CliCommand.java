package org.kuangjie.shared;

/**
 * Marks a bean that is a sub-command of {@code bin/kuangjie} (picocli annotated). The application
 * collects them; no module needs to know the command line.
 */
public interface CliCommand {}
