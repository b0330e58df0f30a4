// What Swift cannot import from libavcodec, libavformat and libavutil: macros that are expressions.

#ifndef NEUROREEL_CFFMPEG_SHIM_H
#define NEUROREEL_CFFMPEG_SHIM_H

#include <errno.h>
#include <malloc.h>

#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/cpu.h>
#include <libavutil/error.h>
#include <libavutil/frame.h>
#include <libavutil/log.h>
#include <libavutil/mem.h>
#include <libavutil/murmur3.h>
#include <libavutil/opt.h>
#include <libavutil/sha.h>
#include <libavutil/version.h>
#include <libavutil/video_enc_params.h>

/// The status of a call that wants more input before it can give output.
static inline int cffmpeg_error_again(void) { return AVERROR(EAGAIN); }

/// The status of a call on a codec or stream that has given all it had.
static inline int cffmpeg_error_end_of_file(void) { return AVERROR_EOF; }

/// The status for an `errno` value.
static inline int cffmpeg_error_from_errno(int value) { return AVERROR(value); }

/// Has blocks of a megabyte and more given back to the system as soon as they are freed, whatever was freed before.
/// glibc would keep them from the second time on, and a film's encoders free theirs every few seconds.
static inline void cffmpeg_return_large_blocks(void) {
#ifdef M_MMAP_THRESHOLD
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

/// The time stamp that means "none".
static inline int64_t cffmpeg_no_timestamp(void) { return AV_NOPTS_VALUE; }

#endif
