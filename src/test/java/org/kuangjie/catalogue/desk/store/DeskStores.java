package org.kuangjie.catalogue.desk.store;

import org.kuangjie.catalogue.store.CatalogueStores;

/** The desk's stores on a database, without the application. */
public record DeskStores(JobStore jobs, IssueStore issues, RejectedRows rejected) {

  public static DeskStores of(CatalogueStores stores) {
    return new DeskStores(
        new JobStore(stores.database(), stores.transactions()),
        new IssueStore(stores.source(), stores.transactions()),
        new RejectedRows(stores.database()));
  }
}
