// Turns a removed URL into a diagnostic.
import { type Diagnostic, FILE_START } from '../model/diagnostic.ts'
import { SITE_FILE } from '../content/store/site.ts'
import { parseListPath } from '../site/list-url.ts'
import { parseRoutePath } from '../site/routes.ts'
import { OWNER_STATES, type REMOVED_URL_MESSAGES, toViolation } from './messages.ts'
import type { RemovedUrl } from './removed-urls.ts'

/**
 * Points to the file that can fix it: the owner, else the successor, else the file that the
 * address suggests.
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
  const onPurpose = `To remove it, pass \`--allow-removed ${address}\`.`
  if (stillOwned) return `${OWNER_STATES[stillOwned.state]} ${onPurpose}`
  if (hasFeeds) {
    return `No public article has it now: check its spelling. ${onPurpose}`
  }
  const redirect = target === undefined ? '' : `It redirected to \`${target}\`. `
  const line = alias === undefined ? undefined : `\`aliases: ['${quote(alias)}']\``
  if (line === undefined) return redirect + onPurpose
  if (successor)
    return `${redirect}Add ${line} to this file, the likely successor. ${onPurpose}`
  return `${redirect}Add ${line} to its successor. ${onPurpose}`
}

/** The default file of an address; the site file for a series and for an old redirect. */
function toLikelyFile(address: string): string {
  const match = parseRoutePath(parseListPath(address)?.front ?? address)
  const folder = match?.route.content
  return folder === undefined ? SITE_FILE : `${folder}/${match?.params.slug}.md`
}

function quote(text: string): string {
  return text.replaceAll("'", "''")
}
