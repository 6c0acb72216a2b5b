package violations.web;

import jakarta.persistence.MappedSuperclass;

/** An entity anybody could change. */
@MappedSuperclass
public class PublicEntity {}
