import Foundation
import TestSupport

/// The Markdown files below a folder of the corpora, sorted; empty where the corpora are absent.
func cards(_ folder: String) -> [(path: String, bytes: [UInt8])] {
    guard let top = SharedFolder.path("corpora/\(folder)"), let walk = FileManager.default.enumerator(atPath: top.path)
    else { return [] }
    let names = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
    return names.compactMap { name in
        guard let data = try? Data(contentsOf: top.appendingPathComponent(name)) else { return nil }
        return ("\(folder)/\(name)", [UInt8](data))
    }
}

/// The corpora of Hugging Face cards that PyYAML judges too.
let judgedCorpora = [
    "hf-transformers-2020/model_cards", "hf-hub-2022", "hf-llm-2023", "hf-gguf-2025", "hf-datasets-2022", "bad-inputs",
]
