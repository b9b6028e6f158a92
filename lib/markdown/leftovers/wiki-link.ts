// Wiki links, as Obsidian and others write them: `[[note#part|words]]`, `![[picture.png]]`; and the
// sizes of pictures.
import { toViolation } from './messages.ts'
import type { Reading } from './marks.ts'
import { quote } from './say.ts'

/** `a[[0]]` is code, and `[[toc]]` a place for contents. */
export const WIKI_LINK =
  /(?<![\w\]\\[])(!?)\[\[(?!_?toc_?\]|[\s\d"'-]+\])([^[\]\n|#^]{0,200})([#^][^[\]\n|]{0,200})?(?:\\?\|([^[\]\n]{0,200}))?\]\](?![(:\]])/gi

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i
const FILE = /\.\w{2,5}$/

/** A picture is shown; of a link with words of its own, the words are. */
export function readWikiLink(match: RegExpExecArray): Reading | undefined {
  const [whole, sign, target = '', part = '', words] = match
  const written = quote(whole)
  if (/^\s|^$/.test(target + part)) return undefined
  if (sign && PICTURE.test(target)) {
    const alt = words && !/^\d+(?:x\d+)?$/.test(words) ? words : ''
    const text = `![${alt}](<${target}>)`
    return {
      violation: toViolation('template-wiki-link:picture', {
        written,
        shown: quote(text),
      }),
      text,
    }
  }
  if (/^(?:https?:\/\/|mailto:)/i.test(target))
    return readAddress(target + part, written, words)
  const shown = quote(`[${words ?? (target || part)}](${toAddress(target, part)})`, 90)
  if (words === undefined || sign)
    return { violation: toViolation('template-wiki-link', { written, shown }) }
  return {
    violation: toViolation('template-wiki-link:words', { written, shown }),
    text: words,
  }
}

// `[[https://…|words]]`.
function readAddress(address: string, written: string, words = address): Reading {
  const text = `[${words}](${address.replaceAll(' ', '%20')})`
  const violation = toViolation('template-wiki-link', { written, shown: quote(text, 90) })
  return { violation, text }
}

function toAddress(target: string, part: string): string {
  const file = target === '' || FILE.test(target) ? target : `${target}.md`
  const fragment = part
    .replace(/^#*\^?/, '')
    .toLowerCase()
    .replaceAll(' ', '-')
  return `${file && `./${file}`}${fragment && `#${fragment}`}`
}

/**
 * `![alt](picture.png =300x200)` of many, `![alt|300](picture.png)` of Obsidian. It looks ahead
 * before it looks back over 200 letters: that at each letter took a tenth of a compile.
 */
export const SIZE =
  / {1,20}=\d*%?x\d*%?(?=\))|(?=[ \t]{0,9}\\?\|\d)(?<=!\[[^[\]\n]{0,200})[ \t]{0,9}\\?\|\d{1,4}(?:x\d{1,4})?(?=\][([])/g

const BEGUN = /!\[[^\]\n]*\]\([^\s()]+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?$/

export function readSize({ 0: written, index, input }: RegExpExecArray) {
  const isAlt = written.includes('|')
  if (!isAlt && !BEGUN.test(input.slice(Math.max(0, index - 300), index)))
    return undefined
  const violation = toViolation('template-mark:size', { written: quote(written.trim()) })
  return { violation, text: '' }
}
