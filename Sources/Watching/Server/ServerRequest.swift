/// A request as the page's server takes it.
package struct ServerRequest: Sendable {
    /// Such as `GET`.
    let method: String
    /// The path as it was sent, with percent signs and all.
    let path: String
    /// The values after the question mark, decoded.
    let query: [String: String]
    /// The host that the client believes to talk to.
    let host: String?
    /// The site of the page that sends it, if a browser tells.
    let origin: String?

    /// Makes a request.
    package init(
        method: String, path: String, query: [String: String] = [:], host: String?, origin: String? = nil
    ) {
        (self.method, self.path, self.query, self.host, self.origin) = (method, path, query, host, origin)
    }
}
