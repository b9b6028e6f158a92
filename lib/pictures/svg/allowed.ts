// What drawings may hold, in a text and as files. Nothing of it runs, loads or leads away.

export function toNames(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** In lower case, without hyphens: as attributes and as properties they are alike then. */
export function toPlainName(name: string): string {
  return name.toLowerCase().replaceAll('-', '')
}

/** Shapes, text, paint and links: no `image`, which loads, no `foreignObject`, which holds HTML. */
export const SVG_NAMES = toNames(
  `a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
  feMorphology feOffset filter g line linearGradient marker mask path pattern polygon polyline
  radialGradient rect stop svg symbol text textPath title tspan use view`,
)

/** As `toPlainName` writes them. */
export const SVG_ATTRIBUTES = toNames(
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

/**
 * In a file of its own a drawing may have a style sheet, animations, light and pictures written
 * into it: it shares no page with anything. Still no `script` and no `foreignObject`.
 */
export const DRAWING_NAMES: ReadonlySet<string> = new Set([
  ...SVG_NAMES,
  ...toNames(
    `animate animateColor animateMotion animateTransform feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feImage fePointLight feSpecularLighting feSpotLight feTile
    feTurbulence image mpath set style switch`,
  ),
])

/** No `href`, whose value is judged by its element, and no `base`, which moves all of them. */
export const DRAWING_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...SVG_ATTRIBUTES,
  ...toNames(
    `accumulate actuate additive arcrole attributename attributetype azimuth backgroundcolor
    basefrequency baseprofile begin bias by calcmode class clip colorinterpolation colorprofile
    colorrendering contentscripttype contentstyletype cursor diffuseconstant divisor dur edgemode
    elevation enablebackground end externalresourcesrequired filterres font fontfeaturesettings
    fontkerning fontsynthesis fontvariationsettings from glyphorientationhorizontal
    glyphorientationvertical imagerendering inlinesize isolation kernelmatrix kernelunitlength
    kerning keypoints keysplines keytimes lang lightingcolor limitingconeangle lineheight masktype
    max media method min mixblendmode numoctaves origin pointerevents pointsatx pointsaty
    pointsatz preservealpha primitiveunits repeatcount repeatdur requiredextensions
    requiredfeatures restart seed shapeinside shapepadding show side solidcolor solidopacity
    space spacing specularconstant specularexponent stitchtiles style surfacescale systemlanguage
    tabindex targetx targety to transformbox unicodebidi viewtarget whitespace xchannelselector
    ychannelselector z zoomandpan`,
  ),
])
