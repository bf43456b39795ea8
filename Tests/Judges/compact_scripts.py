#!/usr/bin/env python3
"""Holds Scripts/compact_script.py, which shortens the site's scripts, against what JavaScript means.

The last line is `compact_scripts: N passed, N failed`, and the exit code 1 if any failed. Where node is installed, it
reads the short form of every script too.
"""
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "Scripts"))
from compact_script import compact  # noqa: E402

# What is given, and its short form; None where it must be refused.
CASES = [
    ("a = b; // c\nd();\n", "a=b;d();"),
    ("x /* a */ y", "x y"),
    ("x /* a\n b */ y", None),
    ('"// no" + \'/* no */\';', '"// no"+\'/* no */\';'),
    ("`a  //  ${b  +  `c  ${d}`}  e`;", "`a  //  ${b  +  `c  ${d}`}  e`;"),
    ("`a ${b / c}`", None),
    ("a = /[/*]  \\/ /gu.test(b)", "a=/[/*]  \\/ /gu.test(b)"),
    ("a / b / c", "a/b/c"),
    ("return / b /.exec(c)", "return/ b /.exec(c)"),
    ("(a) / b / c", "(a)/b/c"),
    ("if (a) {} / b /", None),
    ("a + +b - -c + ++d - --e", "a+ +b- -c+ ++d- --e"),
    ("a < !b", "a< !b"),
    ("1 .b", "1 .b"),
    ("a\nb", "a\nb"),
    ("return\na", "return\na"),
    ("a\n++b", "a\n++b"),
    ("a()\n  .b()\n  || c", "a().b()||c"),
    ("a = {}\nb()", "a={}\nb()"),
    ("f(a,\n  b,\n);", "f(a,b);"),
    ("[a, , ]", "[a,,]"),
    ("{ a(); }", "{a()}"),
    ("{ while (a); }", "{while(a);}"),
    ("{ if (a) b(); else; }", "{if(a)b();else;}"),
    ("for (let a = 0; ;) {}", "for(let a=0;;){}"),
    ("const a = 1; const b = 2;\nconst c = 3; d();", "const a=1,b=2,c=3;d();"),
    ("const a = () => { b(); }; const c = 1;", "const a=()=>{b()},c=1;"),
    ("const a = 1\nb(); const c = 2;", "const a=1\nb();const c=2;"),
    ("if (a) { const b = 1; } const c = 2; let d = 3; const e = 4;", "if(a){const b=1}const c=2;let d=3;const e=4;"),
    ("a((b) => c, async (d) => e, (f, g) => h, (i = 1) => j, ({ k }) => l)", "a(b=>c,async d=>e,(f,g)=>h,(i=1)=>j,({k})=>l)"),
    ("return (a) => (b) + (c);", "return a=>(b)+(c);"),
    ("a?.b ?? c ? .5 : d", "a?.b??c?.5:d"),
    ("a in b, c of d, x instanceof y", "a in b,c of d,x instanceof y"),
    ("ł: größe = 1", "ł:größe=1"),
    ('"open', None),
    ("a \\ b", None),
]

passed = failed = 0


def expect(given, got, wanted):
    global passed, failed
    passed, failed = passed + (got == wanted), failed + (got != wanted)
    if got != wanted:
        print(f"{given!r}\n  gives     {got!r}\n  should be {wanted!r}")


for script, wanted in CASES:
    try:
        short = compact(script).removesuffix("\n")
    except ValueError:
        short = None
    expect(script, short, wanted)
for path in sorted((ROOT / "templates/scripts").glob("*.js")):
    short = compact(path.read_text())
    expect(path.name + ", again", compact(short), short)
    if shutil.which("node"):
        run = subprocess.run(["node", "--check", "-"], input=short, capture_output=True, text=True)
        expect(path.name + ", node", run.stderr, "")
print(f"compact_scripts: {passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
