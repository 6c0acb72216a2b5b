package org.kuangjie.geo.features;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.file.FileFailures;
import org.kuangjie.shared.Text;

/** What all readers share: one row ahead, resources closed in reverse order of their opening. */
abstract class RowFile implements FeatureFile, Iterator<FeatureRow> {

  private final FeatureFormat format;
  private final String dataset;
  private final Deque<Closeable> resources = new ArrayDeque<>();
  private final List<Text> notes = new ArrayList<>();
  private @Nullable FeatureRow ahead;
  private boolean ended;
  private long number;

  RowFile(FeatureFormat format, String dataset) {
    this.format = format;
    this.dataset = dataset;
  }

  /** Null at the end. */
  abstract @Nullable FeatureRow read() throws IOException;

  /** Number of the row now being read, from 1. */
  final long number() {
    return number;
  }

  final void note(Text text) {
    notes.add(text);
  }

  final <T extends Closeable> T closing(T resource) {
    resources.push(resource);
    return resource;
  }

  @Override
  public FeatureFormat format() {
    return format;
  }

  @Override
  public String dataset() {
    return dataset;
  }

  @Override
  public List<Text> notes() {
    return List.copyOf(notes);
  }

  @Override
  public OptionalLong count() {
    return OptionalLong.empty();
  }

  @Override
  public Iterator<FeatureRow> rows() {
    return this;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && !ended) {
      number++;
      try {
        ahead = read();
      } catch (IOException e) {
        throw FileFailures.refusal(e);
      }
      ended = ahead == null;
    }
    return ahead != null;
  }

  @Override
  public FeatureRow next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException();
    }
    FeatureRow row = ahead;
    ahead = null;
    return row;
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    while (!resources.isEmpty()) {
      try {
        resources.pop().close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** Closes what is open when opening fails half-way. */
  final void closeQuietly() {
    try {
      close();
    } catch (IOException e) {
      // the failure that led here is the one to report
    }
  }
}
