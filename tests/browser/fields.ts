import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { parse } from 'yaml'

type FrontMatter = Readonly<Record<string, unknown>>

export interface ArticleFile {
  readonly slug: string
  readonly fields: FrontMatter
}

/** Every article of a content folder, by the plainest reading of its front matter. */
export function readArticles(contentDir: string): ArticleFile[] {
  const folder = join(contentDir, 'articles')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const name = file.replace(/(\/index)?\.md$/, '').replace(/^.*\//, '')
      const fields = readFrontMatter(join(folder, file))
      return { slug: textOf(fields, 'slug') ?? name, fields }
    })
}

export function readFrontMatter(file: string): FrontMatter {
  const source = /^---\r?\n(.*?)\r?\n---\r?\n/s.exec(readFileSync(file, 'utf8'))?.[1]
  return parse(source ?? '')
}

export function isPublic({ fields }: ArticleFile, now: Date): boolean {
  const date = textOf(fields, 'publish_date') ?? ''
  return fields.draft !== true && Date.parse(date) <= now.getTime()
}

/** The open page shows each field that the front matter has. */
export async function expectFields(page: Page, article: ArticleFile, timeZone: string) {
  const { fields } = article
  const main = page.locator('main')
  expect(await main.locator('h1').textContent()).toBe(fields.title)
  const text = flatten((await main.allInnerTexts()).join(' '))
  for (const name of ['subtitle', 'read_time', 'cta', 'series']) {
    const value = textOf(fields, name)
    if (value !== undefined) expect(text, name).toContain(flatten(value))
  }
  if (fields.read_time === undefined) expect(text).toMatch(/\b\d+ min/)
  expect(await page.locator('head meta[name=description]').getAttribute('content')).toBe(
    fields.description,
  )
  expect(await page.title()).toContain(textOf(fields, 'title'))
  await expectDays(page, fields, timeZone)
  await expectHero(page, fields)
  for (const tag of listOf(fields.tags)) {
    const address = `/tags/${String(tag).toLowerCase()}`
    expect(await main.locator(`a[rel=tag][href="${address}"]`).count(), address).toBe(1)
  }
}

async function expectDays(page: Page, fields: FrontMatter, timeZone: string) {
  const times = page.locator('main header time')
  const shown = await times.evaluateAll((elements) =>
    elements.map((element) => element.getAttribute('datetime') ?? ''),
  )
  const days = shown.map((instant) => toDay(instant, timeZone))
  for (const name of ['publish_date', 'updated_date']) {
    const value = textOf(fields, name)
    if (value !== undefined) expect(days, name).toContain(value.slice(0, 10))
  }
}

async function expectHero(page: Page, fields: FrontMatter) {
  const image = textOf(fields, 'heroImage')
  if (image === undefined) return
  const name = image.replace(/^.*\//, '')
  const hero = page.locator(`main img[src$="${name}"]`).first()
  expect(await hero.getAttribute('alt')).toBe(textOf(fields, 'heroAlt') ?? '')
}

function toDay(instant: string, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(Date.parse(instant))
}

export function textOf(fields: FrontMatter, name: string): string | undefined {
  const value = fields[name]
  return typeof value === 'string' ? value : undefined
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ')
}
