"""Compares our formulas with those of typst, which shares no code with ours but sets the same font by the same table.

usage: compare.py FOLDER

FOLDER holds formulas.json, and what the test suite's ReferenceTests wrote: ours.json and a picture of each formula.
Prints both widths and heights, writes comparison.png, and exits 1 when a difference is over 2 %.

Where the two follow different rules, the difference is taken into account and printed:
- TeX puts a null delimiter of 0.12 em on each side of a fraction, typst 0.1 em of the fraction's size: the key
  "fractions" counts the fractions of each formula along its width, and 0.04 em is taken off for each.
- TeX lets delimiters leave a tenth of what they enclose uncovered, typst 0.1 em: formulas.json asks typst for TeX's size.
- LaTeX's matrices have 1 em between columns, typst's 0.5 em: formulas.json asks typst for LaTeX's.
"""

import json
import subprocess
import sys
from pathlib import Path

import typst

SIZE = 100  # points an em; our pictures have as many pixels, and a margin of 10
LIMIT = 0.02
NULL_DELIMITERS = 2 * (0.12 - 0.1)

HEAD = """
#set page(width: auto, height: auto, margin: 20pt)
#show math.equation: set text(font: "Latin Modern Math")
"""

# Heights of the ink: without these, typst counts the line's height too.
MEASURE = """
#set text(size: %dpt, top-edge: "bounds", bottom-edge: "bounds")
#set par(leading: 0pt)
#let formula(body) = context [#metadata(measure(body)) <measure>]
"""

PICTURE = """
#set text(size: 20pt)
#let ours(path, width) = image(path, width: width * 0.2pt)
"""


def font_folder() -> str:
    query = ["fc-list", "Latin Modern Math", "file"]
    path = subprocess.run(query, check=True, capture_output=True, text=True).stdout.splitlines()[0]
    return str(Path(path.rstrip(": ")).parent)


def picture_width(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[16:20], "big")


def measures(folder: Path, formulas: list, fonts: list) -> list:
    source = folder / "measure.typ"
    source.write_text(HEAD + MEASURE % SIZE + "\n".join(f"#formula($ {f['typst']} $)" for f in formulas))
    found = json.loads(typst.query(str(source), "<measure>", field="value", font_paths=fonts))
    return [(float(m["width"][:-2]) / SIZE, float(m["height"][:-2]) / SIZE) for m in found]


def draw(folder: Path, formulas: list, fonts: list) -> None:
    source = folder / "comparison.typ"
    cells = ["[*NeuroReel*], [*typst*]"]
    for number, formula in enumerate(formulas, 1):
        name = f"ours-{number}.png"
        cells.append(f'ours("{name}", {picture_width(folder / name)}), $ {formula["typst"]} $')
    rows = ",\n".join(cells)
    source.write_text(HEAD + PICTURE + f"#table(columns: 2, inset: 8pt, align: left + horizon, {rows})")
    typst.compile(str(source), output=str(folder / "comparison.png"), format="png", ppi=144.0, font_paths=fonts)


def main() -> int:
    folder = Path(sys.argv[1])
    formulas = json.loads((folder / "formulas.json").read_text())
    ours = json.loads((folder / "ours.json").read_text())
    fonts = [font_folder()]
    worst = 0.0
    print(f"{'width':>8} {'typst':>8} {'':>6} {'height':>8} {'typst':>8} {'':>6}  em")
    for formula, mine, (width, height) in zip(formulas, ours, measures(folder, formulas, fonts), strict=True):
        own_width = mine["width"] - NULL_DELIMITERS * formula.get("fractions", 0)
        own_height = mine["height"] + mine["depth"]
        off = (own_width / width - 1, own_height / height - 1)
        worst = max(worst, *map(abs, off))
        print(
            f"{own_width:8.3f} {width:8.3f} {off[0]:+6.1%} {own_height:8.3f} {height:8.3f} {off[1]:+6.1%}  "
            f"{formula['tex']}"
        )
    draw(folder, formulas, fonts)
    print(f"The largest difference is {worst:.2%}; {LIMIT:.0%} are allowed.\nTo look at: {folder / 'comparison.png'}")
    return 0 if worst <= LIMIT else 1


sys.exit(main())
