"""A style sheet as readers download it: one rule a line, without comments and the blanks that mean nothing."""
import re

# Strings are left as they are, and so is every blank but those beside these signs: a blank joins selectors too.
PIECE = re.compile(r'("(?:[^"\\\n]|\\.)*"|/\*.*?\*/)', re.S)
CHANGES = [
    (r"[ \t]*\n\s*", "\n"), (r" *([{};,]) *", r"\1"), (r"(?<=[\w-]): (?=\S)", ":"), (r";?\n?\}", "}"), (r"\{\n", "{"),
    (r"([;,])\n", r"\1"),
]


def compact(style):
    pieces = []
    for piece in PIECE.split(style):
        if piece.startswith("/*"):
            continue
        if not piece.startswith('"'):
            for pattern, new in CHANGES:
                piece = re.sub(pattern, new, piece)
        pieces.append(piece)
    return re.sub(r"\n{2,}", "\n", "".join(pieces)).strip() + "\n"
