package violations.web;

import org.springframework.stereotype.Controller;

/** A controller anybody could call. */
@Controller
public class PublicController {}
