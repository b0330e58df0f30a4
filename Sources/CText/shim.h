// What Swift cannot import from HarfBuzz, FreeType and fontconfig: macros that are expressions.

#ifndef NEUROREEL_CTEXT_SHIM_H
#define NEUROREEL_CTEXT_SHIM_H

#include <stdint.h>

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <hb-ot.h>
#include <hb.h>

/// The tag of four ASCII letters.
static inline hb_tag_t ctext_tag(uint8_t a, uint8_t b, uint8_t c, uint8_t d) { return HB_TAG(a, b, c, d); }

/// A feature switched to `value` for the whole text.
static inline hb_feature_t ctext_feature(hb_tag_t tag, uint32_t value) {
    hb_feature_t feature = {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    return feature;
}

/// Flags that load a glyph's outline in font units: without scaling, and so without hinting.
static inline int32_t ctext_load_unscaled(void) { return FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP; }

/// Adds a typed query for one family to an empty pattern.
static inline int ctext_add_family(FcPattern *pattern, const char *family) {
    return FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
}

/// Adds the characters that a font must have to an empty pattern.
static inline int ctext_add_characters(FcPattern *pattern, const uint32_t *characters, int32_t count) {
    FcCharSet *set = FcCharSetCreate();
    if (!set) return 0;
    for (int32_t index = 0; index < count; index++) FcCharSetAddChar(set, characters[index]);
    int added = FcPatternAddCharSet(pattern, FC_CHARSET, set);
    FcCharSetDestroy(set);
    return added;
}

/// What a search for families asks of each face.
static inline FcObjectSet *ctext_family_objects(void) {
    return FcObjectSetBuild(FC_FAMILY, FC_WEIGHT, FC_SLANT, FC_OUTLINE, FC_COLOR, (char *)NULL);
}

/// What a search for faces asks of each: its names, its place in the family, and its file.
static inline FcObjectSet *ctext_face_objects(void) {
    return FcObjectSetBuild(
        FC_FAMILY, FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_FILE, FC_INDEX, FC_OUTLINE, FC_VARIABLE, (char *)NULL);
}

#endif
