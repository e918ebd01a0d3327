package uk.tlevels.warehouse.contract;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which words a field may hold. They are compared without regard to case, blanks, hyphens and underscores. */
public sealed interface AllowedWords extends Serializable {
    /** Any text. */
    record Open() implements AllowedWords {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A list of the contract's own.
     *
     * @param spellings each word as it is kept, with its other spellings
     */
    record Own(Map<String, List<String>> spellings) implements AllowedWords {
        private static final long serialVersionUID = 1L;

        public Own {
            spellings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(spellings));
        }
    }

    /** A list that several sources share. */
    enum General implements AllowedWords {
        /** Grades of the core component. */
        CORE_GRADE,
        /** Grades of an occupational specialism. */
        SPECIALISM_GRADE,
        /** Overall grades. */
        OVERALL_GRADE,
        /** States of an industry placement. */
        PLACEMENT_STATUS,
        /** Regions by letter, ONS code or name, kept by name. */
        REGION
    }
}
