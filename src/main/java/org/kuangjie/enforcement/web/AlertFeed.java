package org.kuangjie.enforcement.web;

import com.rometools.modules.georss.GeoRSSModule;
import com.rometools.modules.georss.SimpleModuleImpl;
import com.rometools.modules.georss.geometries.Position;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.kuangjie.enforcement.alerts.Alert;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/** Open alerts as an Atom feed with GeoRSS points (latitude first, as GeoRSS wants it). */
@Component
class AlertFeed {

  private static final String ID = "urn:uuid:";

  byte[] write(List<Alert> alerts) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setUri("urn:kuangjie:alerts");
    feed.setTitle("矿界预警 Kuangjie alerts");
    feed.setAuthor("矿界 Kuangjie");
    feed.setDescription("预警仅为线索，须经核查。Alerts are clues, to be verified.");
    alerts.stream()
        .map(Alert::raisedAt)
        .max(Comparator.naturalOrder())
        .ifPresent(newest -> feed.setPublishedDate(date(newest)));
    feed.setEntries(alerts.stream().map(AlertFeed::entry).toList());
    try {
      return new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The library wants the old kind. */
  @SuppressWarnings("JavaUtilDate")
  private static Date date(Instant instant) {
    return Date.from(instant);
  }

  private static SyndEntry entry(Alert alert) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setUri(ID + alert.id());
    entry.setLink("/api/alerts/" + alert.id());
    entry.setTitle(
        "[%s] %s %s"
            .formatted(
                alert.priority().severity().words().zh(), alert.number(), alert.title().zh()));
    SyndContentImpl words = new SyndContentImpl();
    words.setType("text/plain");
    words.setValue(
        alert.priority().reasons().stream()
            .map(reason -> reason.text().zh())
            .collect(Collectors.joining("；")));
    entry.setDescription(words);
    entry.setPublishedDate(date(alert.raisedAt()));
    entry.setUpdatedDate(date(alert.raisedAt()));
    Coordinate place = alert.geometry().getInteriorPoint().getCoordinate();
    GeoRSSModule where = new SimpleModuleImpl();
    where.setPosition(new Position(place.y, place.x));
    entry.getModules().add(where);
    return entry;
  }
}
