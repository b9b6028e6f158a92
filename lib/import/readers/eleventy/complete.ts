// What Eleventy makes of a document: https://www.11ty.dev/docs/permalinks/
import { toAddress, toFolderPath } from '../../folders/addresses.ts'
import type { Document } from '../../folders/document.ts'
import type { Completion } from '../../folders/engine.ts'
import { type Fields, findText, listTexts } from '../../folders/fields.ts'
import { folderOf, stemOf } from '../../folders/folder.ts'
import { listOldAddresses } from '../../folders/old-addresses.ts'
import { readDate } from '../../folders/zone.ts'
import { toSlug } from '../../../site/slug.ts'
import { type EleventyConfig, listCollections } from './config.ts'

const OF_ARTICLES = /^(?:blog|posts?|articles?|news|notes?|writing|journal)$/i

export function complete(
  config: EleventyConfig,
  path: string,
  document: Document,
): Completion {
  const { raw, fields, body } = document
  const own = path.slice(config.input.length)
  const isTemplate =
    /\{%-?\s*(?:for|set)\b/.test(body) &&
    body.replace(/\{[{%][\s\S]*?[}%]\}/g, '').trim() === ''
  if (isTemplate || raw.pagination !== undefined || /(?:^|\/)404\.\w+$/.test(path))
    return {
      addresses: [],
      leftOut: { what: 'template', reason: 'It makes pages or lists, and is none' },
    }
  // JavaScript reads a date without a zone in UTC.
  const published = readDate(fields.publish_date, 'UTC')
  const name = splitName(own)
  const day = published ?? name.day
  const { path: whole, isGuessed } = toPath(raw, name, day)
  const address = toAddress(config.url, whole)
  const collections = listCollections(config, path)
  const tags = listTexts(raw.tags)
  const isOfArticles = [...collections, ...tags, ...own.split('/').slice(0, -1)].some(
    (each) => OF_ARTICLES.test(each),
  )
  const isArticle =
    isOfArticles || (day !== undefined && raw.eleventyNavigation === undefined)
  return {
    addresses: [
      address,
      ...listOldAddresses(raw).map((old) => toAddress(config.url, old)),
    ],
    kind: isArticle ? 'article' : 'page',
    slug: whole.replace(/\/$|\.html$/g, '').replace(/^.*\//, '') || 'index',
    ...(isArticle && day !== undefined && { published: day }),
    ...(isArticle && config.url !== undefined && { guid: address }),
    topics: listTopics(fields, collections),
    ...(isGuessed && { notes: [GUESSED] }),
  }
}

const GUESSED = {
  kind: 'guess' as const,
  rule: 'address-guessed',
  message:
    'A template makes the address of this text: it is guessed from the name of the file',
}

function listTopics({ tags }: Fields, collections: readonly string[]): string[] {
  return listTexts(tags).filter(
    (name) => !collections.includes(name) && !/^(?:posts?|all|nav)$/i.test(name),
  )
}

interface Name {
  /** Folders with a slash at the end. */
  readonly folder: string
  readonly slug: string
  readonly day?: string
}

/** A day before the name of a file is in no address; of an index the folder has the name. */
function splitName(path: string): Name {
  const stem = stemOf(path)
  const isIndex = stem === 'index'
  const whole = isIndex ? stemOf(`${folderOf(path).slice(0, -1)}.md`) : stem
  const [, day, rest = whole] = /^(\d{4}-\d\d-\d\d)-(.+)$/.exec(whole) ?? []
  const folder = isIndex ? folderOf(folderOf(path).slice(0, -1)) : folderOf(path)
  return { folder, slug: rest, ...(day !== undefined && { day }) }
}

function toPath(raw: Fields, name: Name, date: string | undefined) {
  const usual = toFolderPath(name.folder, name.slug)
  const permalink = findText(raw, 'permalink')
  if (permalink === undefined) return { path: usual, isGuessed: false }
  const filled = permalink.replace(
    /\{\{-?\s*([^{}]+?)\s*-?\}\}/g,
    (written, inside: string) => {
      return readExpression(inside, raw, name, date) ?? written
    },
  )
  if (/\{[{%]/.test(filled)) return { path: usual, isGuessed: true }
  return {
    path: `/${filled.replace(/^\/+/, '').replace(/(?<=^|\/)index\.html$/, '')}`,
    isGuessed: false,
  }
}

function readExpression(
  inside: string,
  raw: Fields,
  name: Name,
  date = '',
): string | undefined {
  const [variable = '', ...filters] = inside.split('|').map((part) => part.trim())
  const format = /date\b.*["']([^"']+)["']/i.exec(filters.join('|'))?.[1]
  if (/^(?:page\.)?date$/.test(variable) && format !== undefined)
    return fillDate(format, date)
  if (variable === 'page.fileSlug') return name.slug
  if (variable === 'page.filePathStem') return `/${name.folder}${name.slug}`
  const value = findText(raw, variable)
  if (value === undefined) return undefined
  return filters.some((filter) => /slug/i.test(filter)) ? (toSlug(value) ?? value) : value
}

/** `%Y/%m/%d` of Liquid and `yyyy/LL/dd` of Luxon. */
function fillDate(format: string, date: string): string | undefined {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  if (day === '') return undefined
  const filled = format
    .replace(/%Y|yyyy|YYYY/g, year)
    .replace(/%m|LL|MM/g, month)
    .replace(/%d|dd|DD/g, day)
  return /[%a-z]/i.test(filled) ? undefined : filled
}
