#!/usr/bin/env python3
"""Score portfolios a second time, by the words of the rubric's specification, and compare to the basis point.

    MUSTER_RISK_DUMP=/tmp/risk.jsonl swift test --filter RiskDumpTests
    Tests/Judges/risk_second_opinion.py /tmp/risk.jsonl

A line of the dump is a rubric's YAML, or a portfolio with what was found by the last rubric. Everything here is a
fraction, rounded half up where the specification rounds; inheritance is repeated until nothing changes. Every
difference makes the exit code 1.
"""

import calendar
import datetime
import functools
import json
import sys
from fractions import Fraction

import yaml

STAGES = ["concept", "exploration", "validation", "staging", "production", "deprecated", "retired", "suspended",
          "rejected"]
SEVERITIES = ["minor", "moderate", "serious", "critical"]
LEVELS = ["none", "pseudonymous", "personal", "sensitive", "special_category"]
# What each kind is assessed for; the others for everything.
FACTORS_OF_KIND = {
    "dataset": {"data_quality", "privacy", "regulation"}, "feature-store": {"data_quality", "privacy", "regulation"},
    "environment": {"supply_chain", "opacity"}, "pipeline": {"supply_chain", "opacity"},
    "vendor": {"privacy", "supply_chain", "change"}, "other": set()}


def rounded(value):
    """floor(x + 1/2)"""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator) if isinstance(value, Fraction) else value


def day(number):
    return datetime.date(1970, 1, 1) + datetime.timedelta(days=int(number))


def months_later(date, months):
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


class Rubric:
    def __init__(self, text):
        self.data = data = yaml.load(text, Loader=yaml.BaseLoader)
        self.factors = [factor["id"] for factor in data["factors"]]
        self.weight = {factor["id"]: Fraction(factor["weight"]) for factor in data["factors"]}
        self.group = {factor["id"]: factor["group"] for factor in data["factors"]}
        self.questions = {question["id"]: question for question in data["questions"]}
        self.tiers = [(tier["id"], rounded(Fraction(tier["from"]) * 100)) for tier in data["tiers"]]
        self.order = {name: place for place, (name, _) in enumerate(self.tiers)}
        self.effects = {"waived": Fraction(0), **{k: Fraction(v) for k, v in data["controls"]["states"].items()}}
        self.cap = {group: Fraction(cap) for group, cap in data["controls"]["cap"].items()}
        self.near = rounded(Fraction(data["approaching"]["points_below_next"]) * 100)
        # What stands in the file, as fractions, for speed.
        self.asked = {factor: [(name, Fraction(question["weight"])) for name, question in self.questions.items()
                               if question["factor"] == factor] for factor in self.factors}
        self.reductions = {factor: [(control["id"], Fraction(control["reduces"][factor]))
                                    for control in data["controls"]["list"] if factor in control["reduces"]]
                           for factor in self.factors}
        self.coefficient = functools.cache(self.coefficient)

    def coefficient(self, relation, kind, factor):
        relations = self.data["propagation"]["relations"]
        found = relations.get(relation, relations.get(f"{relation}.{kind}"))
        if found is None or factor in self.data["propagation"]["never_inherited"]:
            return Fraction(0)
        return Fraction(found.get(factor, found.get("all", "0")))

    def tier(self, score):
        return max((name for name, start in self.tiers if start <= score), key=self.order.get)

    def worst_tier(self, *names):
        return max(names, key=self.order.get)

    def total(self, scores, factors):
        weights = sum(self.weight[factor] for factor in factors)
        return rounded(sum(self.weight[f] * scores[f] for f in factors) / weights) if factors else 0

    def holds(self, condition, facts):
        return all(self.compare(*part.split(None, 2), facts) for part in condition.split(" and "))

    def compare(self, name, sign, literal, facts):
        if name not in facts:
            return False
        value = facts[name]
        if sign == "in":
            return value in [item.strip() for item in literal.strip("[]").split(",")]
        if literal == "null":
            return (value == "missing") == (sign == "==")
        if name in ("vulnerability.cvss", "review.overdue_days", "factor.any"):
            if value == "unscored":
                value = self.data["severity_unknown_as"]
            left, right = Fraction(value), Fraction(literal)
        elif name == "incident.open.severity" and sign not in ("==", "!="):
            left, right = SEVERITIES.index(value), SEVERITIES.index(literal)
        else:
            left, right = value, literal
        return {"==": left == right, "!=": left != right, "<": left < right if sign == "<" else None,
                "<=": left <= right if sign == "<=" else None, ">": left > right if sign == ">" else None,
                ">=": left >= right if sign == ">=" else None}[sign]


