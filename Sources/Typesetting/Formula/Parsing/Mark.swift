/// What the user says of a stretch of a formula.
enum Mark: Equatable {
    /// It has the colour of this role.
    case role(String)
    /// It bears this name.
    case part(String)
}
