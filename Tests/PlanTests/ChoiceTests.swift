import Console
import Encoding
import Plan
import Rendering
import Testing

/// Values as the command line has them.
@Suite struct ChoiceTests {
    @Test func captionForms() throws {
        for bits in 0..<8 {
            let forms = Set(CaptionForm.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
            #expect(try CaptionForm.parse(CaptionForm.text(forms)) == forms)
            let isDrawn = forms.isSubset(of: [.burn])
            let isTaken = (try? CaptionForm.checkPictures(forms, "%d.png")) != nil
            #expect(isTaken == isDrawn)
        }
        #expect(try CaptionForm.parse("track,burn,track") == [.burn, .track])
        for text in ["", ",", "burn,", "none,burn", "burn, track", "Burn", "burn;track"] {
            let error = #expect(throws: NeuroReelError.self, "\(text)") { try CaptionForm.parse(text) }
            #expect(error?.status == .usage)
        }
        let error = #expect(throws: NeuroReelError.self) { try CaptionForm.parse("sidcar") }
        #expect(error?.description.hasPrefix("Did you mean 'sidecar'?") == true)
    }

    @Test func textPlans() {
        let plan = TextPlan(hasChapters: true, captions: [.burn, .sidecar])
        #expect(plan.hasChapters && plan.hasCaptionFile && !plan.hasCaptionTrack)
        #expect(TextPlan(hasChapters: false, captions: [.track]).hasCaptionTrack)
    }

    /// Better is slower and larger, and every one is what x264 takes.
    @Test func qualities() throws {
        #expect(Quality.allCases.map(\.crf) == Quality.allCases.map(\.crf).sorted(by: >))
        let places = Quality.allCases.map { VideoSettings.presets.firstIndex(of: $0.preset) ?? -1 }
        #expect(places == places.sorted() && places.allSatisfy { $0 >= 0 })
        for quality in Quality.allCases {
            #expect(Quality.crfLimits.contains(quality.crf))
            #expect(try Quality.parse(quality.rawValue) == quality)
        }
        #expect(throws: NeuroReelError.self) { try Quality.parse("HIGH") }
    }

    @Test func devices() throws {
        for choice in [DeviceChoice.auto, .software, .index(0), .index(12)] {
            #expect(try DeviceChoice.parse(choice.text) == choice)
        }
        for text in ["", "-1", "1.0", "Auto", "gpu", "0x1", "99999999999999999999"] {
            let error = #expect(throws: NeuroReelError.self, "\(text)") { try DeviceChoice.parse(text) }
            #expect(error?.status == .usage)
        }
    }
}
