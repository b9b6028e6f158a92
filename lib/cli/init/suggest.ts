// The answers that are likely: from what is there, the repository and the machine.
import { basename } from 'node:path'

import { DEFAULT_LOOK } from '../../theme/looks.ts'
import { hasWords } from '../../words/find-words.ts'
import type { Answers } from './answers.ts'
import type { DestinationName } from './destinations.ts'

/** What a machine tells of its owner. */
export interface Machine {
  readonly locale: string
  readonly timeZone: string
  readonly userName: string
  /** The address of the owner's remote. */
  readonly remote: string | undefined
  /** The folder of the project. */
  readonly folder: string
}

/** Until there is one: a name that is nobody's (RFC 2606 §3). */
export const NO_URL = 'https://blog.example'

/** Fills in what is not known. */
export function suggestAnswers(known: Partial<Answers>, machine: Machine): Answers {
  const remote = parseRemote(machine.remote)
  const destination = known.destination ?? remote?.destination ?? 'server'
  const { timeZone, userName } = machine
  return {
    title: toTitle(machine.folder),
    author: userName,
    url: (remote?.destination === destination && remote.url) || NO_URL,
    language: toLanguage(machine.locale),
    timeZone,
    look: DEFAULT_LOOK,
    ...known,
    destination,
  }
}

/** `my-blog` is “My blog”. */
function toTitle(folder: string): string {
  const words = basename(folder)
    .replace(/[-_.\s]+/g, ' ')
    .trim()
  return words === '' ? 'My blog' : words.charAt(0).toUpperCase() + words.slice(1)
}

// Of Chinese and Portuguese the region says how it is written.
function toLanguage(locale: string): string {
  if (!hasWords(locale)) return 'en'
  return /^(?:zh|pt)-/.test(locale) ? locale : new Intl.Locale(locale).language
}

interface Remote {
  readonly destination: DestinationName
  readonly url: string
}

const REMOTE = /(?:@|:\/\/(?:[^/@]+@)?)(github|gitlab)\.com[:/](.+?)(?:\.git)?\/?$/

/** `USER.github.io/REPOSITORY`, but for the repository of that name: it is the user's own page. */
function parseRemote(address = ''): Remote | undefined {
  const [, name = '', path = ''] = REMOTE.exec(address) ?? []
  const [user = '', ...rest] = path.toLowerCase().split('/')
  if (user === '' || rest.length === 0) return undefined
  const host = `${user}.${name}.io`
  const repository = rest.join('/')
  const destination = name === 'github' ? 'github-pages' : 'gitlab-pages'
  const isOwnPage = repository === host
  return { destination, url: `https://${host}${isOwnPage ? '' : `/${repository}`}` }
}
