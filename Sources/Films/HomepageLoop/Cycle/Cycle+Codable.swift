import Timeline

extension HomepageLoop.Cycle: Codable {
    private enum CodingKeys: String, CodingKey {
        case gaps, durations
    }

    /// Decodes the gaps and durations, and recomputes the phases.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let gaps = try container.decode(Int.self, forKey: .gaps)
        let durations = try container.decode(HomepageLoop.Durations.self, forKey: .durations)
        do throws(HomepageLoop.CycleError) {
            try self.init(gaps: gaps, durations: durations)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error))
        }
    }

    /// Encodes the gaps and durations, from which everything else is computed.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(gaps, forKey: .gaps)
        try container.encode(durations, forKey: .durations)
    }
}
