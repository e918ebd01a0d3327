package uk.tlevels.warehouse.functions;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF3;
import uk.tlevels.learner.Uln;

/**
 * Keyed pseudonyms as SQL functions:
 *
 * <pre>
 * pseudonym(text string)
 * learner_key(uln string, ukprn string, learn_ref_number string)
 * </pre>
 *
 * <ul>
 *   <li>{@code pseudonym}: the first 128 bits of HMAC-SHA-256 of the text under the warehouse's key, as 32 hexadecimal
 *       digits; NULL for NULL.
 *   <li>{@code learner_key}: the pseudonym of a learner. A unique ULN names the person wherever it appears; under the
 *       temporary ULN 9999999999 a person is known by the provider's own reference only.
 * </ul>
 */
public final class PseudonymFunctions {
    /** No learner's number and no reference is this text. */
    private static final String CHECKED = "check value of a pseudonym key";

    private static final String PSEUDONYM = "pseudonym";
    private static final String LEARNER_KEY = "learner_key";

    /** The names of the functions: whoever may call them can find out who has a pseudonym. */
    public static final List<String> NAMES = List.of(PSEUDONYM, LEARNER_KEY);

    private PseudonymFunctions() {}

    /**
     * What tells one key from another and gives none away: the pseudonym of a constant.
     *
     * @param key the secret
     */
    public static String check(byte[] key) {
        return new Pseudonyms(key).of(CHECKED);
    }

    /**
     * Makes the functions known to the session.
     *
     * @param key the secret; it travels to executors inside the functions and never stands in a plan
     */
    public static void register(SparkSession spark, byte[] key) {
        Pseudonyms pseudonyms = new Pseudonyms(key);
        UDF1<String, String> pseudonym = text -> text == null ? null : pseudonyms.of(text);
        UDF3<String, String, String, String> learnerKey =
                (uln, ukprn, reference) -> uln == null ? null : pseudonyms.of(learner(uln.strip(), ukprn, reference));
        spark.udf().register(PSEUDONYM, pseudonym, StringType);
        spark.udf().register(LEARNER_KEY, learnerKey, StringType);
    }

    private static String learner(String uln, String ukprn, String reference) {
        boolean temporary = Uln.parse(uln).filter(Uln::isTemporary).isPresent();
        return temporary
                ? "temporary/" + Optional.ofNullable(ukprn).orElse("") + "/"
                        + Optional.ofNullable(reference).orElse("")
                : uln;
    }
}
