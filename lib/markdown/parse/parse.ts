import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Plugin, type Processor, unified } from 'unified'

/**
 * Markdown with front matter and GFM. GFM's bare links (`www.example.com`, `me@example.com`)
 * make the parser try each letter as the beginning of an address, a third of all its time:
 * an article in which none can be is parsed without that rule.
 */
export const remarkMarkdown: Plugin<[], string, Root> = function (this: Processor) {
  this.parser = (source) => (mayHoldBareLink(source) ? complete : lean).parse(source)
}

/** A parser of Markdown with front matter and GFM. */
export function createParser() {
  return unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm)
}

const complete = createParser()
const lean = createParser().use(withoutBareLinks)

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/

// `[text](https://… "title")` and `<https://…>` of the plainest form: each is a link, or stands in
// code or HTML, but never is text. Whatever could make it text (a backslash, a bracket, a
// footnote call, a table's bar, a code span's end) is not matched, so it counts as bare.
const CERTAIN_LINK =
  /(?<!\\)(?:\[(?!\^)[^[\]\\`<|\r\n]*\]\(https?:[^\s()<>\\|]+(?: "[^"\\\r\n|]*")?\)|<https?:[^\s<>\\|]+>)/gi

const BARE_LINK = /https?:\/\/|www\.|[\w+.-]@[\w-]/i

/** Never false for a text with a bare link; true for some without one. */
export function mayHoldBareLink(source: string): boolean {
  if (!BARE_LINK.test(source)) return false
  const body = source.replace(FRONT_MATTER, '')
  return BARE_LINK.test(body.replace(CERTAIN_LINK, ' '))
}

const BARE_LINK_CONSTRUCTS = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink'])

// remark-gfm has no option for this: its extension is one object, out of which the three
// rules are taken again, with the pass over the tree that looks for what they left.
function withoutBareLinks(this: Processor): void {
  const data = this.data()
  const syntax = data.micromarkExtensions ?? []
  data.micromarkExtensions = syntax.map(({ text = {}, ...others }) => ({
    ...others,
    text: Object.fromEntries(
      Object.entries(text)
        .map(([code, rules]) => [code, [rules ?? []].flat().filter(isKept)] as const)
        .filter(([, rules]) => rules.length > 0),
    ),
  }))
  const compilers = (data.fromMarkdownExtensions ?? []).flat()
  data.fromMarkdownExtensions = compilers.map(({ transforms, ...others }) => others)
}

function isKept({ name = '' }: { name?: string | undefined }): boolean {
  return !BARE_LINK_CONSTRUCTS.has(name)
}