class Node:
    """A node's own scores, before lineage."""

    def __init__(self, rubric, node, facts, today):
        self.rubric, self.node, self.facts = rubric, node, facts
        self.kind = set(FACTORS_OF_KIND.get(node["kind"], rubric.factors))
        self.counted = [factor for factor in rubric.factors if factor in self.kind]
        self.has_assessment = node.get("answers") is not None
        self.signals = [signal for signal in rubric.data["signals"] if rubric.holds(signal["when"], facts)]
        self.answers = {name: self.answer(name, question) for name, question in rubric.questions.items()
                        if question["factor"] in self.kind}
        self.unknown = [name for name, answer in self.answers.items() if answer is None]
        self.effects = {control["id"]: rubric.effects[self.state(control, today)]
                        for control in rubric.data["controls"]["list"]}
        self.inherent, self.residual, self.own = self.score(4)
        self.best = self.score(0)[2] if self.unknown else self.own
        is_gap = node["hasRecord"] and not self.has_assessment
        self.worst = {factor: 10000 if is_gap and factor in self.kind else score for factor, score in self.own.items()}
        self.is_gap = is_gap and bool(self.kind)

    def answer(self, name, question):
        """0 to 4, None where nobody knows, "n/a" where it does not apply."""
        if question.get("na") == "true" and self.node["notApplicable"].get(name, "").strip():
            return "n/a"
        options = question["options"]
        known = []
        if name in (self.node.get("answers") or {}):
            known.append(int(options[self.node["answers"][name]]))
        if self.has_assessment and question.get("derive") in self.facts:
            known.append(int(options[self.facts[question["derive"]]]))
        return max(known, default=None)

    def state(self, control, today):
        state, *evidence = self.node["controls"].get(control["id"], ["absent"])
        if state != "verified":
            return state
        if not evidence or day(evidence[0]) > today:
            return "implemented"
        return "verified" if today < months_later(day(evidence[0]), int(control["valid_months"])) else "implemented"

    def score(self, unknown):
        rubric = self.rubric
        inherent, residual, own = {}, {}, {}
        for factor in rubric.factors:
            points = weights = Fraction(0)
            for name, weight in rubric.asked[factor] if factor in self.kind else []:
                answer = self.answers[name]
                if answer != "n/a":
                    points += weight * (unknown if answer is None else answer)
                    weights += weight
            if not self.has_assessment:
                points = Fraction(0)
            inherent[factor] = rounded(10000 * points / (4 * weights)) if weights else 0
            left = Fraction(1)
            for control, reduction in rubric.reductions[factor]:
                left *= 1 - reduction * self.effects[control]
            residual[factor] = rounded(inherent[factor] * max(1 - rubric.cap[rubric.group[factor]], left))
            floors = [rounded(Fraction(signal["floor"]) * 100) for signal in self.signals if signal["factor"] == factor]
            own[factor] = max([residual[factor]] + floors)
        return inherent, residual, own


def facts_by_lineage(portfolio):
    facts = [dict(node["facts"]) for node in portfolio["nodes"]]
    for edge in portfolio["edges"]:
        above = portfolio["nodes"][edge["to"]]
        mine = facts[edge["from"]]
        if not above["hasRecord"]:
            if above["kind"] in ("model", "service", "dataset", "feature-store"):
                mine["dependency.record"] = "missing"
        elif edge["relation"] == "trained_on" and "data_protection.level" in above["facts"]:
            levels = [above["facts"]["data_protection.level"], mine.get("data_protection.level", LEVELS[0])]
            mine["data_protection.level"] = max(levels, key=LEVELS.index)
    return facts


def inherit(rubric, portfolio, own):
    """Repeats `max(own, coefficient × effective)` until nothing changes."""
    effective = [dict(scores) for scores in own]
    passing = [(edge["from"], edge["to"], factor, coefficient)
               for edge in portfolio["edges"] if portfolio["nodes"][edge["to"]]["hasRecord"]
               for factor in rubric.factors
               for coefficient in [rubric.coefficient(
                   edge["relation"], portfolio["nodes"][edge["to"]]["kind"], factor)] if coefficient]
    changed = True
    while changed:
        changed = False
        for below, above, factor, coefficient in passing:
            passed = rounded(coefficient * effective[above][factor])
            if passed > effective[below][factor]:
                effective[below][factor] = passed
                changed = True
    return effective


