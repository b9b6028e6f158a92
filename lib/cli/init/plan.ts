// What `init` will do, before it does anything.
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { SITE_FILE } from '../../content/store/site.ts'
import { readIfThere } from '../../files/optional-file.ts'
import { toSlug } from '../../site/slug.ts'
import type { Answers } from './answers.ts'
import type { DemoChoice } from './ask.ts'
import { DEMO_PLACE } from '../../update/merge/merge-source.ts'
import { destinationOf } from './destinations.ts'
import { quote } from './texts/draft.ts'
import type { Present } from './present.ts'
import { requireFree, requireRepository, requireUnchanged } from './refusals.ts'
import { editFields, type FieldEdit } from './texts/edit-fields.ts'
import * as starters from './texts/starters.ts'

export interface Plan {
  /** Absolute, as all paths here are. */
  readonly moves: readonly { readonly from: string; readonly to: string }[]
  readonly removals: readonly string[]
  readonly writes: readonly { readonly file: string; readonly text: string }[]
  /** Files that are there and might have been written. */
  readonly kept: readonly string[]
}

export interface PlanSettings {
  readonly root: string
  readonly contentDir: string
  readonly present: Present
  readonly demo: DemoChoice
  readonly day: string
}

/** Throws `CommandError` with the files that would be lost or overwritten. */
export function makePlan(answers: Answers, settings: PlanSettings): Plan {
  const { root, contentDir, present, demo } = settings
  const from = present.demo.map((file) => join(contentDir, file))
  requireUnchanged(root, from)
  const to = present.demo.map((file) => join(root, DEMO_PLACE, file))
  const moves = from.map((file, index) => ({ from: file, to: to[index] ?? file }))
  if (demo === 'delete') requireRepository(root, from)
  else requireFree(root, to)
  const content = listContent(answers, settings)
  const host = findTemplate(answers, settings)
  return {
    moves: demo === 'move' ? moves : [],
    removals: demo === 'delete' ? from : [],
    writes: [...content, ...(host && !existsSync(host.file) ? [host] : [])],
    kept: host && existsSync(host.file) && !isSame(host) ? [host.file] : [],
  }
}

function listContent(
  answers: Answers,
  { contentDir, present, day }: PlanSettings,
): Plan['writes'] {
  const { site, hasPages, hasArticles } = present
  const { id, file, text } = planAuthor(answers, contentDir, present)
  const texts: [path: string, text: string | undefined][] = [
    [file, text],
    [starters.ABOUT_FILE, hasPages ? undefined : starters.renderAbout(answers, id)],
    [
      starters.toFirstFile(answers),
      hasArticles ? undefined : starters.renderFirstDraft(answers, id, day),
    ],
    [SITE_FILE, site ? changeSite(site, answers, present) : starters.renderSite(answers)],
  ]
  return texts.flatMap(([path, content]) =>
    content === undefined || content === site
      ? []
      : [{ file: join(contentDir, path), text: content }],
  )
}

/** Another name is that of the one author there is; of several it is one more. */
function planAuthor({ author }: Answers, contentDir: string, { authors }: Present) {
  const known = authors.find(({ name }) => name === author)
  const only = known ?? (authors.length === 1 ? authors[0] : undefined)
  const id = only?.id ?? starters.toAuthorId(author)
  const file = starters.toAuthorFile(id)
  if (known) return { id, file, text: undefined }
  const present = readIfThere(join(contentDir, file))?.toString()
  const text = present ? renameAuthor(present, author) : starters.renderAuthor({ author })
  return { id, file, text }
}

function renameAuthor(text: string, name: string): string {
  return text.replace(/(?<=^---\n).*?(?=^---$)/ms, (fields) =>
    editFields(fields, [{ path: ['name'], value: name }]),
  )
}

/** The description is the owner's as soon as it says anything else. */
function changeSite(site: string, answers: Answers, { answers: old }: Present): string {
  const { title, url, language, timeZone, destination, look } = answers
  const edits: FieldEdit[] = [
    { path: ['title'], value: title },
    { path: ['url'], value: url },
    { path: ['language'], value: language },
    { path: ['time_zone'], value: timeZone },
    { path: ['host'], value: destinationOf(destination).host },
    { path: ['theme', 'look'], value: look },
  ]
  const described = starters.describe({ ...answers, ...old })
  const isOurs = site.includes(`\ndescription: ${quote(described)}\n`)
  const description = starters.describe(answers)
  return editFields(site, [
    ...edits,
    ...(isOurs ? [{ path: ['description'], value: description } as const] : []),
  ])
}

/** The file of the host, in a project that holds the blog. */
function findTemplate(
  { destination, title }: Answers,
  { root, contentDir }: PlanSettings,
) {
  const { template } = destinationOf(destination)
  if (!template || relative(root, contentDir).startsWith('..')) return undefined
  const text = readIfThere(join(root, 'hosting', template.from))?.toString()
  if (text === undefined) return undefined
  const name = toHostName(title)
  return { file: join(root, template.to), text: text.replace('"my-blog"', `"${name}"`) }
}

/** Letters, digits and hyphens, 63 at most, as in the name of a host. */
function toHostName(title: string): string {
  const slug = toSlug(title.normalize('NFD').replace(/\p{M}/gu, '')) ?? ''
  return (
    slug
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 63)
      .replace(/^-+|-+$/g, '') || 'my-blog'
  )
}

function isSame({ file, text }: Plan['writes'][number]): boolean {
  return readFileSync(file, 'utf8') === text
}
