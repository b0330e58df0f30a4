import CGL

/// A place where EGL can make a context.
enum EGLDevice {
    /// A device that `eglQueryDevicesEXT` listed.
    case listed(EGLDeviceEXT)
    /// Mesa's platform without any window system, which picks a device itself.
    case surfaceless

    private var extensions: String {
        guard case .listed(let handle) = self, let text = cgl_query_device_string(handle, EGL_EXTENSIONS) else {
            return ""
        }
        return String(cString: text)
    }

    /// Whether Mesa says that this device draws on the CPU.
    var isSoftware: Bool { extensions.split(separator: " ").contains("EGL_MESA_device_software") }

    /// What EGL tells of the device without opening it.
    var summary: String {
        guard case .listed(let handle) = self else { return "Mesa surfaceless platform" }
        if isSoftware { return "software device" }
        let file = cgl_query_device_string(handle, EGL_DRM_DEVICE_FILE_EXT).map { String(cString: $0) }
        return file.map { "device \($0)" } ?? "device"
    }

    /// The connection to the device; not yet initialised.
    var display: EGLDisplay? {
        switch self {
        case .listed(let handle): cgl_platform_display(EGLenum(EGL_PLATFORM_DEVICE_EXT), handle)
        case .surfaceless: cgl_platform_display(EGLenum(EGL_PLATFORM_SURFACELESS_MESA), cgl_default_display())
        }
    }
}
