/// A formula or a part of one: TeX's math list.
struct MathList {
    /// Its members, from left to right.
    var items: [MathItem] = []
}
