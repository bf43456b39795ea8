import ByteOutput
import Records
import SearchIndex
import Vocabulary

/// The whole list of a kind as CSV; `templates/scripts/list.js` writes what a reader has chosen of it likewise.
enum ListExport {
    static func path(_ kind: Kind) -> String { kind.folder + "/index.csv" }

    static func csv(_ catalog: Catalog, _ kind: Kind, _ columns: [Column]) -> [UInt8] {
        var csv = CSVWriter(header: ["id", "title", "summary", "page"] + columns.map(\.name), reserving: 65_536)
        for (index, position) in catalog.positions(of: kind).enumerated() {
            let record = catalog.registry.records[position]
            csv.append(record.id.text)
            csv.append(record.title)
            csv.append(record.summary ?? "")
            csv.append(record.layout.pageStem + ".html")
            for column in columns { csv.append(column.texts(index).joined(separator: "; ")) }
            csv.endLine()
        }
        return csv.finished()
    }
}
