// What pictures and formulas in the text may hold. Nothing of it runs, loads or leads away.

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** Shapes, text, paint and links: no `image`, which loads, no `foreignObject`, which holds HTML. */
export const SVG_NAMES = names(
  `a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
  feMorphology feOffset filter g line linearGradient marker mask path pattern polygon polyline
  radialGradient rect stop svg symbol text textPath title tspan use view`,
)

/** In lower case, without hyphens: as attributes and as properties they are alike then. */
export const SVG_ATTRIBUTES = names(
  `alignmentbaseline amplitude ariahidden arialabel ariaroledescription baselineshift
  clippath clippathunits cliprule color colorinterpolationfilters cx cy d direction display
  dominantbaseline dx dy fill fillopacity fillrule filter filterunits floodcolor floodopacity
  focusable fontfamily fontsize fontsizeadjust fontstretch fontstyle fontvariant fontweight fr fx
  fy gradienttransform gradientunits height id in in2 intercept k1 k2 k3 k4 lengthadjust
  letterspacing markerend markerheight markermid markerstart markerunits markerwidth mask
  maskcontentunits maskunits mode offset opacity operator order orient overflow paintorder
  pathlength patterncontentunits patterntransform patternunits points preserveaspectratio
  primitiveunits r radius refx refy result role rotate rx ry scale shaperendering slope
  spreadmethod startoffset stddeviation stopcolor stopopacity stroke strokedasharray
  strokedashoffset strokelinecap strokelinejoin strokemiterlimit strokeopacity strokewidth
  tablevalues textanchor textdecoration textlength textrendering transform transformorigin type
  values vectoreffect version viewbox visibility width wordspacing writingmode x x1 x2 xmlnssafe
  y y1 y2`,
)

/** MathML Core: no `annotation-xml`, which holds HTML, and no `mglyph`, which loads. */
export const MATH_NAMES = names(
  `math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
  mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none`,
)

export const MATH_ATTRIBUTES = names(
  `accent accentunder alttext arialabel columnalign columnlines columnspacing columnspan depth
  dir display displaystyle fence form frame framespacing height intent largeop linethickness lspace mathcolor
  mathsize mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rowspan rspace
  scriptlevel separator stretchy symmetric voffset width`,
)
