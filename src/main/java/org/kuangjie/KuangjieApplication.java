package org.kuangjie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class KuangjieApplication {

  public static void main(String[] args) {
    SpringApplication.run(KuangjieApplication.class, args);
  }
}
