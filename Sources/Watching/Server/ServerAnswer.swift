/// An answer to a request.
package struct ServerAnswer: Sendable, Equatable {
    /// The status codes in use.
    package enum Status: Int, Sendable {
        case ok = 200
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405

        /// The words after the code.
        var phrase: String {
            switch self {
            case .ok: "OK"
            case .badRequest: "Bad Request"
            case .forbidden: "Forbidden"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            }
        }
    }

    package let status: Status
    /// The media type.
    package let type: String
    package let body: [UInt8]

    /// An answer with content.
    init(_ body: [UInt8], type: String) { (status, self.type, self.body) = (.ok, type, body) }

    /// A refusal with a sentence.
    init(_ status: Status, _ text: String) {
        (self.status, type, body) = (status, "text/plain; charset=utf-8", Array("\(text)\n".utf8))
    }

    /// The headers of every answer. Nothing is kept by the browser or taken from elsewhere, and no other site can show the page or read
    /// from it.
    static let headers = [
        ("Cache-Control", "no-store"),
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        ),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
    ]
}
