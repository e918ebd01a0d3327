package uk.tlevels.warehouse.lake;

import java.util.Set;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.classic.SparkSession;
import scala.Tuple3;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import uk.tlevels.warehouse.contract.TableName;

/**
 * Sessions of other people in the Spark of a warehouse: each has settings and temporary views of its own, reads what the
 * warehouse's session reads when it begins, knows its functions, and does nothing but read.
 */
public final class SharedSessions {
    /** Where Spark keeps functions that a session was given. */
    private static final String OF_A_SESSION = "session";

    private final SparkSession session;

    /**
     * For all sessions that this Spark opens from now on.
     *
     * @param visible the tables that they may read
     * @param keptBack functions that they do not know
     */
    SharedSessions(SparkSession session, Set<TableName> visible, Set<String> keptBack) {
        this.session = session;
        OnlyReading gate = new OnlyReading(visible);
        session.extensions().injectCheckRule(other -> plan -> {
            gate.check(plan);
            return BoxedUnit.UNIT;
        });
        FunctionRegistry functions = session.sessionState().functionRegistry();
        for (FunctionIdentifier name : CollectionConverters.asJava(functions.listFunction())) {
            if (name.database().contains(OF_A_SESSION) && !keptBack.contains(name.funcName())) {
                session.extensions()
                        .injectFunction(new Tuple3<>(
                                // under its bare name, or Spark leaves it out
                                new FunctionIdentifier(name.funcName()),
                                functions.lookupFunction(name).get(),
                                functions.lookupFunctionBuilder(name).get()));
            }
        }
        refresh();
    }

    /** Sessions that begin from now on read what the warehouse's session reads now. */
    public void refresh() {
        SparkConf begin = context().conf();
        CollectionConverters.asJava(session.conf().getAll()).forEach(begin::set);
    }

    /** Their Spark. */
    public SparkContext context() {
        return session.sparkContext();
    }
}
