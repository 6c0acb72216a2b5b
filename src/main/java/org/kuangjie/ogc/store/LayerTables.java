package org.kuangjie.ogc.store;

import java.util.List;
import org.kuangjie.ogc.store.ChangeNotes.Note;
import org.kuangjie.ogc.store.ChangeNotes.Notes;

/**
 * What a layer's data comes from.
 *
 * @param tables oids
 * @param noted every change of it leaves a note
 * @param counted the database's statistics tell of every change, some seconds late
 * @param topic notes of other layers do not concern it; empty = all notes do
 */
record LayerTables(List<Long> tables, boolean noted, boolean counted, String topic) {

  LayerTables {
    tables = List.copyOf(tables);
  }

  /** Different after every change. */
  String revision(Notes notes) {
    long sum = 0;
    if (topic.isEmpty()) {
      for (var note : notes.sums().entrySet()) {
        sum += tables.contains(note.getKey().relation()) ? note.getValue() : 0;
      }
    } else {
      for (Long table : tables) {
        sum += notes.sum(new Note(table, topic)) + notes.sum(new Note(table, ""));
      }
    }
    return notes.epoch() + Integer.toHexString(tables.hashCode()) + "-" + sum;
  }
}
