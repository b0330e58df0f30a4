// libpng reports errors with longjmp, which must not cross a Swift frame: the calls that can jump live here, in C.

#ifndef NEUROREEL_CPNG_SHIM_H
#define NEUROREEL_CPNG_SHIM_H

#include <png.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/// Bytes in memory: the source of a reader, the sink of a writer.
typedef struct {
    uint8_t *bytes;
    size_t count;
    size_t capacity;
    /// The first error's text; empty while there is none.
    char message[256];
} cpng_memory;

static inline void cpng_on_error(png_structp png, png_const_charp text) {
    cpng_memory *memory = (cpng_memory *)png_get_error_ptr(png);
    strncpy(memory->message, text, sizeof memory->message - 1);
    memory->message[sizeof memory->message - 1] = 0;
    png_longjmp(png, 1);
}

static inline void cpng_on_warning(png_structp png, png_const_charp text) {
    (void)png;
    (void)text;
}

static inline void cpng_append(png_structp png, png_bytep data, size_t count) {
    cpng_memory *memory = (cpng_memory *)png_get_io_ptr(png);
    if (count > memory->capacity - memory->count) {
        size_t capacity = (memory->count + count) * 2;
        uint8_t *grown = (uint8_t *)realloc(memory->bytes, capacity);
        if (!grown) png_error(png, "out of memory");
        memory->bytes = grown;
        memory->capacity = capacity;
    }
    memcpy(memory->bytes + memory->count, data, count);
    memory->count += count;
}

static inline void cpng_flush(png_structp png) { (void)png; }

static inline void cpng_take(png_structp png, png_bytep data, size_t count) {
    cpng_memory *memory = (cpng_memory *)png_get_io_ptr(png);
    if (count > memory->capacity - memory->count) png_error(png, "the data ends too early");
    memcpy(data, memory->bytes + memory->count, count);
    memory->count += count;
}

/// Encodes rows of 8-bit RGB into `memory`, which starts empty; the caller frees `memory->bytes`, also after an error.
/// Returns 1, or 0 with `memory->message` set.
static inline int cpng_encode_rgb(
    cpng_memory *memory, const uint8_t *pixels, size_t stride, uint32_t width, uint32_t height, int level) {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, memory, cpng_on_error, cpng_on_warning);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (!info) {
        strcpy(memory->message, "out of memory, or a libpng other than the one built against");
        png_destroy_write_struct(&png, NULL);
        return 0;
    }
    if (setjmp(png_jmpbuf(png))) {
        png_destroy_write_struct(&png, &info);
        return 0;
    }
    png_set_write_fn(png, memory, cpng_append, cpng_flush);
    png_set_IHDR(
        png, info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
        PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_set_compression_level(png, level);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
    png_write_info(png, info);
    for (uint32_t row = 0; row < height; row++) {
        png_write_row(png, pixels + (size_t)row * stride);
    }
    png_write_end(png, NULL);
    png_destroy_write_struct(&png, &info);
    return 1;
}

/// Decodes the PNG in `memory` (`capacity` bytes, `count` = 0) into tight 8-bit RGB; the caller frees `*pixels`.
/// Returns 1, or 0 with `memory->message` set and `*pixels` NULL.
static inline int cpng_decode_rgb(cpng_memory *memory, uint8_t **pixels, uint32_t *width, uint32_t *height) {
    *pixels = NULL;
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, memory, cpng_on_error, cpng_on_warning);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (!info) {
        strcpy(memory->message, "out of memory, or a libpng other than the one built against");
        png_destroy_read_struct(&png, NULL, NULL);
        return 0;
    }
    if (setjmp(png_jmpbuf(png))) {
        png_destroy_read_struct(&png, &info, NULL);
        free(*pixels);
        *pixels = NULL;
        return 0;
    }
    png_set_benign_errors(png, 0);
    png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
    png_set_user_limits(png, 32768, 32768);
    png_set_read_fn(png, memory, cpng_take);
    png_read_info(png, info);
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    png_set_strip_alpha(png);
    int passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);
    *width = png_get_image_width(png, info);
    *height = png_get_image_height(png, info);
    size_t stride = (size_t)*width * 3;
    if (png_get_rowbytes(png, info) != stride) png_error(png, "the rows are not 8-bit RGB after conversion");
    *pixels = (uint8_t *)calloc(*height, stride);
    if (!*pixels) png_error(png, "out of memory");
    for (int pass = 0; pass < passes; pass++) {
        for (uint32_t row = 0; row < *height; row++) {
            png_read_row(png, *pixels + (size_t)row * stride, NULL);
        }
    }
    png_read_end(png, NULL);
    png_destroy_read_struct(&png, &info, NULL);
    return 1;
}

#endif
