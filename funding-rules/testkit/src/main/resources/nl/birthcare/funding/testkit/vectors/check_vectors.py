#!/usr/bin/env python3
"""Runs the conformance vectors with nothing but Python's standard library.

    python3 check_vectors.py                          divides by the arithmetic below
    python3 check_vectors.py --command './my-program' asks a program of yours

Without a program, every split and every line that is divided is computed again here, from the overlays, the agreements and
the credits before it: an implementation of its own, that shares no code with the library. A verdict is not computed again.

A program reads the rows of splits.ndjson and declarations.ndjson from its standard input, without the answers, and writes a
row for each: the case with "partsCents", or with "expected" in the form of declarations.ndjson, of which "verdict" and
"split" are compared.
"""

import argparse
import json
import pathlib
import subprocess
import sys
from fractions import Fraction

FOLDER = pathlib.Path(__file__).resolve().parent
FRAMEWORKS = ("medicalSpecialistCare", "midwifery", "maternityCare")
BORNE_BY = {"MIDWIFERY": 1, "MATERNITY_CARE": 2}  # Every other discipline is medical-specialist care.


def rows(name):
    with open(FOLDER / (name + ".ndjson"), encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def split(method, total, weights):
    """Divides cents over weights; a negative amount as the mirror image."""
    if total < 0:
        return [-part for part in split(method, -total, weights)]
    whole = sum(weights)
    if method == "LARGEST_REMAINDER":
        parts = [total * weight // whole for weight in weights]
        by_remainder = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
        for i in by_remainder[: total - sum(parts)]:
            parts[i] += 1
        return parts
    # The divisor method: each share rounded half up, then cents are moved one by one to the best claim.
    parts = [(2 * total * weight + whole) // (2 * whole) for weight in weights]
    while sum(parts) < total:
        gains = max(range(len(weights)), key=lambda i: (Fraction(weights[i], 2 * parts[i] + 1), -i))
        parts[gains] += 1
    while sum(parts) > total:
        having = [i for i in range(len(weights)) if parts[i] > 0]
        loses = min(having, key=lambda i: (Fraction(weights[i], 2 * parts[i] - 1), -i))
        parts[loses] -= 1
    return parts


def holds(entry, day):
    validity = entry["validity"]
    return validity["firstDay"] <= day <= validity.get("lastDay", "9999-12-31")


def key_of(line, declaration, overlays, agreements):
    """The weights and the method of an integral line: of the agreement that covers it, else of the rule of its day."""
    day = line["serviceDate"]
    for agreement in agreements.get("agreements", []):
        covers = holds(agreement, day) and agreement["declarant"] == declaration["declarant"]
        if covers and agreement["insurer"] == declaration["insurer"] and "allocationKey" in agreement:
            return agreement["allocationKey"]
    code = {"list": line["list"], "code": line["code"]}
    rules = [rule for overlay in overlays for rule in overlay.get("allocationRules", []) if holds(rule, day)]
    rules.sort(key=lambda rule: not rule.get("performances"))  # A rule that names performances comes first.
    for rule in rules:
        if code in rule.get("performances", [code]):
            return rule["key"]
    return None


def divide(cents, line, declaration, overlays, agreements):
    """Divides an amount as a line is divided; None where nothing says how."""
    code = {"list": line["list"], "code": line["code"]}
    for overlay in overlays:
        for performance in overlay.get("performances", []):
            if performance["code"] == code and holds(performance, line["serviceDate"]):
                if performance["form"] == "MONODISCIPLINARY":
                    parts = [0, 0, 0]
                    parts[BORNE_BY.get(performance["discipline"], 0)] = cents
                    return parts
                key = key_of(line, declaration, overlays, agreements)
                return key and split(key["method"], cents, [key[framework] for framework in FRAMEWORKS])
    return None


def computed(case, overlays):
    """The split of each line that is said to be divided, by declaration and line."""
    sent = [
        (declaration["submittedOn"], line["reference"], i, j)
        for i, declaration in enumerate(case["declarations"])
        for j, line in enumerate(declaration.get("lines", []))
        if "split" in case["expected"][i][j]
    ]
    splits, left = {}, {}
    # What was sent first comes first; debits before the credits of their day.
    for _, _, i, j in sorted(sent, key=lambda each: (each[0], direction(case, each) == "CREDIT", each[1])):
        declaration = case["declarations"][i]
        line = declaration["lines"][j]
        cents = line.get("grantedCents", line["amountCents"])
        if line["direction"] == "DEBIT":
            left[(declaration["declarant"], line["reference"])] = (cents, line, declaration)
            splits[i, j] = divide(cents, line, declaration, overlays, case["agreements"])
            continue
        name = (declaration["declarant"], line["previousReference"])
        before, reversed_line, its_declaration = left[name]
        after = before - cents
        left[name] = (after, reversed_line, its_declaration)
        old = divide(before, reversed_line, its_declaration, overlays, case["agreements"])
        new = divide(after, reversed_line, its_declaration, overlays, case["agreements"])
        splits[i, j] = old and [b - a for a, b in zip(old, new)]
    return splits


def direction(case, sent):
    return case["declarations"][sent[2]]["lines"][sent[3]]["direction"]


def parts_of(answer):
    return [answer["split"][framework + "Cents"] for framework in FRAMEWORKS] if "split" in answer else None


def check_own():
    failures, count = [], 0
    for case in rows("splits"):
        count += 1
        parts = split(case["method"], case["totalCents"], case["weights"])
        if parts != case["partsCents"]:
            failures.append(f"{case['case']}: expected {case['partsCents']} but computed {parts}")
    overlays = {row["book"]: row["overlays"] for row in rows("overlays")}
    for case in rows("declarations"):
        for (i, j), parts in computed(case, overlays[case["book"]]).items():
            count += 1
            expected = parts_of(case["expected"][i][j])
            if parts != expected:
                failures.append(f"{case['case']}, {case['expected'][i][j]['line']}: expected {expected} but computed {parts}")
    return count, failures


def check_program(command):
    cases = rows("splits") + rows("declarations")
    asked = [{name: case[name] for name in case if name not in ("partsCents", "expected")} for case in cases]
    text = "".join(json.dumps(case) + "\n" for case in asked)
    output = subprocess.run(command, shell=True, input=text, capture_output=True, text=True, check=True).stdout
    answers = [json.loads(line) for line in output.splitlines()]
    if len(answers) != len(cases):
        return len(cases), [f"{len(cases)} cases were asked, but {len(answers)} answered"]
    failures = []
    for case, answer in zip(cases, answers):
        if reduced(case) != reduced(answer):
            failures.append(f"{case['case']}: expected {reduced(case)} but was {reduced(answer)}")
    return len(cases), failures


def reduced(case):
    if "partsCents" in case:
        return case["partsCents"]
    return [[(line["verdict"], parts_of(line)) for line in lines] for lines in case.get("expected", [])]


def main():
    parser = argparse.ArgumentParser(description="Runs the conformance vectors.")
    parser.add_argument("--command", help="a program that answers the cases; without it, the arithmetic of this file")
    command = parser.parse_args().command
    count, failures = check_program(command) if command else check_own()
    for failure in failures[:20]:
        print(failure, file=sys.stderr)
    print(f"{count} vectors, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
