import FrontMatter
import SourceText

extension RubricReader {
    // MARK: Controls

    mutating func readControls(_ place: Place?) {
        guard let entries = entries(place, required: ["states", "cap", "list"]) else { return }
        readEffects(entries["states"])
        let caps = self.entries(entries["cap"], required: Rubric.Group.allCases.map(\.rawValue))
        for group in Rubric.Group.allCases { rubric.caps[group] = number(caps?[group.rawValue], to: 1) }
        var ids: [(id: String, place: Place)] = []
        for item in items(entries["list"]) {
            guard let control = self.entries(item, required: ["id", "valid_months", "reduces"]) else { continue }
            let name = id(control["id"]) ?? ""
            if let place = control["id"] { ids.append((name, place)) }
            rubric.controls.append(
                Rubric.Control(
                    id: name, validMonths: whole(control["valid_months"], 1...1200) ?? 1,
                    reductions: readReductions(control["reduces"])))
        }
        checkUnique(ids)
    }

    private mutating func readEffects(_ place: Place?) {
        let without: [ControlState] = [.absent, .planned, .waived]
        let required = ControlState.allCases.filter { $0 != .waived }.map(\.rawValue)
        let states = entries(place, required: required, optional: [ControlState.waived.rawValue])
        for state in ControlState.allCases {
            let effect = number(states?[state.rawValue], to: 1)
            rubric.effects[state] = effect ?? FixedDecimal(0)
            if let effect, effect > FixedDecimal(0), without.contains(state), let place = states?[state.rawValue] {
                note(.controls, "a control that is \(state.rawValue) has no effect, so this must be 0", place)
            }
        }
        if let place,
            rubric.effects[.implemented, default: FixedDecimal(0)] > rubric.effects[.verified, default: FixedDecimal(0)]
        {
            note(.controls, "a verified control must do as much as an implemented one", place)
        }
    }

    private mutating func readReductions(_ place: Place?) -> [(factor: Int, share: FixedDecimal)] {
        guard let place, let entries = entries(place) else { return [] }
        if entries.all.isEmpty { note(.controls, "the control reduces nothing", place) }
        var reductions: [(factor: Int, share: FixedDecimal)] = []
        for entry in entries.all {
            guard let factor = rubric.factor(entry.key) else {
                note(.reference, "`\(entry.key)` is no factor", entry.value.path, entry.keyRange)
                continue
            }
            guard let share = positive(entry.value, to: 1) else { continue }
            if let cap = rubric.caps[rubric.factors[factor].group], share > cap {
                note(
                    .controls, "one control would take off more than the cap of \(cap.text) lets all of them",
                    entry.value)
            }
            reductions.append((factor, share))
        }
        return reductions
    }

    // MARK: Signals

    mutating func readSignals(_ list: Place?) {
        var ids: [(id: String, place: Place)] = []
        for item in items(list) {
            guard let entries = entries(item, required: ["id", "when", "factor", "floor"]) else { continue }
            let name = id(entries["id"]) ?? ""
            if let place = entries["id"] { ids.append((name, place)) }
            let condition = condition(entries["when"], facts: Fact.allCases.filter { $0 != .anyFactor })
            let factor = factor(entries["factor"])
            let floor = points(entries["floor"])
            if let condition, let factor, let floor {
                rubric.signals.append(Rubric.Signal(id: name, condition: condition, factor: factor, floor: floor))
            }
        }
        checkUnique(ids)
    }

    // MARK: Propagation

    mutating func readPropagation(_ place: Place?) {
        guard let entries = entries(place, required: ["combine", "relations", "never_inherited"]) else { return }
        // By the maximum nothing counts twice, and cycles come to rest.
        _ = choice(entries["combine"], ["max"], .propagation)
        for item in items(entries["never_inherited"]) {
            if let factor = factor(item) { rubric.neverInherited.append(factor) }
        }
        let relations = self.entries(entries["relations"])?.all ?? []
        if relations.count > 1000, let place = entries["relations"] {
            note(.value, "there are more than 1000 relations", place)
        }
        for entry in relations.prefix(1000) {
            guard RubricReader.isID(entry.key) else {
                note(
                    .value, "a relation has small letters, digits and the signs _ - . alone", entry.value.path,
                    entry.keyRange)
                continue
            }
            rubric.relations.append(Rubric.Relation(name: entry.key, coefficients: readCoefficients(entry.value)))
        }
    }

    private mutating func readCoefficients(_ place: Place) -> [FixedDecimal] {
        var coefficients = [FixedDecimal](repeating: FixedDecimal(0), count: rubric.factors.count)
        guard let entries = entries(place) else { return coefficients }
        if let all = number(entries["all"], to: 1) {
            coefficients = [FixedDecimal](repeating: all, count: rubric.factors.count)
        }
        for entry in entries.all where !entry.key.hasSameBytes(as: "all") {
            guard let factor = rubric.factor(entry.key) else {
                note(.reference, "`\(entry.key)` is neither a factor nor `all`", entry.value.path, entry.keyRange)
                continue
            }
            if rubric.neverInherited.contains(factor) {
                note(.propagation, "`\(entry.key)` is never inherited, so this says nothing", entry.value)
            }
            coefficients[factor] = number(entry.value, to: 1) ?? FixedDecimal(0)
        }
        for factor in rubric.neverInherited { coefficients[factor] = FixedDecimal(0) }
        return coefficients
    }
}
