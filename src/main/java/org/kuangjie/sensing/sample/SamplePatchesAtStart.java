package org.kuangjie.sensing.sample;

import org.kuangjie.sensing.assessing.Assessments;
import org.kuangjie.sensing.store.PatchReader;
import org.kuangjie.sensing.store.Selection;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.SampleDataLoaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A city with sample rights gets sample patches and scenes, once: what somebody brought in stays
 * alone.
 */
@Component
class SamplePatchesAtStart {

  private static final Logger log = LoggerFactory.getLogger(SamplePatchesAtStart.class);
  private static final int COUNT = 270;

  private final PatchSample sample;
  private final PatchReader patches;
  private final Assessments assessments;
  private final SceneSample scenes;

  SamplePatchesAtStart(
      PatchSample sample, PatchReader patches, Assessments assessments, SceneSample scenes) {
    this.sample = sample;
    this.patches = patches;
    this.assessments = assessments;
    this.scenes = scenes;
  }

  @EventListener
  void draw(SampleDataLoaded loaded) {
    if (sample.findRights().isPresent() && patches.listPlaces(Selection.ALL).isEmpty()) {
      int taken = sample.load(COUNT, Actor.SYSTEM).accepted();
      int images = scenes.load(Actor.SYSTEM); // before many begin to work on what is found
      assessments.assess(new Selection(null, null, true), Assessments.News.TOLD, Actor.SYSTEM);
      log.info("Sample patches: {} drawn and compared, {} scenes painted", taken, images);
    }
  }
}
