package org.kuangjie.shared;

/**
 * A {@link CliCommand} that works on files alone. It is made by its constructor without arguments
 * and runs without the application: no database, no settings.
 */
public interface LocalCommand extends CliCommand {}
