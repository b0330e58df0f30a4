import Foundation

/// FriBidi, an implementation of UAX #9, as it is loaded at run time; tests compare with it.
struct FriBidi {
    private typealias Function =
        @convention(c) (
            UnsafePointer<UInt32>, Int32, UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>?,
            UnsafeMutablePointer<Int32>?,
            UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int8>?
        ) -> Int8

    private let function: Function

    /// Nil if it is not installed.
    init?() {
        guard let library = dlopen("libfribidi.so.0", RTLD_NOW), let symbol = dlsym(library, "fribidi_log2vis") else {
            return nil
        }
        function = unsafeBitCast(symbol, to: Function.self)
    }

    /// A line from left to right, with mirrored brackets.
    func visual(_ text: String, isRightToLeft: Bool) -> String {
        let scalars = text.unicodeScalars.map(\.value)
        var direction: UInt32 = isRightToLeft ? 0x111 : 0x110
        var seen = [UInt32](repeating: 0, count: scalars.count + 1)
        _ = function(scalars, Int32(scalars.count), &direction, &seen, nil, nil, nil)
        return String(String.UnicodeScalarView(seen.prefix(scalars.count).compactMap(Unicode.Scalar.init)))
    }
}
