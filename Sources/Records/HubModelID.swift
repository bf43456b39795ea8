import SourceText

/// Tells the ids of the Hub's models from everything else that stands in texts and addresses.
enum HubModelID {
    /// The model that an address leads to; nil for datasets, spaces, papers, people and other hosts.
    static func ofAddress(_ url: String) -> String? {
        var rest = Substring(url).utf8
        for scheme in ["https://", "http://"] where rest.starts(with: scheme.utf8) {
            rest = rest.dropFirst(scheme.utf8.count)
        }
        guard rest.count <= 512 else { return nil }
        // An address without a host that reads like an id was meant as one.
        if rest.count == url.utf8.count { return url.utf8.contains(0x2F) ? ofWord(url) : nil }
        if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
        guard let host = ["huggingface.co/", "hf.co/"].first(where: { rest.starts(with: $0.utf8) }) else { return nil }
        rest = rest.dropFirst(host.utf8.count)
        rest = rest.prefix { $0 != 0x3F && $0 != 0x23 }
        let parts = rest.split(separator: 0x2F).map { String(Substring($0)) }
        guard let first = parts.first, !areas.contains(UTF8Key(first)) else { return nil }
        if parts.count == 1 || views.contains(UTF8Key(parts[1])) { return firstModel(first) }
        guard parts.count == 2 || views.contains(UTF8Key(parts[2])) else { return nil }
        return checked(first + "/" + parts[1])
    }

    /// The id that a word is: `owner/name`, or the name of one of the Hub's first models; nil for other words.
    static func ofWord(_ word: String) -> String? {
        let parts = word.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        if parts.count == 1 { return firstModel(word) }
        guard parts.count == 2, parts[0].count > 1, !areas.contains(UTF8Key(String(Substring(parts[0])))) else {
            return nil
        }
        // Two words with a stroke between them, such as `question/answer`, are none.
        guard parts[1].count > 3, parts[1].contains(where: { $0 == 0x2D || $0 == 0x5F || (0x30...0x39).contains($0) })
        else { return nil }
        let isFile = fileEndings.contains { word.asciiLowercased.hasSuffix($0) }
        return isFile ? nil : checked(word)
    }

    /// The name in its right capitals where it is one without an owner: only the Hub's first models have none.
    ///
    /// A name without a hyphen, such as GPT2, is a family's too, unless it is written as the id is.
    private static func firstModel(_ name: String) -> String? {
        guard name.utf8.count <= 64 else { return nil }
        let id = name.utf8.contains(0x2D) ? name.asciiLowercased : name
        return firstModels.contains(UTF8Key(id)) ? id : nil
    }

    private static func checked(_ id: String) -> String? {
        if case .hub(let found) = Reference("hf:" + id).form, found.hasSameBytes(as: id) { id } else { nil }
    }

    /// First parts of the Hub's addresses that are no owners.
    private static let areas = Set(
        [
            "datasets", "spaces", "models", "docs", "blog", "papers", "collections", "tasks", "course", "learn",
            "organizations", "settings", "join", "login", "pricing", "transformers", "inference", "chat", "posts",
            "inference-api", "autonlp", "nlp", "api", "front", "metrics", "languages", "new", "search", "support",
            "terms-of-service",
        ].map { UTF8Key($0) })

    /// What follows an id in the address of one of its files.
    private static let views = Set(
        ["tree", "blob", "resolve", "raw", "commit", "commits", "discussions"].map { UTF8Key($0) })

    private static let firstModels: Set<UTF8Key> = {
        let names = """
            albert-base-v1 albert-base-v2 albert-large-v1 albert-large-v2 albert-xlarge-v1 albert-xlarge-v2
            albert-xxlarge-v1 albert-xxlarge-v2 bert-base-cased bert-base-cased-finetuned-mrpc bert-base-chinese
            bert-base-german-cased bert-base-german-dbmdz-cased bert-base-german-dbmdz-uncased
            bert-base-multilingual-cased bert-base-multilingual-uncased bert-base-uncased bert-large-cased
            bert-large-cased-whole-word-masking bert-large-cased-whole-word-masking-finetuned-squad
            bert-large-uncased bert-large-uncased-whole-word-masking
            bert-large-uncased-whole-word-masking-finetuned-squad camembert-base ctrl distilbert-base-cased
            distilbert-base-cased-distilled-squad distilbert-base-german-cased distilbert-base-multilingual-cased
            distilbert-base-uncased distilbert-base-uncased-distilled-squad
            distilbert-base-uncased-finetuned-sst-2-english distilgpt2 distilroberta-base gpt2 gpt2-large gpt2-medium
            gpt2-xl openai-gpt roberta-base roberta-base-openai-detector roberta-large roberta-large-mnli
            roberta-large-openai-detector t5-11b t5-3b t5-base t5-large t5-small transfo-xl-wt103 xlm-clm-ende-1024
            xlm-clm-enfr-1024 xlm-mlm-100-1280 xlm-mlm-17-1280 xlm-mlm-en-2048 xlm-mlm-ende-1024 xlm-mlm-enfr-1024
            xlm-mlm-enro-1024 xlm-mlm-tlm-xnli15-1024 xlm-mlm-xnli15-1024 xlm-roberta-base xlm-roberta-large
            xlm-roberta-large-finetuned-conll02-dutch xlm-roberta-large-finetuned-conll02-spanish
            xlm-roberta-large-finetuned-conll03-english xlm-roberta-large-finetuned-conll03-german xlnet-base-cased
            xlnet-large-cased
            """
        return Set(names.utf8.split { $0 <= 0x20 }.map { UTF8Key(String(Substring($0))) })
    }()
    private static let fileEndings = [
        ".py", ".md", ".json", ".txt", ".bin", ".pt", ".ipynb", ".zip", ".csv", ".sh", ".html", ".gz", ".yaml", ".yml",
    ]
}
