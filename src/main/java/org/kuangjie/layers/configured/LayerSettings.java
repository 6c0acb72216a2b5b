package org.kuangjie.layers.configured;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Layers that are published by configuration.
 *
 * @param directory folder with one YAML file per layer and the styles they name; empty = none
 */
@ConfigurationProperties("kuangjie.layers")
public record LayerSettings(@DefaultValue("") String directory) {}
