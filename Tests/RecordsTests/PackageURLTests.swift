import Foundation
import TestSupport
import Testing

@testable import Records

@Suite struct PackageURLTests {
    @Test(arguments: [
        ("pkg:pypi/torch@2.4.1", "pkg:pypi/torch@2.4.1"), ("pkg:PyPI/Torch_Vision", "pkg:pypi/torch-vision"),
        ("pkg:pypi/zope.interface@6", "pkg:pypi/zope-interface@6"), ("pkg://pypi/torch@2.4", "pkg:pypi/torch@2.4"),
        ("pkg:npm/%40angular/animation@12.3.1", "pkg:npm/%40angular/animation@12.3.1"),
        ("pkg:npm/@angular/animation@12.3.1", "pkg:npm/%40angular/animation@12.3.1"),
        ("pkg:github/Package-URL/Spec@244fd#a/./b/../c", "pkg:github/package-url/spec@244fd#a/b/c"),
        ("pkg:docker/x/y@sha256:ab?repository_url=gcr.io", "pkg:docker/x/y@sha256:ab?repository_url=gcr.io"),
        ("pkg:generic/a%20b@1?x=y%20z&A=1&empty=", "pkg:generic/a%20b@1?a=1&x=y%20z"),
        ("pkg:opam/git@3/16.1", "pkg:opam/git@3/16.1"), ("pkg:pypi/torch@2.4+cu121", "pkg:pypi/torch@2.4%2Bcu121"),
    ])
    func `A purl has one spelling`(text: String, canonical: String) throws {
        let purl = try #require(PackageURL(text))
        #expect(purl.canonical == canonical)
        #expect(PackageURL(canonical)?.canonical == canonical)
    }

    @Test(arguments: [
        "", "pkg:", "pkg:pypi", "pkg:pypi/", "pkg:/name", "pkg:1type/name", "npm:left-pad", "pkg:pypi/%FF",
        "pkg:pypi/a?=x", "pkg:py pi/a", "pkg:pypi/a%00b",
    ])
    func `What is no purl is none`(text: String) { #expect(PackageURL(text) == nil) }

    @Test func `Product and release leave out what tells builds apart, and keep where it comes from`() throws {
        let purl = try #require(
            PackageURL("pkg:oci/Serve@sha256:AB?tag=1&arch=amd64&repository_url=ghcr.io/acme/serve"))
        #expect(purl.product == "pkg:oci/serve?repository_url=ghcr.io/acme/serve")
        #expect(purl.release == "pkg:oci/serve@sha256:ab?repository_url=ghcr.io/acme/serve")
    }

    @Test func `The examples of all types are read, and their spelling stays`() throws {
        guard let file = SharedFolder.path("data/purl-types.json") else { return }
        let json = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        let types = try #require(json["types"] as? [String: [String: Any]])
        let examples = types.values.flatMap { $0["examples"] as? [String] ?? [] }
        #expect(examples.count > 100)
        for example in examples {
            let purl = try #require(PackageURL(example), "\(example)")
            #expect(PackageURL(purl.canonical)?.canonical == purl.canonical, "\(example)")
        }
    }
}
