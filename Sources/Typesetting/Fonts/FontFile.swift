/// Where a face lies on disk.
struct FontFile: Equatable {
    /// The file's path.
    let path: String
    /// Which of the file's faces it is, as fontconfig and FreeType count: the face's number in the lower 16 bits, and
    /// above them the number of a variable font's named instance, from 1; 0 for none.
    let index: Int32
}
