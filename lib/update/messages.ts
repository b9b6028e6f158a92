// What `npm run update` says.
import type { Conflict, ConflictKind } from './merge/conflicts.ts'
import type { Plan } from './plan.ts'
import { formatVersion, type Version } from './release/version.ts'

/** How to leave an update: the branch of before has everything as it was. */
export function toWayBack({ home, branch }: Plan): string {
  return `git reset --hard && git switch ${home} && git branch -D ${branch} && npm ci`
}

const KINDS: Readonly<Record<ConflictKind, string>> = {
  'both-changed': 'changed here and by the release',
  'both-added': 'added here and by the release',
  'release-deleted': 'changed here, deleted or moved by the release',
  'own-deleted': 'deleted or moved here, changed by the release',
}

export function toConflictText(conflicts: readonly Conflict[], plan: Plan): string {
  const files = conflicts.flatMap(({ path, kind, own, release }) => [
    `${path}: ${KINDS[kind]}`,
    ...own.map((subject) => `    here: ${subject}`),
    ...release.map((subject) => `    release: ${subject}`),
  ])
  return toText([
    'To be decided by hand:',
    '',
    ...files,
    '',
    'In a file that both changed, keep what is right between <<<<<<< and >>>>>>>, and delete the marks.',
    'Then `git add FILE` keeps a file, `git rm FILE` deletes it.',
    'When all are decided: npm run update',
    toWayBackLine(plan),
  ])
}

export function toMarkedText(files: readonly string[], plan: Plan): string {
  return toText([
    'These files still hold marks such as <<<<<<<:',
    ...files.map((file) => `  ${file}`),
    'Decide them and `git add` them, then: npm run update',
    toWayBackLine(plan),
  ])
}

const FAILURES = {
  install: 'The packages could not be installed. When that is fixed: npm run update',
  check:
    'The content has errors under this release. Fix them and commit, then: npm run update',
  test: 'Tests fail. Fix what they say and commit, then: npm run update\nWhere they tell of your own changes alone: npm run update -- --skip-tests',
} as const

export function toFailureText(step: keyof typeof FAILURES, plan: Plan): string {
  return toText([FAILURES[step], toWayBackLine(plan)])
}

export interface Summary {
  readonly from: Version | undefined
  /** Files of the code that the release changed. */
  readonly changed: number
  /** Files in which the blog differs from the release now. */
  readonly own: readonly string[]
}

const MAX_FILES = 4

/** The end of an update: what came, what stayed, how to go back. */
export function toSummaryText(plan: Plan, { from, changed, own }: Summary): string {
  const { release, home, before } = plan
  const shown = own.slice(0, MAX_FILES).join(', ')
  const more = own.length > MAX_FILES ? ` and ${own.length - MAX_FILES} more` : ''
  const after = from ? ` after ${formatVersion(from)}` : ''
  return toText([
    `Imprint ${release.name}${after}: the release adds or changes files of code: ${changed}.`,
    own.length === 0
      ? 'The content is as it was, and the code is that of the release.'
      : `The content is as it was, and so is what differs from the release: ${shown}${more}.`,
    `${home} has it. Look at it with npm start, then git push. To go back: git reset --keep ${before.slice(0, 10)} && npm ci`,
  ])
}

function toWayBackLine(plan: Plan): string {
  return `To go back to what was before: ${toWayBack(plan)}`
}

/** After an empty line: npm printed before. */
function toText(lines: readonly string[]): string {
  return ['', ...lines].join('\n')
}
