import FilmKit
import Lessons
import Parameters
import Timeline

extension LessonFilm {
    public static let parameters: [Parameter<Settings>] =
        Settings.networkParameters + Settings.sampleParameters + [
            .seed("seed", "Chooses weights and inputs that are not given", \.seed),
            Settings.learningRate("How far the update goes along the gradient"),
            .time("timing.step", "A step that has no duration of its own", .duration(LessonScript.durations), \.stepDuration),
            Parameter(
                "steps", "The steps, or auto for the whole walk through the network",
                .either(
                    [LessonScript.automaticWord],
                    or: .list(of: .record(StepScript.form), count: LessonScript.stepCounts)),
                get: { $0.script.value }, set: { $0.script = LessonScript($1) }),
        ]
}