def below_gaps(rubric, portfolio, nodes):
    reached = [False] * len(nodes)
    changed = True
    while changed:
        changed = False
        for edge in portfolio["edges"]:
            above = portfolio["nodes"][edge["to"]]
            passes = any(rubric.coefficient(edge["relation"], above["kind"], factor) for factor in rubric.factors)
            if above["hasRecord"] and passes and (nodes[edge["to"]].is_gap or reached[edge["to"]]):
                changed |= not reached[edge["from"]]
                reached[edge["from"]] = True
    return reached


def opinion(rubric, portfolio):
    today = day(portfolio["date"])
    nodes = [Node(rubric, node, facts, today)
             for node, facts in zip(portfolio["nodes"], facts_by_lineage(portfolio))]
    effective = inherit(rubric, portfolio, [node.own for node in nodes])
    lowest = inherit(rubric, portfolio, [node.best for node in nodes])
    highest = inherit(rubric, portfolio, [node.worst for node in nodes])
    gaps = below_gaps(rubric, portfolio, nodes)
    return [judged(rubric, node, effective[place], lowest[place], highest[place], gaps[place])
            for place, node in enumerate(nodes)]


def judged(rubric, node, effective, lowest, highest, has_gap):
    total = lambda scores: rubric.total(scores, node.counted)  # noqa: E731
    in_group = lambda group: [factor for factor in node.counted if rubric.group[factor] == group]  # noqa: E731
    score = total(effective)
    facts = {**node.facts, "factor.any": Fraction(max(node.own.values()), 100)}
    floors = [place for place, floor in enumerate(rubric.data["tier_floors"]) if rubric.holds(floor["when"], facts)]
    floor = rubric.worst_tier(rubric.tiers[0][0], *(rubric.data["tier_floors"][place]["tier"] for place in floors))
    tier = rubric.worst_tier(rubric.tier(score), floor)
    share = Fraction(len(node.answers) - len(node.unknown), len(node.answers)) if node.answers else 1
    incomplete = rubric.data["incomplete"]
    unassessed = not node.has_assessment or share < Fraction(incomplete["below_answered_share"])
    result = {
        "inherentFactors": list(node.inherent.values()), "residualFactors": list(node.residual.values()),
        "ownFactors": list(node.own.values()), "effectiveFactors": list(effective.values()),
        "totals": [total(node.inherent), total(node.residual), total(node.own), score, total(lowest), total(highest),
                   rubric.total(effective, in_group("impact")), rubric.total(effective, in_group("likelihood"))],
        "scoreTier": rubric.tier(score), "tier": tier,
        "inherentTier": rubric.worst_tier(rubric.tier(total(node.inherent)), floor),
        "gateTier": rubric.worst_tier(tier, incomplete["gate_as"]) if unassessed else tier,
        "isUnassessed": unassessed, "hasUnassessedUpstream": has_gap, "unknown": node.unknown,
        "signals": [signal["id"] for signal in node.signals], "tierFloors": floors}
    for name, start in rubric.tiers:
        if score < start <= score + rubric.near:
            result["approaching"] = name
    appetite = rubric.data["appetite"].get(facts.get("stage"))
    if appetite and score > Fraction(appetite["max_residual"]) * 100:
        result["exceededAppetite"] = rounded(Fraction(appetite["max_residual"]) * 100)
    return result


def main(dump):
    rubric = None
    rubrics = portfolios = nodes = raised = wrong = 0
    for number, line in enumerate(open(dump, encoding="utf-8"), 1):
        portfolio = json.loads(line)
        if "rubric" in portfolio:
            rubric = Rubric(portfolio["rubric"])
            rubrics += 1
            continue
        portfolios += 1
        for node, ours, theirs in zip(portfolio["nodes"], portfolio["found"], opinion(rubric, portfolio)):
            nodes += 1
            raised += theirs["effectiveFactors"] != theirs["ownFactors"]
            differences = [key for key in sorted(ours | theirs) if ours.get(key) != theirs.get(key)]
            wrong += bool(differences)
            for key in differences if wrong <= 20 else []:
                print(f"line {number}, {node['id']}, {key}: {ours.get(key)} / second opinion: {theirs.get(key)}")
    print(f"{portfolios} portfolios of {nodes} nodes by {rubrics} rubrics, {raised} nodes inherit; {wrong} differ")
    return 1 if wrong or portfolios < 2000 or not raised else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
