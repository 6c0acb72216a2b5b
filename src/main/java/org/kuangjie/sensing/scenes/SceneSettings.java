package org.kuangjie.sensing.scenes;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where images are.
 *
 * @param folder GeoTIFF files of the layer {@code scenes}; nothing else belongs there
 */
@ConfigurationProperties("kuangjie.scenes")
public record SceneSettings(@DefaultValue("data/scenes") Path folder) {}
