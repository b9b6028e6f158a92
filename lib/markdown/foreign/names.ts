// What formulas in the text may hold. Nothing of it runs, loads or leads away.
import { toNames } from '../../pictures/svg/allowed.ts'

/** MathML Core: no `annotation-xml`, which holds HTML, and no `mglyph`, which loads. */
export const MATH_NAMES = toNames(
  `math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
  mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none`,
)

export const MATH_ATTRIBUTES = toNames(
  `accent accentunder alttext arialabel columnalign columnlines columnspacing columnspan depth
  dir display displaystyle fence form frame framespacing height intent largeop linethickness lspace mathcolor
  mathsize mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rowspan rspace
  scriptlevel separator stretchy symmetric voffset width`,
)
