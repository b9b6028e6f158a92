// What is in the content folder before anything is written.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'

import { SITE_FILE } from '../../content/store/site.ts'
import { attempt } from '../../files/look.ts'
import { readIfThere } from '../../files/optional-file.ts'
import { ROUTES } from '../../site/routes.ts'
import { isLookName } from '../../theme/looks.ts'
import { parseTheme } from '../../theme/parse.ts'
import type { Answers } from './answers.ts'
import { type Author, listAuthors } from './authors.ts'
import { listDemo } from './demo.ts'
import { DESTINATION_NAMES, type DestinationName, destinationOf } from './destinations.ts'

export interface Present {
  /** Files of the demo, under the content folder. */
  readonly demo: readonly string[]
  /** The owner's `site.yaml`. */
  readonly site: string | undefined
  /** The owner's, in the order of their files. */
  readonly authors: readonly Author[]
  readonly hasPages: boolean
  readonly hasArticles: boolean
  /** What the blog says of itself. */
  readonly answers: Partial<Answers>
}

/** Looks into a content folder, which need not be there. `root` is the project. */
export function readPresent(root: string, contentDir: string): Present {
  const isOfProject = contentDir === join(root, 'content')
  const found = isOfProject ? listDemo(contentDir) : []
  const text = readIfThere(join(contentDir, SITE_FILE))?.toString()
  const fields = readFields(text)
  const isDemo = found.length > 0 && fields.url === DEMO_URL
  const demo = found.filter((file) => file !== SITE_FILE || isDemo)
  const isOwn = (folder: string) => (file: string) => !demo.includes(`${folder}/${file}`)
  const has = (folder: string) =>
    listMarkdown(join(contentDir, folder)).some(isOwn(folder))
  const site = isDemo ? undefined : text
  const authors = listAuthors(contentDir).filter(({ id }) =>
    isOwn(ROUTES.author.content)(`${id}.md`),
  )
  const answers = site === undefined ? {} : toAnswers(fields, authors, root)
  const hasPages = has(ROUTES.page.content)
  const hasArticles = has(ROUTES.article.content)
  return { demo, site, authors, hasPages, hasArticles, answers }
}

/** Nobody has it (RFC 2606 §2). */
const DEMO_URL = 'https://imprint.example'

type Fields = Readonly<Record<string, unknown>>

function readFields(text = ''): Fields {
  const fields = attempt((): unknown => parse(text))
  return typeof fields === 'object' && fields !== null ? { ...fields } : {}
}

function toAnswers(
  { title, url, language, time_zone: timeZone, host, theme }: Fields,
  authors: readonly Author[],
  root: string,
): Partial<Answers> {
  const [author] = authors
  const destination = findDestination(host, root)
  const look = parseTheme(theme)?.look
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof url === 'string' && { url }),
    ...(typeof language === 'string' && { language }),
    ...(typeof timeZone === 'string' && { timeZone }),
    ...(author?.name !== undefined && { author: author.name }),
    ...(destination && { destination }),
    ...(look !== undefined && isLookName(look) && { look }),
  }
}

/** Of those that one host stores for, the one whose file is there. */
function findDestination(host: unknown, root: string): DestinationName | undefined {
  const names = DESTINATION_NAMES.filter((name) => destinationOf(name).host === host)
  const hasFile = (name: DestinationName) => {
    const { template } = destinationOf(name)
    return template !== undefined && existsSync(join(root, template.to))
  }
  return names.find(hasFile) ?? names.at(-1)
}

function listMarkdown(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.md'))
}
