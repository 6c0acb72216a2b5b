package org.kuangjie.enforcement.patrols;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/**
 * Something to do at a place, for named people (责任到人).
 *
 * @param reference id of the alert or area, or licence number
 * @param place where to go
 */
public record PatrolTask(
    UUID id,
    Kind kind,
    String reference,
    String title,
    String districtCode,
    List<String> assignees,
    LocalDate dueOn,
    State state,
    String outcome,
    Geometry place) {

  public PatrolTask {
    assignees = List.copyOf(assignees);
  }

  /** Why to go. */
  public enum Kind {
    ALERT,
    AREA,
    INSPECTION
  }

  /** Whether it is still to be done. */
  public enum State {
    OPEN("待办", "open"),
    DONE("已完成", "done"),
    CANCELLED("已取消", "cancelled");

    private final Text words;

    State(String zh, String en) {
      this.words = Text.of(zh, en);
    }

    public Text words() {
      return words;
    }
  }

  public String subject() {
    return "patrol-task:" + id;
  }

  /** By one of those who were sent. */
  PatrolTask done(Actor actor, String found) {
    Guard.enforcesIn(actor, districtCode);
    if (!assignees.contains(actor.username())) {
      throw Guard.conflict("not-your-task", "只有承办人员可以办结", "only those who were sent");
    }
    return end(State.DONE, found);
  }

  PatrolTask cancelled(Actor actor, String why) {
    Guard.enforcesIn(actor, districtCode);
    return end(State.CANCELLED, why);
  }

  private PatrolTask end(State next, String words) {
    if (state != State.OPEN) {
      throw Guard.wrongState("办结/closing", state.words());
    }
    Guard.given(words, "情况说明", "what was found");
    return new PatrolTask(
        id, kind, reference, title, districtCode, assignees, dueOn, next, words, place);
  }
}
