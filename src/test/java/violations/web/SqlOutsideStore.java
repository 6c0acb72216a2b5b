package violations.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL outside a store package. */
public record SqlOutsideStore(JdbcClient database) {}
