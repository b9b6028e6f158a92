// The part of MathML Core that articles may hold: it shows formulas, and runs and loads nothing.

export const MATHML_ELEMENTS: readonly string[] = [
  ...[
    'math',
    'mrow',
    'mi',
    'mn',
    'mo',
    'ms',
    'mtext',
    'mspace',
    'msub',
    'msup',
    'msubsup',
  ],
  ...['munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'none', 'mfrac'],
  ...[
    'msqrt',
    'mroot',
    'mtable',
    'mtr',
    'mtd',
    'mpadded',
    'mphantom',
    'mstyle',
    'merror',
  ],
  ...['menclose', 'semantics'],
]

/** What each may carry, without looks. */
const ATTRIBUTES = [
  ...['display', 'alttext', 'mathvariant', 'displaystyle', 'scriptlevel', 'stretchy'],
  ...[
    'fence',
    'form',
    'separator',
    'lspace',
    'rspace',
    'minsize',
    'maxsize',
    'symmetric',
  ],
  ...['largeop', 'movablelimits', 'accent', 'accentunder', 'linethickness', 'width'],
  ...['height', 'depth', 'voffset', 'columnalign', 'rowalign', 'columnspan', 'rowspan'],
  ...['columnSpan', 'rowSpan', 'columnlines', 'rowlines', 'frame', 'notation', 'intent'],
]

export const MATHML_ATTRIBUTES: Readonly<Record<string, string[]>> = Object.fromEntries(
  MATHML_ELEMENTS.map((element) => [element, ATTRIBUTES]),
)

/** Outside of a formula they mean nothing. */
export const MATHML_ANCESTORS: Readonly<Record<string, string[]>> = Object.fromEntries(
  MATHML_ELEMENTS.filter((element) => element !== 'math').map((element) => [
    element,
    ['math'],
  ]),
)
