package org.kuangjie.catalogue.importing;

import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.sample.SampleSpec;
import org.kuangjie.shared.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Loads the sample data before the server calls itself ready, if the configuration says so. */
@Component
@ConditionalOnWebApplication
class SampleAtStart implements ApplicationRunner {

  private final SampleLoader loader;
  private final CatalogueSettings settings;

  SampleAtStart(SampleLoader loader, CatalogueSettings settings) {
    this.loader = loader;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.loadSample() && loader.isMissing()) {
      loader.loadMissing(new SampleSpec(1, SampleLoader.SEED), Actor.SYSTEM);
    }
  }
}
