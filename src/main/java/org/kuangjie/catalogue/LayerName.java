package org.kuangjie.catalogue;

/** Names of the catalogue's layers: the word in tables, reports, services and styles alike. */
public final class LayerName {

  public static final String DISTRICTS = "districts";
  public static final String PLACES = "places";
  public static final String RIVER_REACHES = "river_reaches";
  public static final String RIVER_CORRIDORS = "river_corridors";
  public static final String ZONES_KEY_EXPLORATION = "zones_key_exploration";
  public static final String ZONES_KEY_MINING = "zones_key_mining";
  public static final String ZONES_CONCENTRATED = "zones_concentrated";
  public static final String BLOCKS_EXPLORATION = "blocks_exploration";
  public static final String BLOCKS_MINING = "blocks_mining";
  public static final String ECO_REDLINE = "eco_redline";
  public static final String FARMLAND = "farmland";
  public static final String CROPLAND = "cropland";
  public static final String URBAN_BOUNDARY = "urban_boundary";
  public static final String PROTECTED_AREAS = "protected_areas";
  public static final String INFRASTRUCTURE = "infrastructure";
  public static final String WATERS = "waters";
  public static final String FIRST_RIDGE = "first_ridge";
  public static final String RESERVE_SITES = "reserve_sites";
  public static final String MINING_RIGHTS = "mining_rights";
  public static final String WORKINGS = "workings";

  private LayerName() {}
}
