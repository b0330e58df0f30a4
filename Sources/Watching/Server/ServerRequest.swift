/// A request as the page's server takes it.
struct ServerRequest: Sendable {
    /// Such as `GET`.
    let method: String
    /// The path as it was sent, with percent signs and all.
    let path: String
    /// The values after the question mark, decoded.
    var query: [String: String] = [:]
    /// The host that the client believes to talk to.
    let host: String?
    /// The site of the page that sends it, if a browser tells.
    var origin: String?
}
