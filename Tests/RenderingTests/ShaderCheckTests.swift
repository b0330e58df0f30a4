import Rendering
import Shaders
import Testing

/// What `doctor` says of devices and shaders.
@Suite struct ShaderCheckTests {
    /// Every fragment shader with and without every name that it asks for.
    @Test func everyShader() throws {
        let fragments = ShaderLibrary.names.filter { $0.hasSuffix(".frag") }
        let programs = fragments.map { 1 << ShaderLibrary.switches(in: $0).count }.reduce(0, +)
        #expect(programs > fragments.count && fragments.count > 12)
        #expect(try ShaderCheck.compileAll(on: .auto) == programs)
        #expect(ShaderLibrary.switches(in: "planes.frag") == ["FADE", "COARSE_GLOW", "OVERLAY"])
    }

    @Test func reasonsAgainstDevices() {
        func entry(_ index: Int, isSoftware: Bool) -> DeviceProbe.Entry {
            DeviceProbe.Entry(index: index, description: "a device", isSoftware: isSoftware, problem: nil)
        }
        func found(_ index: Int?, isSoftware: Bool) -> RenderDevice {
            RenderDevice(
                index: index, name: "", vendor: "", version: "", isSoftware: isSoftware, reason: "", maxTextureSize: 1)
        }
        func reason(_ entry: DeviceProbe.Entry, _ choice: DeviceChoice, _ found: RenderDevice) -> String? {
            DeviceProbe.reasonAgainst(entry, choice, found: found)
        }
        let (card, second, processor) = (
            entry(0, isSoftware: false), entry(1, isSoftware: false), entry(2, isSoftware: true)
        )
        let onCard = found(0, isSoftware: false)
        let onProcessor = found(2, isSoftware: true)
        #expect(reason(card, .auto, onCard) == nil)
        #expect(reason(second, .auto, onCard) == "an earlier one works")
        #expect(reason(processor, .auto, onCard) == "hardware comes first, and works")
        // A driver may answer for a card with a renderer of its own on the processor.
        #expect(reason(entry(0, isSoftware: true), .auto, onProcessor) == "it draws in software, too")
        #expect(reason(card, .software, onProcessor) == "software was asked for")
        #expect(reason(card, .index(2), onProcessor) == "another was asked for")
    }
}
