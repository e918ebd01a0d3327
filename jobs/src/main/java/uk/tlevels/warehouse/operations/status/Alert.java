package uk.tlevels.warehouse.operations.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that somebody should look at.
 *
 * @param kind what it is
 * @param level how much it matters
 * @param subject what it is about, e.g. {@code ilr 2023/24 R04}; with the kind it names the alert
 * @param detail how much of it there is, in words
 * @param members whom or what it is about, all of them, e.g. UKPRNs
 */
public record Alert(Kind kind, Level level, String subject, String detail, List<String> members) {
    /** Copies the list. */
    public Alert {
        members = List.copyOf(members);
    }

    /** An alert of the usual level of its kind. */
    static Alert of(Kind kind, String subject, String detail, List<String> members) {
        return new Alert(kind, kind.level, subject, detail, members);
    }

    /** The key of the alert: the same as long as it stands. */
    public String id() {
        return kind.word() + " " + subject;
    }

    /** It in words, by the names under which it is told and kept: kind, level, subject and detail. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", kind.word());
        values.put("level", level.word());
        values.put("subject", subject);
        values.put("detail", detail);
        return values;
    }

    /** How much it matters. */
    public enum Level {
        /** It may be as it should be. */
        NOTICE,
        /** Numbers may be incomplete. */
        WARNING,
        /** Numbers are incomplete or not published. */
        ERROR;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it is. */
    public enum Kind {
        /** A return is not here, and its day has passed. */
        LATE(Level.WARNING),
        /** A return is not here, and the days of grace after its day have passed. */
        MISSING(Level.ERROR),
        /** A return was made before its time. */
        EARLY(Level.NOTICE),
        /** A return that nobody owes. */
        UNEXPECTED(Level.NOTICE),
        /** The days of returns that a contract knows have passed. */
        CALENDAR(Level.WARNING),
        /** A file was refused or is held back, and no other has come in its place. */
        KEPT_OUT(Level.WARNING),
        /** A return is far from the size of those before. */
        VOLUME(Level.WARNING),
        /** Tables are not what a build would make of what is held. */
        STALE(Level.WARNING),
        /** Rows of a table break a rule. */
        FAILING(Level.ERROR);

        private final Level level;

        Kind(Level level) {
            this.level = level;
        }

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
