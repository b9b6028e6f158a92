import { defaultSchema } from 'rehype-sanitize'
import { MATHML_ANCESTORS, MATHML_ATTRIBUTES, MATHML_ELEMENTS } from './mathml.ts'
import { LINK_SCHEMES, WEB_SCHEMES } from '../../site/address/schemes.ts'

type Schema = typeof defaultSchema

/** Elements removed with their content, which is not text for readers. */
export const STRIPPED_ELEMENTS: readonly string[] = [
  'canvas',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
]

export const ALLOWED_ELEMENTS: readonly string[] = [
  ...(defaultSchema.tagNames ?? []),
  ...['abbr', 'bdi', 'bdo', 'caption', 'cite', 'col', 'colgroup', 'dfn', 'mark', 'small'],
  ...['time', 'u', 'wbr', 'figure', 'figcaption', 'audio', 'video', 'track'],
  ...MATHML_ELEMENTS,
]

const LABELS = ['ariaDescribedBy', 'ariaLabel', 'ariaLabelledBy']
const PLAYER = ['src', 'controls', 'loop', 'muted', 'preload']
// Values of `rel` that load and run nothing.
const LINK_RELATIONS =
  'author bookmark external help license me next nofollow noopener noreferrer prev search sponsored tag ugc'

/**
 * GitHub's schema, with these differences. Attributes that HTML has dropped are left out
 * (it allows fifty of them everywhere), and so is `name`, with which an element can stand
 * in for a property of `document`. Players, captions and figures are added, and the marks
 * of our own remark plugins. Ids get no prefix: their duplicates are renamed later.
 */
export const SCHEMA: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...ALLOWED_ELEMENTS],
  strip: [...STRIPPED_ELEMENTS],
  protocols: {
    cite: [...WEB_SCHEMES],
    href: [...LINK_SCHEMES],
    poster: [...WEB_SCHEMES],
    // Pictures in the address itself: `isSafeDataImage` has judged them.
    src: [...WEB_SCHEMES, 'data'],
  },
  ancestors: { ...defaultSchema.ancestors, ...MATHML_ANCESTORS },
  attributes: {
    ...defaultSchema.attributes,
    ...MATHML_ATTRIBUTES,
    '*': ['id', 'title', 'lang', 'dir'],
    a: [
      ...(defaultSchema.attributes?.a ?? []),
      ['rel', ...LINK_RELATIONS.split(' ')],
      'download',
      'hrefLang',
    ],
    audio: [...PLAYER, ...LABELS],
    blockquote: ['cite', ['dataAlert', 'note', 'tip', 'important', 'warning', 'caution']],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    div: [],
    img: ['src', 'alt', 'width', 'height', ...LABELS],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    ins: ['cite', 'dateTime'],
    li: [['className', 'task-list-item'], 'value'],
    ol: [...LABELS, ['className', 'contains-task-list'], 'start', 'reversed', 'type'],
    source: ['src', 'srcSet', 'type', 'media', 'sizes'],
    td: [['align', 'left', 'center', 'right'], 'colSpan', 'rowSpan', 'headers'],
    th: [
      ['align', 'left', 'center', 'right'],
      ...['colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
    ],
    time: ['dateTime'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    video: [...PLAYER, ...LABELS, 'poster', 'width', 'height', 'playsInline'],
  },
  // A player without controls can only be looked at.
  required: {
    ...defaultSchema.required,
    audio: { controls: true },
    video: { controls: true },
  },
}
