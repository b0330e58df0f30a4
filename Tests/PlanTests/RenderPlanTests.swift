import Console
import Files
import FilmKit
import Foundation
import Plan
import SamplePlans
import Testing

/// What a plan's hash and its comparison with another one take notice of.
@Suite struct RenderPlanTests {
    private static func object(_ plan: RenderPlan) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(plan)) as? [String: Any])
    }

    private static func plan(_ object: [String: Any]) throws -> RenderPlan {
        try JSONDecoder().decode(RenderPlan.self, from: JSONSerialization.data(withJSONObject: object))
    }

    /// The paths of all values that are no object.
    private static func paths(_ object: [String: Any], under start: String = "") -> [String] {
        object.flatMap { key, value in
            (value as? [String: Any]).map { paths($0, under: "\(start)\(key).") } ?? ["\(start)\(key)"]
        }
    }

    /// The same with another value at a path, of the same kind.
    private static func changed(_ value: Any, at path: ArraySlice<String>) -> Any {
        if let key = path.first, var object = value as? [String: Any], let inner = object[key] {
            object[key] = changed(inner, at: path.dropFirst())
            return object
        }
        switch value {
        case let text as String:
            let other = ["dark": "light", "relu": "tanh", "mp4": "png", "medium": "slow", "veryfast": "slow"][text]
            return other ?? (text.count == 64 ? String(repeating: "cd", count: 32) : text + "x")
        case let list as [Any]: return list + [list[0]]
        case let number as NSNumber where isFlag(number): return !number.boolValue
        case let number as NSNumber: return number.doubleValue + 2
        default: return value
        }
    }

    private static func isFlag(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

    /// Each value on its own: the hash is another one, except for the processor, and the difference names just that value.
    @Test func everyValueCounts() throws {
        let plan = try SamplePlan.video()
        let object = try Self.object(plan)
        var count = 0
        for path in Self.paths(object) {
            let changed = Self.changed(object, at: path.split(separator: ".").map(String.init)[...])
            // What names a format or a film changes what else there is to say.
            guard let fields = changed as? [String: Any], let other = try? Self.plan(fields), path != "encoding.format"
            else { continue }
            count += 1
            #expect(other != plan, "\(path)")
            #expect((other.hash == plan.hash) == (path == "provenance.processor"), "\(path)")
            let differences = plan.differences(of: other)
            // A time is a fraction, which is reduced.
            let isFraction = path.hasPrefix("film.settings.durations.")
            let place = isFraction ? path.split(separator: ".").dropLast().joined(separator: ".") : "\(path) is "
            #expect(isFraction ? differences.count > 0 : differences.count == 1, "\(path): \(differences)")
            #expect(differences.allSatisfy { $0.hasPrefix(place) }, "\(path): \(differences)")
        }
        #expect(count > 40, "\(count) values of \(Self.paths(object).count)")
        #expect(plan.differences(of: plan).isEmpty)
    }

    /// The hash is that of the JSON that anyone can make of the plan.
    @Test func hashIsOfSortedJSON() throws {
        let plan = try SamplePlan.video()
        var object = try Self.object(plan)
        var provenance = try #require(object["provenance"] as? [String: Any])
        provenance["processor"] = nil
        object["provenance"] = provenance
        let json = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        #expect(Digest(of: Array(json)) == plan.hash)
        let elsewhere = try SamplePlan.video(provenance: SamplePlan.provenance(processor: nil))
        #expect(elsewhere.hash == plan.hash && elsewhere != plan)
    }

    @Test func differenceSaysBothValues() throws {
        let (dark, light) = (try SamplePlan.video(), try SamplePlan.video(theme: .light))
        #expect(dark.differences(of: light) == [#"staging.theme is "light" and not "dark""#])
        let unknown = try SamplePlan.video(provenance: SamplePlan.provenance(processor: nil))
        #expect(dark.differences(of: unknown) == [#"provenance.processor is missing and not "abacus 1""#])
        #expect(unknown.differences(of: dark) == [#"provenance.processor is "abacus 1" and not missing"#])
        let pictures = try SamplePlan.pictures().differences(of: dark)
        #expect(pictures.contains(#"encoding.format is "mp4" and not "png""#), "\(pictures)")
        #expect(pictures.contains("encoding.segmentFrames is 20 and not missing"), "\(pictures)")
    }

    @Test func roundTrip() throws {
        for plan in [try SamplePlan.video(captions: [.track]), try SamplePlan.pictures(theme: .light)] {
            #expect(try Self.plan(Self.object(plan)) == plan)
        }
    }

    @Test func validation() throws {
        let plan = try SamplePlan.video()
        let film = try plan.validate(at: "p.json")
        #expect(plan.allFrames(of: film) == FrameRange(first: 0, last: SamplePlan.frameCount - 1))
        let refused: [(path: String, value: Any)] = [
            ("size.width", 98), ("size.width", 62), ("size.height", 65), ("size.height", 7682), ("staging.aspect", 2.0),
            ("encoding.settings.width", 98), ("encoding.settings.gop", 7), ("encoding.segmentFrames", 7),
            ("encoding.settings.crf", 99), ("encoding.settings.preset", "warp"), ("rate.numerator", 11),
            ("film.settings.sparksPerConnection", 0), ("encoding.settings.frameRateDenominator", 2),
        ]
        for (path, value) in refused {
            let keys = path.split(separator: ".").map(String.init)
            let other = try Self.plan(Self.replacing(try Self.object(plan), keys[...], with: value))
            let error = #expect(throws: NeuroReelError.self, "\(path)") { try other.validate(at: "p.json") }
            #expect(error?.status == .badData && error?.description.hasPrefix("p.json: ") == true, "\(path)")
        }
    }

    private static func replacing(_ object: [String: Any], _ keys: ArraySlice<String>, with value: Any) -> [String: Any]
    {
        var object = object
        guard let key = keys.first else { return object }
        let inner = object[key] as? [String: Any]
        object[key] = keys.count == 1 ? value : replacing(inner ?? [:], keys.dropFirst(), with: value)
        return object
    }
}
