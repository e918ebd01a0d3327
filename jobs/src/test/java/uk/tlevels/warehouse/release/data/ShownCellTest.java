package uk.tlevels.warehouse.release.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Symbol;

class ShownCellTest {
    @Test
    void a_cell_is_a_number_or_a_symbol() {
        ShownCell hidden = new ShownCell.Hidden(Symbol.CONFIDENTIAL, Reason.COMPANION);
        ShownCell missing = new ShownCell.Missing(Symbol.NOT_APPLICABLE);
        ShownCell shown = new ShownCell.Shown(BigDecimal.TEN);

        assertThat(hidden.text() + missing.text() + shown.text()).isEqualTo("cz10");
        assertThat(hidden.mark()).contains(Symbol.CONFIDENTIAL);
        assertThat(missing.mark()).contains(Symbol.NOT_APPLICABLE);
        assertThat(shown.mark()).isEmpty();
        assertThat(shown.number()).contains(BigDecimal.TEN);
        assertThat(hidden.number()).isEmpty();
    }

    @Test
    void what_readers_see_of_a_cell_says_no_reason() {
        ShownCell hidden = new ShownCell.Hidden(Symbol.CONFIDENTIAL, Reason.COMPANION);

        assertThat(hidden.amount()).isEqualTo(Amount.withheld(Symbol.CONFIDENTIAL));
        assertThat(ShownCell.of(Amount.withheld(Symbol.LOW))).isEqualTo(new ShownCell.Missing(Symbol.LOW));
        assertThat(ShownCell.of(Amount.of(BigDecimal.TEN)).amount()).isEqualTo(Amount.of(BigDecimal.TEN));
    }
}
