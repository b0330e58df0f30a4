import Files
import FilmKit
import Films
import Plan
import Rendering
import SamplePlans
import Testing
import Typesetting

/// What is noted of who draws, writes and encodes here.
@Suite struct ProvenanceTests {
    private let device = RenderDevice(
        index: 3, name: "a brush", vendor: "a hand", version: "1.0", isSoftware: true, reason: "it is near",
        maxTextureSize: 4096)

    @Test func ofThisProcess() throws {
        let plain = try Provenance(device: device, film: SamplePlan.script, staging: Staging(), format: .png)
        #expect(plain.renderer == "a brush" && plain.driver == "a hand, 1.0")
        #expect(plain.build == (try Digest(ofFile: "/proc/self/exe")))
        #expect(plain.processor?.isEmpty == false)
        #expect(plain.faces == nil && plain.harfbuzz == nil && plain.freetype == nil)
        #expect(plain.encoders == (try OutputFormat.png.type.tools()))
        let video = try Provenance(device: device, film: SamplePlan.script, staging: Staging(), format: .mp4)
        #expect(video.encoders == (try OutputFormat.mp4.type.tools()))
    }

    /// Just the faces that are written in, each known by its file.
    @Test func faces() throws {
        let staging = Staging(burnsCaptions: true, title: "A title")
        let made = try Provenance(device: device, film: SamplePlan.script, staging: staging, format: .png)
        let faces = try #require(made.faces)
        let wanted = SamplePlan.script.typefaces(in: staging)
        #expect(Set(faces.keys) == Set(wanted.map(\.description)) && !faces.isEmpty)
        for typeface in wanted {
            let record = try FontLibrary().record(of: typeface)
            #expect(try faces[typeface.description]?.sha256 == Digest(ofFile: record.path))
            #expect(faces[typeface.description]?.version == record.version)
        }
        #expect(made.harfbuzz == TypesettingVersions.harfbuzz && made.freetype == TypesettingVersions.freetype)
    }

    /// Chosen families, with the weights that they have, and the library that orders and breaks their lines.
    @Test func chosenFaces() throws {
        let staging = Staging(
            burnsCaptions: true, title: "عنوان", fonts: FontChoice(text: "Amiri"), language: Language("ar")!)
        let made = try Provenance(device: device, film: SamplePlan.script, staging: staging, format: .png)
        #expect(made.faces?.keys.sorted() == ["Amiri 400", "Amiri 700"])
        #expect(made.icu == TypesettingVersions.icu && made.icu?.contains(".") == true)
        let usual = try Provenance(device: device, film: SamplePlan.script, staging: Staging(title: "A"), format: .png)
        #expect(usual.icu == nil)
    }

    /// The same work on another device is another plan, in its provenance alone.
    @Test func plansMove() throws {
        let plan = try SamplePlan.video()
        let moved = try RenderPlan(plan, on: device)
        #expect(moved != plan && moved.movie == plan.movie)
        #expect(moved.differences(of: plan).allSatisfy { $0.hasPrefix("provenance.") })
        #expect(try RenderPlan(moved, on: device) == moved)
    }
}
