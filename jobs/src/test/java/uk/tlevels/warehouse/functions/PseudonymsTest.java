package uk.tlevels.warehouse.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The pseudonym is what the JDK's own HMAC-SHA-256 gives. */
class PseudonymsTest {
    private static final byte[] KEY = "sixteen letters.".getBytes(StandardCharsets.UTF_8);

    @Property(tries = 300)
    void a_key_of_any_length_and_any_text_give_the_first_half_of_the_jdk_s_hmac(
            @ForAll @Size(min = 1, max = 200) byte[] key, @ForAll String text) throws Exception {
        assertThat(new Pseudonyms(key).of(text)).isEqualTo(mac(key, text));
    }

    @Test
    void an_executor_gets_the_same_pseudonyms() throws Exception {
        assertThat(travelled(new Pseudonyms(KEY)).of("1000000001")).isEqualTo(mac(KEY, "1000000001"));
    }

    @Test
    void threads_do_not_disturb_each_other() throws Exception {
        Pseudonyms pseudonyms = new Pseudonyms(KEY);
        List<String> texts =
                IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();

        List<String> together = texts.parallelStream().map(pseudonyms::of).toList();

        for (int i = 0; i < texts.size(); i += 997) {
            assertThat(together.get(i)).isEqualTo(mac(KEY, texts.get(i)));
        }
        assertThat(together).doesNotHaveDuplicates();
    }

    private static String mac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(whole, 16));
    }

    private static Pseudonyms travelled(Pseudonyms pseudonyms) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(pseudonyms);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Pseudonyms) in.readObject();
        }
    }
}
