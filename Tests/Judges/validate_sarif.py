#!/usr/bin/env python3
"""Hold SARIF files against the OASIS schema, and against what the schema cannot say.

    MUSTER_SARIF_SAMPLES=/tmp/sarif swift test --filter SARIFReportTests
    Tests/Judges/validate_sarif.py ../shared/data/schemas/sarif-schema-2.1.0.json /tmp/sarif/*.sarif

Every complaint is printed; one makes the exit code 1.
"""

import json
import sys
import urllib.parse

import jsonschema


def complaints(log, validator):
    for error in validator.iter_errors(log):
        yield f"{error.json_path}: {error.message[:200]}"
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        fingerprints = set()
        for index, result in enumerate(run["results"]):
            place = f"result {index}"
            if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
                yield f"{place}: ruleIndex names another rule"
            fingerprint = result["partialFingerprints"]["primaryLocationLineHash"]
            if fingerprint in fingerprints:
                yield f"{place}: fingerprint stands twice"
            fingerprints.add(fingerprint)
            for location in result["locations"] + result.get("relatedLocations", []):
                physical = location["physicalLocation"]
                uri = urllib.parse.urlsplit(physical["artifactLocation"]["uri"])
                if uri.scheme or uri.netloc or uri.query or uri.fragment or uri.path.startswith("/"):
                    yield f"{place}: {uri.geturl()!r} is no relative path"
                region = physical["region"]
                if "endLine" in region and (region["endLine"], region["endColumn"]) < (
                    region["startLine"], region["startColumn"],
                ):
                    yield f"{place}: the region ends before it starts"


def main(schema, paths):
    with open(schema, encoding="utf-8") as file:
        validator = jsonschema.Draft4Validator(json.load(file))
    bad = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            log = json.load(file)
        for complaint in complaints(log, validator):
            print(f"{path}: {complaint}")
            bad += 1
    print(f"{len(paths)} files, {bad} complaints")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
