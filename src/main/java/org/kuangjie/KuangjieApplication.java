package org.kuangjie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the server, or runs one command of the command line. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class KuangjieApplication {

  /**
   * @param args nothing or Spring's {@code --key=value} for the server; otherwise a command line as
   *     {@code bin/kuangjie --help} describes it
   */
  public static void main(String[] args) {
    if (CommandRunner.isCommandLine(args)) {
      System.exit(new CommandRunner().run(args));
    }
    SpringApplication.run(KuangjieApplication.class, args);
  }
}
