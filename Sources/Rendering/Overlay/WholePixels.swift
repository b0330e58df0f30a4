extension SIMD2<Int> {
    /// How far from the picture's corner a place in pixels can be; what lies farther is there.
    private static let reach: Float = 0x1p24

    /// A place in whole pixels: of any number, since an integer has no place for those that are too large or are none.
    init(wholePixels place: SIMD2<Float>) {
        func whole(_ number: Float) -> Int {
            number.isNaN ? 0 : Int(Swift.min(Swift.max(number, -Self.reach), Self.reach))
        }
        self.init(whole(place.x), whole(place.y))
    }
}
