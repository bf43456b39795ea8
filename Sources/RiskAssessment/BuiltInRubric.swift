extension Rubric {
    /// The bytes of `rubrics/default.yml`, which a registry without a rubric of its own uses.
    package static let builtInText: String = EmbeddedRubrics.files.first { $0.name == "default.yml" }?.text ?? ""

    /// The rubric of `rubrics/default.yml`; a test says that it has no issue.
    package static let builtIn: Rubric = readRubric(Array(builtInText.utf8)).rubric ?? Rubric()
}
