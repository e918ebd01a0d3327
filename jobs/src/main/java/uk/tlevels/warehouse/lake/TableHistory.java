package uk.tlevels.warehouse.lake;

import java.util.Optional;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.CommitInfo;
import scala.Option;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;

/** What the commits of a table say of themselves. */
final class TableHistory {
    private TableHistory() {}

    /** The newest version after a given one whose commit carries a label. */
    static Optional<Long> labelled(DeltaLog log, String label, long after) {
        Optional<Long> found = Optional.empty();
        Iterator<Tuple2<Object, Seq<Action>>> commits = log.getChanges(after + 1, Option.empty(), false);
        while (commits.hasNext()) {
            Tuple2<Object, Seq<Action>> commit = commits.next();
            if (commit._2()
                    .exists(action -> action instanceof CommitInfo info
                            && info.userMetadata().contains(label))) {
                found = Optional.of((Long) commit._1());
            }
        }
        return found;
    }
}
