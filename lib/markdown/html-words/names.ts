// The names that begin an element, by what their content is.

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** HTML's elements, those of old pages included. */
export const HTML_NAMES = names(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big
  blink blockquote body br button canvas caption center cite code col colgroup command content
  data datalist dd del details dfn dialog dir div dl dt element em embed fencedframe fieldset
  figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html
  i iframe image img input ins isindex kbd keygen label legend li link listing main map mark
  marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object
  ol optgroup option output p param picture plaintext pre progress q rb rbc rp rt rtc ruby s samp
  script search section select shadow slot small source spacer span strike strong style sub
  summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var
  video wbr xmp`,
)

/** Elements that never have an end. */
export const VOID_NAMES = names(
  `area base basefont bgsound br col command embed frame hr image img input isindex keygen link
  meta nextid param source spacer track wbr`,
)

/** Elements whose end may be left out (HTML §13.1.2.4). */
export const OPTIONAL_END_NAMES = names(
  `body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th
  thead tr`,
)

/** Elements in which a parser sees text alone, up to their end. */
export const TEXT_NAMES = names(
  'iframe noembed noframes plaintext script style textarea title xmp',
)

/** Elements that hide what is in them: without an end they would hide the rest of a page. */
export const HIDING_NAMES = names(
  `applet audio canvas datalist details dialog frameset iframe math noembed noframes noscript object
  plaintext script select style svg template textarea title video xmp`,
)

/** Elements that nobody puts into a line of prose without meaning their name. */
export const NAMED_IN_PROSE = names(
  `applet audio body canvas datalist dialog frameset head html iframe noembed noframes object
  plaintext select template textarea title video xmp`,
)

/** Attributes of HTML, those of old pages included. */
export const ATTRIBUTE_NAMES = names(
  `abbr accept action align allow allowfullscreen alt async autocapitalize autocomplete autofocus
  autoplay background bgcolor border cellpadding cellspacing charset checked cite class clear
  closed color cols colspan compact content contenteditable controls coords data datetime declare
  decoding default defer dir dirname disabled download draggable face for form formnovalidate frame
  frameborder headers height hidden high href hreflang hspace html id inert is ismap itemid itemprop
  itemref itemscope itemtype kind label lang language lazy link list loading loop low markdown max
  maxlength media method min mozallowfullscreen multiple muted name nofollow nohref nomodule nonce
  noreferrer noresize noshade novalidate nowrap open optimum part pattern placeholder playsinline
  popover poster preload property readonly rel required rev reversed role rows rowspan rules sandbox
  scope scrolling seamless selected shape size sizes slot sortable span spellcheck src srcdoc
  srclang srcset start step style summary tabindex target text title translate type typemustmatch
  usemap valign value vspace webkitallowfullscreen width wrap xmlns`,
)
