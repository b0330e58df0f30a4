#pragma once

#define EGL_EGLEXT_PROTOTYPES 0
#define EGL_NO_X11 1
#include <EGL/egl.h>
#include <EGL/eglext.h>

#define GL_GLEXT_PROTOTYPES 1
#include <GL/glcorearb.h>

// Swift does not import macros that are casts.
static inline EGLDisplay cgl_no_display(void) { return EGL_NO_DISPLAY; }
static inline EGLContext cgl_no_context(void) { return EGL_NO_CONTEXT; }
static inline EGLSurface cgl_no_surface(void) { return EGL_NO_SURFACE; }
static inline EGLConfig cgl_no_config(void) { return EGL_NO_CONFIG_KHR; }
static inline void *cgl_default_display(void) { return EGL_DEFAULT_DISPLAY; }

// Extension entry points are looked up by name, and are missing where the driver has no such extension.
static inline EGLint cgl_query_devices(EGLint capacity, EGLDeviceEXT *devices) {
    PFNEGLQUERYDEVICESEXTPROC query = (PFNEGLQUERYDEVICESEXTPROC)eglGetProcAddress("eglQueryDevicesEXT");
    EGLint count = 0;
    return query && query(capacity, devices, &count) ? count : 0;
}

static inline const char *cgl_query_device_string(EGLDeviceEXT device, EGLint name) {
    PFNEGLQUERYDEVICESTRINGEXTPROC query =
        (PFNEGLQUERYDEVICESTRINGEXTPROC)eglGetProcAddress("eglQueryDeviceStringEXT");
    return query ? query(device, name) : 0;
}

static inline EGLDisplay cgl_platform_display(EGLenum platform, void *native) {
    PFNEGLGETPLATFORMDISPLAYEXTPROC get =
        (PFNEGLGETPLATFORMDISPLAYEXTPROC)eglGetProcAddress("eglGetPlatformDisplayEXT");
    return get ? get(platform, native, 0) : EGL_NO_DISPLAY;
}
