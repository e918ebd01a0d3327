/**
 * The grades of a T Level and how the overall grade follows from them, in plain Java.
 *
 * <p>The rules are those of the Manage T Level results service, whose code is public: <a
 * href="https://github.com/SkillsFundingAgency/tl-results-and-certification">SkillsFundingAgency/tl-results-and-certification</a>,
 * read at commit 78c7e8a02062871dee2da49ae34b835d23b1d197 (8 June 2026). The tables are data: {@code
 * schemas/reference}.
 */
package uk.tlevels.grading;
