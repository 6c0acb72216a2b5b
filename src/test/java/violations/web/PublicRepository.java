package violations.web;

import org.springframework.data.repository.Repository;

/** A repository anybody could call. */
public interface PublicRepository extends Repository<PublicEntity, Long> {}
