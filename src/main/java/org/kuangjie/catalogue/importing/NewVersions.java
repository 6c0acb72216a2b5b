package org.kuangjie.catalogue.importing;

import org.kuangjie.catalogue.store.LayerWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens versions of layers; whoever brings features in, from whatever file, comes through here. */
@Component
class NewVersions {

  private final LayerWriter writer;
  private final ApplicationEventPublisher events;

  NewVersions(LayerWriter writer, ApplicationEventPublisher events) {
    this.writer = writer;
    this.events = events;
  }

  /** A version in the caller's transaction; others who write the same layer wait until it ends. */
  NewVersion open(LayerTable table, LayerMetadata metadata, String actor) {
    LayerWriter.About about =
        new LayerWriter.About(
            metadata.source(),
            metadata.licence(),
            metadata.date(),
            metadata.accuracyMetres(),
            metadata.synthetic(),
            actor);
    return new NewVersion(table, writer.open(table.layer(), about), writer, events, about);
  }
}
