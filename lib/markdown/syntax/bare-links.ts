// Links without marks: `https://example.com`, `www.example.com`, `me@example.com`.
import type { Construct, Extension } from 'micromark-util-types'
import type { Processor } from 'unified'
import { withEnds } from './address-end.ts'
import { correctFoundLinks } from './found-links.ts'

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

/**
 * Takes the three rules out of remark-gfm, which has no option for it, and the pass over the
 * tree that looks for what they left.
 */
export function withoutBareLinks(this: Processor): void {
  mapTextConstructs(this, (construct) =>
    KINDS.has(construct.name ?? '') ? undefined : construct,
  )
  const data = this.data()
  const compilers = (data.fromMarkdownExtensions ?? []).flat()
  data.fromMarkdownExtensions = compilers.map(({ transforms, ...others }) => others)
}

/**
 * Ends an address before a full-width sign, or a CJK letter that goes on with the sentence,
 * and leaves a handle such as `@me@example.com` alone.
 */
export function adaptBareLinks(this: Processor): void {
  const adapted = new Map<Construct, Construct>()
  mapTextConstructs(this, (construct) => {
    const known = adapted.get(construct) ?? adaptConstruct(construct)
    adapted.set(construct, known)
    return known
  })
  const data = this.data()
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({ transforms: [correctFoundLinks] })
}

const KINDS = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink'])

function mapTextConstructs(
  processor: Processor,
  change: (construct: Construct) => Construct | undefined,
): void {
  const data = processor.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(
    ({ text = {}, ...others }: Extension): Extension => ({
      ...others,
      text: Object.fromEntries(
        Object.entries(text)
          .map(
            ([code, rules]) =>
              [code, [rules ?? []].flat().flatMap((rule) => change(rule) ?? [])] as const,
          )
          .filter(([, rules]) => rules.length > 0),
      ),
    }),
  )
}

const AT_SIGN = 64

function adaptConstruct(construct: Construct): Construct {
  const { name = '', previous, tokenize } = construct
  if (!KINDS.has(name)) return construct
  if (name !== 'emailAutolink') return { ...construct, tokenize: withEnds(tokenize) }
  return {
    ...construct,
    previous(code) {
      return code !== AT_SIGN && (previous?.call(this, code) ?? true)
    },
  }
}
