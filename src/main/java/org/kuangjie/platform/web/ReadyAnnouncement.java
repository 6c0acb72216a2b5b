package org.kuangjie.platform.web;

import org.kuangjie.platform.web.store.DatabaseState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server what to open and how to sign in. */
@Component
class ReadyAnnouncement {

  private static final String SAMPLE =
      """
      示例账号:planner、officer500102、patrol500102、admin 等;密码在建立时显示过,要更换请设置 KUANGJIE_DEMO_PASSWORD 后重启。
      Sample accounts: planner, officer500102, patrol500102, admin, …; the password was shown when they were made, set KUANGJIE_DEMO_PASSWORD and restart to change it.
      """;
  private static final String EMPTY =
      """
      还没有示例数据。载入:bin/kuangjie sample;或建立账号:bin/kuangjie account USERNAME --role ADMINISTRATOR
      No sample data yet. Load it: bin/kuangjie sample; or make an account: bin/kuangjie account USERNAME --role ADMINISTRATOR
      """;

  private final DatabaseState database;

  ReadyAnnouncement(DatabaseState database) {
    this.database = database;
  }

  @EventListener
  @SuppressWarnings("SystemOut")
  void announce(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      boolean sample = database.findSampleData().orElse(false);
      System.out.printf(
          """

          矿界已启动,请打开 http://localhost:%1$d/ (登录 /login,接口文档 /api/docs/ui)
          Kuangjie is ready: open http://localhost:%1$d/ (sign in at /login, API at /api/docs/ui)
          """,
          web.getWebServer().getPort());
      System.out.println(sample ? SAMPLE : EMPTY);
    }
  }
}
