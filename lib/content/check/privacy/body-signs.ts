// Finds signs in a body that hide a document in other programs, or say that it is not ready.
import { hidesItself } from './scan-signs.ts'
import { isNotice } from './notices.ts'

export interface BodySign {
  readonly offset: number
  readonly source: string
  /** Words for people, not for a program. */
  readonly isNotice?: true
}

/** `export const meta = {…}` of MDX, and a second block of fields: at the top. */
const BLOCKS: readonly RegExp[] = [
  /^\s{0,200}export\s{1,9}const\s{1,9}\w{1,40}\s{0,9}=\s{0,9}\{([^}]{0,2000})\}/,
  /^\s{0,200}---[ \t]{0,9}\n([\s\S]{0,2000}?)\n---[ \t]{0,9}(?:\n|$)/,
  /^\s{0,200}\+\+\+[ \t]{0,9}\n([\s\S]{0,2000}?)\n\+\+\+[ \t]{0,9}(?:\n|$)/,
  /^\s{0,200}\{([^{}]{0,2000})\}[ \t]{0,9}(?:\n|$)/,
]

/** Each holds `name: value`, or one word that says draft. */
const LINES: readonly RegExp[] = [
  /^\s{0,20}(?:[-*] )?([\p{L}_-]{1,40}:: ?.{1,80})$/u,
  /^\s{0,20}[[(]([\p{L}_-]{1,40}:: ?[^\])]{1,80})[\])]\s*$/u,
  /^\s{0,20}<!--\s{0,9}([^>]{1,80}?)\s{0,9}-->\s*$/,
  /^\s{0,20}%%\s{0,9}([^%]{1,80}?)\s{0,9}%%\s*$/,
  /^\s{0,20}(?:[*_]{2})([\p{L} ]{1,40}(?:[*_]{2})?[:：](?:[*_]{2})? ?[^*_]{1,40})(?:[*_]{2})?\s*$/u,
  /^((?:draft|status|published|publish|状態|下書き|estado|statut|entwurf)[:：] ?\S{1,40})\s*$/iu,
  /^\[([\p{L}/_-]{1,40})\]:\s{1,9}(?:#|<>)\s{1,9}["'(](.{1,80})["')]\s*$/u,
  /^\s{0,20}((?:#[\p{L}\p{N}_/-]{1,40}[ \t]{0,9}){1,20})$/u,
]

/** How a line that is one of them begins. */
const CLUE = /^\s{0,20}(?:[-*] )?(?:[[(<%#*_]|[\p{L}_-]{1,40}[:：])/u

const DRAFT_TAG = /(?:^|[\s#/])(?:drafts?|private|unpublished|下書き|草稿)(?=\s|$)/i
const DRAFT_WORD = /^(?:drafts?|unpublished|private|do not publish|下書き|草稿)$/i

/** The first sign, wherever it stands. Code is passed over. */
export function findBodySign(body: string): BodySign | undefined {
  for (const block of BLOCKS) {
    const found = block.exec(body)
    const fields = found?.[1]?.replaceAll(',', '\n')
    if (found && fields && hidesItself(fields)) {
      const offset = found[0].length - found[0].trimStart().length
      return { offset, source: found[0].trim().replace(/\s+/g, ' ') }
    }
  }
  const top = findAtTop(body)
  if (top) return top
  let offset = 0
  let fence = ''
  for (const line of body.split('\n')) {
    if (fence !== '') fence = endsFence(line, fence) ? '' : fence
    else {
      fence = FENCE.exec(line)?.[1] ?? ''
      const found = fence === '' && line.length <= MAX_LENGTH && readLine(line.trimEnd())
      if (found) return { offset, source: line.trim(), ...found }
    }
    offset += line.length + 1
  }
  return undefined
}

const FIELD =
  /^[ \t]*(?:[-*>] )?(?:\*\*|__)?([\p{L}][\p{L} _?-]{1,30}(?:\*\*|__)?[:：](?:\*\*|__)? ?\S[^\n]{0,60}?)(?:\*\*|__)?[ \t]*\r?$/u

/** Lines of fields, as notes and exports write them above the first paragraph. */
function findAtTop(body: string): BodySign | undefined {
  let offset = 0
  for (const line of body.slice(0, MAX_TOP).split('\n')) {
    const field = line.length > MAX_LENGTH ? undefined : FIELD.exec(line)?.[1]
    if (
      field !== undefined &&
      hidesItself(field.replace(/[*_]{2}|\?(?=\s?[*_:：])/g, ''))
    )
      return { offset, source: line.trim() }
    if (field === undefined && !/^\s*(?:#{1,6} .*)?$/.test(line)) return undefined
    offset += line.length + 1
  }
  return undefined
}

const MAX_TOP = 4000
const MAX_LENGTH = 200
const FENCE = /^[ \t>]{0,12}(?:[-*+] )?(`{3,}(?=[^`]*$)|~{3,}|<pre\b(?!.*<\/pre>))/

function endsFence(line: string, fence: string): boolean {
  if (fence === '<pre') return line.includes('</pre>')
  const text = line.replace(/^[ \t>]+/, '').trim()
  return text.startsWith(fence) && text.replaceAll(fence.charAt(0), '') === ''
}

function readLine(line: string): { isNotice?: true } | undefined {
  if (CLUE.test(line) && hides(line)) return {}
  return isNotice(line) ? { isNotice: true } : undefined
}

function hides(line: string): boolean {
  return LINES.some((form) => {
    const [, found = '', value] = form.exec(line) ?? []
    const text = found.replace(/[*_]{2}/g, '').trim()
    if (text === '') return false
    if (text.startsWith('#')) return DRAFT_TAG.test(text)
    if (value === undefined) return DRAFT_WORD.test(text) || hidesItself(text)
    return DRAFT_WORD.test(value) || hidesItself(`${text}: ${value}`)
  })
}
