import ByteOutput
import Records

/// How things outside the registry are shown.
enum ExternalAddress {
    /// Whether `text` is a web address of plain characters, fit for a link.
    static func isSafe(_ text: String) -> Bool { WebAddress.isSafe(text) }

    static func write(_ asset: ExternalAsset, into output: inout OutputBuffer) {
        output.append("<span class=\"outside\" title=\"not registered here\">")
        if let address = address(asset) {
            output.append("<a rel=\"nofollow noopener noreferrer\" href=\"")
            output.append(html: address)
            output.append("\">")
            output.append(html: asset.text)
            output.append("</a>")
        } else {
            output.append(html: asset.text)
        }
        output.append("</span>")
    }

    private static func address(_ asset: ExternalAsset) -> String? {
        switch asset.form {
        case .url: isSafe(asset.text) ? asset.text : nil
        case .hub:
            RecordID(asset.text).problem == nil
                ? "https://huggingface.co/" + (asset.kind == .dataset ? "datasets/" : "") + asset.text : nil
        default: nil
        }
    }
}
