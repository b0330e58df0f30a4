#include "CUnicode.h"

#include <string.h>

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

int cunicode_bidi_levels(const uint16_t *text, int32_t length, uint8_t base, uint8_t *levels) {
    UErrorCode status = U_ZERO_ERROR;
    UBiDi *bidi = ubidi_openSized(length, 0, &status);
    ubidi_setPara(bidi, (const UChar *)text, length, base, NULL, &status);
    const UBiDiLevel *found = ubidi_getLevels(bidi, &status);
    if (U_SUCCESS(status)) memcpy(levels, found, (size_t)length);
    ubidi_close(bidi);
    return U_SUCCESS(status);
}

void cunicode_bidi_order(const uint8_t *levels, int32_t count, int32_t *order) {
    ubidi_reorderVisual(levels, count, order);
}

int cunicode_strong_direction(uint32_t character) {
    switch (u_charDirection((UChar32)character)) {
    case U_LEFT_TO_RIGHT: return 1;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC: return -1;
    default: return 0;
    }
}

int cunicode_line_breaks(const uint16_t *text, int32_t length, const char *locale, uint8_t *breaks) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_LINE, locale, (const UChar *)text, length, &status);
    if (U_FAILURE(status)) return 0;
    memset(breaks, 0, (size_t)length);
    for (int32_t place = ubrk_first(iterator); place != UBRK_DONE; place = ubrk_next(iterator))
        if (place < length) breaks[place] = 1;
    ubrk_close(iterator);
    return 1;
}

int cunicode_has_no_spaces(uint32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    if (u_getIntPropertyValue((UChar32)character, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return 1;
    if (uscript_getScript((UChar32)character, &status) == USCRIPT_HANGUL) return 0;
    int width = u_getIntPropertyValue((UChar32)character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

int cunicode_is_wide(uint32_t character) {
    int width = u_getIntPropertyValue((UChar32)character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

const char *cunicode_script_name(uint32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getName(uscript_getScript((UChar32)character, &status));
}

int cunicode_is_right_to_left(const char *tag) { return uloc_isRightToLeft(tag); }

const char *cunicode_iso3(const char *tag) { return uloc_getISO3Language(tag); }

void cunicode_icu_version(char *text) {
    UVersionInfo version;
    u_getVersion(version);
    u_versionToString(version, text);
}
