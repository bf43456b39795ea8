// Made by Scripts/generate.py from the files in templates/; do not edit.
// swift-format-ignore-file

/// The built-in templates, style sheet and scripts, by their path below `templates/`.
package enum EmbeddedTemplates {
    package static let files: [(name: String, text: String)] = [
    ]
}
