// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
]

/// A library target of Muster; `uses` names the only targets that it may import.
func library(_ name: String, uses: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: uses, exclude: exclude, swiftSettings: strict)
}

func tests(of name: String, uses: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + uses,
        path: "Tests/\(name)Tests", exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "muster",
    products: [.executable(name: "muster", targets: ["muster"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // System libraries of Debian, and the few calls that Swift's Glibc module does not show.
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CLinuxCalls"),
        .target(name: "CParseMemory"),

        // Ground: no knowledge of cards.
        library("SourceText"),
        library("ByteOutput"),
        library("Diagnostics", uses: ["SourceText", "ByteOutput"]),
        library("FrontMatter", uses: ["CLibYAML", "SourceText"]),
        library("GitHubMarkdown", uses: ["CCMarkGFM", "CParseMemory", "SourceText", "ByteOutput"]),
        library("Mustache", uses: ["ByteOutput"]),
        library("SearchIndex", uses: ["ByteOutput"]),
        library("RiskAssessment", uses: ["FrontMatter", "SourceText"]),
        library("RiskPatterns", uses: ["SourceText"]),
        library("Digraphs"),
        library("Diagrams", uses: ["ByteOutput"]),
        library("LinuxFiles", uses: ["CLinuxCalls"]),
        library("ContentFiles", uses: ["LinuxFiles", "CLinuxCalls", "SourceText"]),
        library("SitePublishing", uses: ["LinuxFiles", "CLinuxCalls", "COpenSSL", "ByteOutput", "SourceText"]),
        library("PreviewServer", uses: ["LinuxFiles", "ByteOutput"]),

        // Cards and what is known about them.
        library("Vocabulary", uses: ["SourceText", "ByteOutput"]),
        library("Records", uses: ["FrontMatter", "GitHubMarkdown", "Vocabulary", "SourceText"]),
        library("Lineage", uses: ["Records", "Vocabulary", "Digraphs", "RiskPatterns", "ByteOutput", "SourceText"]),
        library(
            "RegistryRisk",
            uses: ["RiskAssessment", "Lineage", "Records", "FrontMatter", "Vocabulary", "SourceText"]),
        library(
            "Checks",
            uses: [
                "RegistryRisk", "RiskAssessment", "Lineage", "Digraphs", "Records", "FrontMatter",
                "GitHubMarkdown",
                "Vocabulary", "Diagnostics",
                "SourceText",
            ]),
        library(
            "CatalogPages",
            uses: [
                "RegistryRisk", "RiskAssessment", "RiskPatterns", "Lineage", "Digraphs", "Diagrams", "Records",
                "Checks", "Vocabulary",
                "FrontMatter", "GitHubMarkdown",
                "Diagnostics", "Mustache",
                "SearchIndex", "ByteOutput", "SourceText",
            ]),
        library(
            "CatalogBuild",
            uses: [
                "CatalogPages", "SearchIndex", "Checks", "RegistryRisk", "RiskAssessment", "Lineage",
                "Records",
                "Vocabulary", "FrontMatter",
                "GitHubMarkdown", "ContentFiles", "SitePublishing", "LinuxFiles", "Diagnostics", "Mustache",
                "ByteOutput", "SourceText",
            ]),
        library(
            "Scaffold",
            uses: [
                "CatalogPages", "Checks", "RegistryRisk", "Lineage", "Records", "Vocabulary", "FrontMatter",
                "Diagnostics", "ContentFiles", "LinuxFiles", "CLinuxCalls", "SourceText",
            ]),
        library(
            "MusterCommand",
            uses: [
                "Scaffold", "CatalogBuild", "CatalogPages", "Checks", "RegistryRisk", "RiskAssessment", "RiskPatterns",
                "Lineage",
                "Digraphs", "Records", "Vocabulary",
                "FrontMatter",
                "Diagnostics",
                "ContentFiles", "GitHubMarkdown", "Mustache",
                "SitePublishing", "ByteOutput", "SourceText", "CLinuxCalls", "PreviewServer", "LinuxFiles",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "muster", dependencies: ["MusterCommand"], swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Records", "SourceText"], path: "Tests/Support", swiftSettings: strict),
        tests(of: "SourceText", uses: []),
        tests(of: "ByteOutput", uses: []),
        tests(of: "Diagnostics", uses: ["SourceText"]),
        tests(of: "Vocabulary", uses: []),
        tests(of: "FrontMatter", uses: ["SourceText"]),
        tests(of: "GitHubMarkdown", uses: ["SourceText", "ByteOutput"]),
        tests(of: "Mustache", uses: ["ByteOutput"]),
        tests(of: "SearchIndex", uses: ["ByteOutput"]),
        tests(of: "RiskAssessment", uses: ["SourceText"]),
        tests(of: "RiskPatterns", uses: []),
        tests(of: "Digraphs", uses: []),
        tests(of: "Diagrams", uses: ["ByteOutput"]),
        tests(
            of: "Records", uses: ["Vocabulary", "FrontMatter", "GitHubMarkdown", "SourceText", "SitePublishing"]),
        tests(
            of: "Lineage",
            uses: ["Records", "Vocabulary", "FrontMatter", "GitHubMarkdown", "Digraphs", "RiskPatterns", "SourceText"]),
        tests(
            of: "RegistryRisk",
            uses: ["RiskAssessment", "Lineage", "Records", "Vocabulary", "FrontMatter", "SourceText"]),
        tests(
            of: "CatalogBuild",
            uses: [
                "CatalogPages", "Checks", "Lineage", "Digraphs", "Records", "Vocabulary", "Mustache", "SitePublishing",
                "ContentFiles",
                "SourceText",
            ]),
        tests(of: "Scaffold", uses: ["Vocabulary", "FrontMatter", "Records"]),
        tests(of: "MusterCommand", uses: ["muster"]),
        tests(of: "PreviewServer", uses: []),
        tests(of: "SitePublishing", uses: ["ContentFiles", "SourceText"]),
        tests(
            of: "Checks",
            uses: [
                "CatalogBuild", "CatalogPages", "RegistryRisk", "Records", "Vocabulary", "FrontMatter", "Diagnostics",
                "SourceText", "muster",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
