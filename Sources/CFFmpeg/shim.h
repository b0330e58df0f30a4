// What Swift cannot import from libavcodec, libavformat and libavutil: macros that are expressions.

#ifndef NEUROREEL_CFFMPEG_SHIM_H
#define NEUROREEL_CFFMPEG_SHIM_H

#include <errno.h>

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

/// The status of a call that wants more input before it can give output.
static inline int cffmpeg_error_again(void) { return AVERROR(EAGAIN); }

/// The status of a call on a codec or stream that has given all it had.
static inline int cffmpeg_error_end_of_file(void) { return AVERROR_EOF; }

/// The status for an `errno` value.
static inline int cffmpeg_error_from_errno(int value) { return AVERROR(value); }

/// The time stamp that means "none".
static inline int64_t cffmpeg_no_timestamp(void) { return AV_NOPTS_VALUE; }

#endif
