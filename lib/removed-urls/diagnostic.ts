import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { decodePath } from '../site/url.ts'
import type { RemovedUrl } from './removed-urls.ts'

/**
 * What to tell the author. It stands at the file that can mend it: the one that still has the
 * address, else the successor, else the one that had it as far as its address tells.
 */
export function toRemovedUrlDiagnostic(loss: RemovedUrl, severity: Severity): Diagnostic {
  const { address, hasFeeds, stillOwned, successor } = loss
  const file = stillOwned?.path ?? successor?.path ?? toLikelyFile(address)
  const also = hasFeeds ? ', with its feeds,' : ''
  const message = `\`${address}\`${also} is public and would be gone. ${toAdvice(loss)}`
  return { file, line: 1, column: 1, severity, message }
}

function toAdvice(loss: RemovedUrl): string {
  const { address, stillOwned, successor, target, alias, hasFeeds } = loss
  const onPurpose = `If it is to go, say so: \`--allow-removed ${address}\`.`
  if (stillOwned) return `${STATES[stillOwned.state]} ${onPurpose}`
  if (hasFeeds) {
    return `No public article names it any more: was it spelt in another way? ${onPurpose}`
  }
  const led = target === undefined ? '' : `It led to \`${target}\`. `
  const line = alias === undefined ? undefined : `\`aliases: ['${quote(alias)}']\``
  if (line === undefined) return led + onPurpose
  if (successor)
    return `${led}Write ${line} into this file, which seems to follow it. ${onPurpose}`
  return `${led}Write ${line} into the file that follows it. ${onPurpose}`
}

const STATES = {
  public: 'This file has it.',
  draft: 'This file has it, and is a draft now.',
  scheduled: 'This file has it, and its date lies in the future.',
  conflict: 'This file has it, and its slug or id belongs to another.',
  broken: 'This file has it, and can not be read until its errors are mended.',
} as const satisfies Record<NonNullable<RemovedUrl['stillOwned']>['state'], string>

/** By the names that files have by default; a list has none. */
function toLikelyFile(address: string): string {
  const [first = '', second] = decodePath(address).split('/').slice(1)
  if (second === undefined) return `pages/${first}.md`
  return first === 'series' ? 'site.yaml' : `${first}/${second}.md`
}

function quote(text: string): string {
  return text.replaceAll("'", "''")
}
