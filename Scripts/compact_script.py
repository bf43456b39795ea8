"""Scripts as readers download them: without comments and blanks, and nothing else changed but a few separators.

A reader of tokens, no parser: it leaves every name, literal and operator as it is, keeps a line break wherever one
might end a statement, and refuses what it cannot tell apart. Tests/Judges/compact_scripts.py holds it to that.
"""
import re

WORD = r"[\w$\u0080-\U0010ffff]"
TOKEN = re.compile(
    r"(?P<space>[ \t\r]+|//[^\n]*|/\*(?:[^*\n]|\*(?!/))*\*/)|(?P<line>\n)"
    r"|(?P<string>\"(?:[^\"\\\n]|\\[^\n])*\"|'(?:[^'\\\n]|\\[^\n])*')"
    rf"|(?P<number>0[xob]\w+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?n?)|(?P<word>{WORD}+)"
    r"|(?P<sign>>>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|\+\+|--"
    r"|[-+*%&|^]=|\*\*|<<|>>|[-{}()\[\].;,<>+*%&|^!~?:=@#])")
REGEX = re.compile(r"/(?:[^/\\\[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+/[a-z]*")
# Words after which an expression begins, so that a slash there begins a regular expression.
OPENING = set("return typeof case in of delete void throw new else do await yield".split())
# Words that a line break after them cuts off from what follows.
CUTTING = set("return throw break continue yield async".split())


def tokens(script):
    """[(kind, text)]: string, number, word, sign, regex, template, and line for every line break."""
    found, at = [], 0
    last = ("sign", ";")
    while at < len(script):
        match = TOKEN.match(script, at)
        kind, end = (match.lastgroup, match.end()) if match else (None, at)
        if script[at] == "`":
            kind, end = "template", template_end(script, at)
        elif script[at] in "/" and kind != "space":
            kind, end = slash(script, at, last)
        elif not match:
            raise ValueError(f"no token: {script[at:at + 30]!r}")
        if kind != "space":
            found.append((kind, script[at:end]))
            if kind != "line":
                last = found[-1]
        at = end
    return found


def slash(script, at, last):
    kind, text = last
    if text == "}":
        raise ValueError(f"a slash after a brace may be either: {script[at - 20:at + 20]!r}")
    if text in OPENING or (kind == "sign" and text not in (")", "]", "++", "--")):
        match = REGEX.match(script, at)
        if not match:
            raise ValueError(f"no regular expression: {script[at:at + 30]!r}")
        return "regex", match.end()
    return "sign", at + (2 if script.startswith("/=", at) else 1)


def template_end(script, at):
    """Behind a template: it is left as it is, with what it holds."""
    at += 1
    while script[at] != "`":
        if script[at] == "\\":
            at += 2
        elif script.startswith("${", at):
            depth, at = 1, at + 2
            while depth:
                if script[at] in "\"'/\\":
                    raise ValueError(f"too much in a template: {script[at - 20:at + 20]!r}")
                depth += {"{": 1, "}": -1}.get(script[at], 0)
                at = template_end(script, at) if script[at] == "`" else at + 1
        else:
            at += 1
    return at + 1


def may_end(one, two):
    """Whether a line break between two tokens may end a statement."""
    if one[1] in CUTTING:
        return True
    ends = one[0] != "sign" or one[1] in (")", "]", "}", "++", "--")
    begins = two[0] not in ("sign", "template") or two[1] in ("{", "++", "--", "!", "~", "@", "#")
    return ends and begins and two[1] not in ("in", "of", "instanceof")


def needs_blank(one, two):
    is_word = [each[0] in ("word", "number", "regex") for each in (one, two)]
    joined = one[1][-1] + two[1][0]
    return (all(is_word) and two[0] != "regex" or joined in ("++", "--", "//", "/*", "+-", "-+")
            or one[0] == "number" and two[1][0] == "." or one[1] == "/" and two[0] == "regex"
            or one[1] == "<" and two[1] == "!" or one[1] == "--" and two[1] == ">")


def joined_lines(found):
    """Without the line breaks that end no statement."""
    kept = []
    for index, token in enumerate(found):
        if token[0] == "line":
            after = next((each for each in found[index:] if each[0] != "line"), None)
            if not kept or kept[-1][0] == "line" or not after or not may_end(kept[-1], after):
                continue
        kept.append(token)
    return kept


def is_bare_parameter(four):
    return [kind for kind, _ in four] == ["sign", "word", "sign", "sign"] and [
        four[0][1], four[2][1], four[3][1]] == ["(", ")", "=>"]


def bare_parameters(found):
    """With `a =>` for `(a) =>`."""
    kept = []
    for index, token in enumerate(found):
        starts = [index] if token == ("sign", "(") else [index - 2] if token == ("sign", ")") and index > 1 else []
        if any(is_bare_parameter(found[start:start + 4]) for start in starts):
            continue
        kept.append(token)
    return kept


def without_separators(found):
    """Without a semicolon or comma before what closes, and with declarations that follow each other as one."""
    kept = []
    # For each open bracket: the word its latest statement begins with, and the word before the bracket.
    open_brackets, closed = [[found[0][1] if found else "", None]], None
    for index, (kind, text) in enumerate(found):
        following = found[index + 1][1] if index + 1 < len(found) else ""
        state = open_brackets[-1]
        if kind == "line":
            state[0] = following
        elif text in ("(", "[", "{") and kind == "sign":
            open_brackets.append([following, found[index - 1][1] if index else None])
        elif text in (")", "]", "}") and kind == "sign":
            closed = open_brackets.pop()[1]
        elif text == ";" and kind == "sign":
            # Behind `while (…)` it is a statement of its own; within the brackets of `for` it stays.
            is_empty = kept[-1][1] in (")", "else", "do") and (kept[-1][1] != ")" or closed in ("while", "if", "for", "with"))
            if following == "}" and not is_empty:
                continue
            if state[0] == "const" == following:
                kept.append(("sign", ","))
                continue
            state[0] = following
        elif text == "," and following in (")", "}"):
            continue
        elif text == "const" and kept and kept[-1] == ("sign", ",") and found[index - 1][1] == ";":
            continue
        kept.append((kind, text))
    return kept


def compact(script):
    found = without_separators(bare_parameters(joined_lines(tokens(script))))
    text = ""
    for index, token in enumerate(found):
        text += " " if index and needs_blank(found[index - 1], token) else ""
        text += token[1]
    if joined_lines(tokens(text)) != found:
        raise ValueError("the short form does not read as the long one")
    return text + "\n"
