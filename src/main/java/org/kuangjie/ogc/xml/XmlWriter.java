package org.kuangjie.ogc.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes an XML document as it goes, in UTF-8, however long; made for many small elements. Names
 * are written as given, prefixes included; characters XML 1.0 does not know become spaces.
 */
public final class XmlWriter implements AutoCloseable {

  private static final int BUFFER = 1 << 15;

  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(BUFFER);
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  public XmlWriter(OutputStream out) {
    this.out = out;
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Before the root element. */
  public XmlWriter doctype(String root, String systemId) {
    text.append("<!DOCTYPE ").append(root).append(" SYSTEM \"").append(systemId).append("\">\n");
    return this;
  }

  public XmlWriter start(String name) {
    endTag();
    text.append('<').append(name);
    open.push(name);
    inTag = true;
    return this;
  }

  /** Of the element just started. */
  public XmlWriter attribute(String name, String value) {
    if (!inTag) {
      throw new IllegalStateException("attribute " + name + " after content");
    }
    text.append(' ').append(name).append("=\"");
    escape(value, true);
    text.append('"');
    return this;
  }

  public XmlWriter text(String value) {
    endTag();
    escape(value, false);
    return this;
  }

  /** Text that needs no escaping, such as numbers. */
  public XmlWriter plain(CharSequence value) {
    endTag();
    text.append(value);
    drain();
    return this;
  }

  public XmlWriter end() {
    String name = open.pop();
    if (inTag) {
      text.append("/>");
      inTag = false;
    } else {
      text.append("</").append(name).append('>');
    }
    drain();
    return this;
  }

  /** An element with text alone. */
  public XmlWriter element(String name, String value) {
    return start(name).text(value).end();
  }

  /** Hands everything over that is written so far. */
  public void flush() {
    endTag();
    write();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the document; the stream stays open. */
  @Override
  public void close() {
    while (!open.isEmpty()) {
      end();
    }
    flush();
  }

  private void endTag() {
    if (inTag) {
      text.append('>');
      inTag = false;
    }
  }

  private void escape(String value, boolean inAttribute) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '&' -> text.append("&amp;");
        case '"' -> text.append(inAttribute ? "&quot;" : "\"");
        case '\n', '\t', '\r' ->
            text.append(inAttribute ? "&#" + (int) c + ";" : String.valueOf(c));
        default -> text.append(c < ' ' || c == '\ufffe' || c == '\uffff' ? ' ' : c);
      }
    }
  }

  private void drain() {
    if (text.length() > BUFFER) {
      write();
    }
  }

  private void write() {
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    text.setLength(0);
  }
}
