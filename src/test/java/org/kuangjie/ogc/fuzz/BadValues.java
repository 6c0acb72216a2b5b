package org.kuangjie.ogc.fuzz;

import java.util.List;

/** What nobody should send. */
final class BadValues {

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "2147483648",
          "99999999999999999999999999",
          "1e308",
          "-1e999",
          "NaN",
          "Infinity",
          "0x10",
          "１２３",
          "null",
          "'; DROP SCHEMA published CASCADE; --",
          "' OR '1'='1",
          "1) OR (1=1",
          "pg_sleep(10)",
          "$1",
          "?",
          "%",
          "%00",
          "\u0000",
          "\ud800",
          "\ufffe",
          "矿业权",
          "../../etc/passwd",
          "file:///etc/passwd",
          "http://127.0.0.1:1/style.sld",
          "jdbc:postgresql://127.0.0.1/",
          "<script>alert(1)</script>",
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "${jndi:ldap://127.0.0.1/a}",
          "#{7*7}",
          "((((((((((((((((((((((((((((((((((((",
          "))",
          ",,,,,,,,",
          ";;;;",
          "NOT NOT NOT NOT",
          "a=1 AND",
          "INTERSECTS(geom, POLYGON((0 0, 1 1)))",
          "BBOX(geom, 1, 2, 3)",
          "180,90,-180,-90",
          "1,1,1,1",
          "-1e300,-1e300,1e300,1e300",
          "a,b,c,d",
          "EPSG:0",
          "EPSG:999999",
          "urn:ogc:def:crs:EPSG::4490",
          "http://www.opengis.net/def/crs/EPSG/0/4490",
          "9999-99-99T99:99:99Z",
          "2021-02-30/..",
          "../..",
          "image/tiff",
          "text/html; charset=\"",
          "*",
          "(a)(b",
          "x".repeat(5000),
          "(".repeat(3000),
          "NOT ".repeat(1500) + "a=1",
          "mining_rights,".repeat(400));

  private BadValues() {}

  static String any(Dice dice) {
    return dice.one(VALUES);
  }
}
