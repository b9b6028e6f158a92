// The diagnostic of an address that an earlier publish had.
import { type Diagnostic, FILE_START } from '../model/diagnostic.ts'
import { decodePath } from '../site/url.ts'
import { OWNER_STATES, type REMOVED_URL_MESSAGES, toViolation } from './messages.ts'
import type { RemovedUrl } from './removed-urls.ts'

/**
 * Stands at the file that can fix it: the one that still has the address, else the successor,
 * else the one that had it as far as its address tells.
 */
export function toRemovedUrlDiagnostic(
  removed: RemovedUrl,
  rule: keyof typeof REMOVED_URL_MESSAGES,
): Diagnostic {
  const { address, hasFeeds, stillOwned, successor } = removed
  const file = stillOwned?.path ?? successor?.path ?? toLikelyFile(address)
  const feeds = hasFeeds ? ', with its feeds,' : ''
  const violation = toViolation(rule, { address, feeds, advice: toAdvice(removed) })
  return { file, ...FILE_START, ...violation }
}

function toAdvice(removed: RemovedUrl): string {
  const { address, stillOwned, successor, target, alias, hasFeeds } = removed
  const onPurpose = `If it is to go, say so: \`--allow-removed ${address}\`.`
  if (stillOwned) return `${OWNER_STATES[stillOwned.state]} ${onPurpose}`
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

/** By the names that files have by default; a list has none. */
function toLikelyFile(address: string): string {
  const [first = '', second] = decodePath(address).split('/').slice(1)
  if (second === undefined) return `pages/${first}.md`
  return first === 'series' ? 'site.yaml' : `${first}/${second}.md`
}

function quote(text: string): string {
  return text.replaceAll("'", "''")
}
