package org.kuangjie.enforcement.delivery;

import org.kuangjie.enforcement.alerts.AlertNews;

/**
 * One piece of news on its way to one subscriber.
 *
 * @param secret of the webhook's signature
 * @param attempts this one included
 */
public record Parcel(
    long id, Channel channel, String target, String secret, int attempts, AlertNews news) {}
