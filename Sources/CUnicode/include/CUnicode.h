// Unicode's rules, as ICU has them, behind plain C types: the headers of ICU may not be seen by Swift beside those of the
// copy that Foundation has, since both declare the same types.

#ifndef NEUROREEL_CUNICODE_H
#define NEUROREEL_CUNICODE_H

#include <stdint.h>

/// The embedding level of each UTF-16 unit of a paragraph (UAX #9, up to and without rule L1); 0 where ICU fails.
int cunicode_bidi_levels(const uint16_t *text, int32_t length, uint8_t base, uint8_t *levels);

/// The logical index of each thing of a line from left to right, by their embedding levels (UAX #9, rule L2).
void cunicode_bidi_order(const uint8_t *levels, int32_t count, int32_t *order);

/// Whether a character is strong, and its direction: 1 from left to right, -1 from right to left, 0 for others.
int cunicode_strong_direction(uint32_t character);

/// Marks the UTF-16 units before which a line may break (UAX #14), by the rules of a locale; 0 where ICU fails.
int cunicode_line_breaks(const uint16_t *text, int32_t length, const char *locale, uint8_t *breaks);

/// Whether words of a character's script are written without spaces: it is as wide as an ideograph, but no letter of
/// Korean, or of a script of South East Asia (UAX #11 and #14).
int cunicode_has_no_spaces(uint32_t character);

/// Whether a character takes two columns of a terminal.
int cunicode_is_wide(uint32_t character);

/// The English name of a character's script, such as "Arabic"; "Common" for what many scripts share.
const char *cunicode_script_name(uint32_t character);

/// Whether a language is written from right to left, by its tag and its likely script.
int cunicode_is_right_to_left(const char *tag);

/// A language's code of three letters (ISO 639-2, terminological); empty if it is not known.
const char *cunicode_iso3(const char *tag);

/// ICU's version as loaded at run time.
void cunicode_icu_version(char *text);

#endif
