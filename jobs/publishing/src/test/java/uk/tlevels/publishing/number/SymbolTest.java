package uk.tlevels.publishing.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SymbolTest {
    @Test
    void the_symbols_are_those_of_the_guide() {
        assertThat(Symbol.values()).extracting(Symbol::code).containsExactlyInAnyOrder("z", "x", "c", "low", "k", "u");
    }

    @Test
    void every_symbol_is_read_as_it_is_written() {
        for (Symbol symbol : Symbol.values()) {
            assertThat(Symbol.of(symbol.code())).contains(symbol);
            assertThat(symbol.shorthand()).isEqualTo("[" + symbol.code() + "]");
        }
        assertThat(Symbol.of("C")).isEmpty();
    }
}
