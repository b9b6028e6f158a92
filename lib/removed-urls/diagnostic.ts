// Turns a removed URL into a diagnostic.
import { relative } from 'node:path'

import { type Diagnostic, FILE_START } from '../model/diagnostic.ts'
import { SITE_FILE } from '../content/store/site.ts'
import { type ListRef, parseListPath } from '../site/list-url.ts'
import { parseFeedPath } from '../site/feed-url.ts'
import { OWNER_STATES, type RemovedRule, toViolation } from './messages.ts'
import { isUrl } from './read-text.ts'
import type { RemovedUrl } from './removed-urls.ts'

/**
 * Points to the file that can fix it: the owner, else the successor, else to its line in the
 * list that names it.
 */
export function toRemovedUrlDiagnostic(
  removed: RemovedUrl,
  rule: RemovedRule,
): Diagnostic {
  const { address, hasFeeds, stillOwned, successor, line = 1 } = removed
  const owner = stillOwned?.path ?? successor?.path
  const isPage = hasFeeds && !parseFeedPath(address)
  const feeds = isPage ? ', with its feeds,' : ''
  const violation = toViolation(rule, { address, feeds, advice: toAdvice(removed) })
  const position = owner === undefined ? { line, column: 1 } : FILE_START
  return { file: owner ?? toListFile(removed), ...position, ...violation }
}

/** As a terminal can open it. */
function toListFile({ place = SITE_FILE }: RemovedUrl): string {
  if (isUrl(place)) return place
  const inside = relative(process.cwd(), place)
  return inside.startsWith('..') ? place : inside
}

function toAdvice(removed: RemovedUrl): string {
  const { address, stillOwned, successor, target, alias, list } = removed
  const onPurpose = `To remove it, pass \`--allow-removed ${address}\`.`
  if (stillOwned) return `${OWNER_STATES[stillOwned.state]} ${onPurpose}`
  const old = parseListPath(address)
  if (old) return `${toListAdvice(old, address)} ${onPurpose}`
  const redirect = target === undefined ? '' : `It redirected to \`${target}\`. `
  const line = alias === undefined ? undefined : `\`aliases: ['${quote(alias)}']\``
  if (line === undefined) return redirect + onPurpose
  if (successor)
    return `${redirect}Add ${line} to this file, the likely successor. ${onPurpose}`
  if (list) return `${redirect}Add ${line} to ${toListFolder(list)}. ${onPurpose}`
  return `${redirect}Add ${line} to its successor. ${onPurpose}`
}

function toListFolder({ kind, slug }: ListRef): string {
  return kind === 'tag' ? `\`tags/${slug}.md\`` : `\`authors/${slug}.md\``
}

/** A topic, an author or a series that no public article has any more. */
function toListAdvice(
  { kind, slug, front }: ListRef & { front: string },
  address: string,
) {
  const none = 'No public article has it now. If it has another name,'
  if (kind === 'series') {
    return `${none} write \`${address}: …\` with the new path into \`redirects\` of site.yaml.`
  }
  const folder = kind === 'tag' ? 'tags' : 'authors'
  const alias = front === address ? slug : address
  return `${none} add \`aliases: ['${quote(alias)}']\` to its file in ${folder}/.`
}

function quote(text: string): string {
  return text.replaceAll("'", "''")
}
