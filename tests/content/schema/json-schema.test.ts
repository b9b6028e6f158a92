import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, inject, it } from 'vitest'
import { parse } from 'yaml'

import { toFieldSchema } from '../../../lib/content/schema/json-schema.ts'
import type { DocumentType } from '../../../lib/model/document.ts'

const content = inject('demo')

function listFaults(type: DocumentType, fields: unknown): unknown[] {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
    toFieldSchema(type),
  )
  return validate(fields)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message }) => `${instancePath} ${message}`,
      )
}

function readFrontMatter(file: string): unknown {
  return parse(/^---\n(.*?)\n---\n/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '')
}

describe('schemas of front matter', () => {
  it.each([
    ['article', 'articles'],
    ['author', 'authors'],
    ['page', 'pages'],
    ['tag', 'tags'],
  ] as const)('takes every %s of this blog', (type, folder) => {
    const path = join(content, folder)
    const files = existsSync(path)
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
      : []
    const faults = files
      .filter((file) => file.endsWith('.md'))
      .map((file) => [
        file,
        listFaults(type, readFrontMatter(join(content, folder, file))),
      ])
      .filter(([, found]) => found?.length)
    expect(faults).toEqual([])
  })

  it('takes the settings of this blog', () => {
    const site = parse(readFileSync(join(content, 'site.yaml'), 'utf8'))
    expect(listFaults('site', site)).toEqual([])
  })

  it('takes fields without a value and fields that are unknown', () => {
    const fields = { title: 'a', publish_date: '2026-11-09T09:30', tags: null, other: 1 }
    expect(listFaults('article', fields)).toEqual([])
  })

  it.each([
    ['article', { title: 'a' }, "must have required property 'publish_date'"],
    ['article', { title: 'a', publish_date: 'soon' }, '/publish_date must match pattern'],
    [
      'article',
      { title: 'a', publish_date: '2026-11-09', tags: 'b' },
      '/tags must be array',
    ],
    [
      'author',
      { name: 'a', links: [{ label: 'b' }] },
      "must have required property 'href'",
    ],
    ['tag', { checks: { 'no-rule': 'off' } }, '/checks property name must be valid'],
    [
      'tag',
      { checks: { 'link-dead': 'loud' } },
      '/checks/link-dead must be equal to one of',
    ],
    ['site', { words: { shre: 'x' } }, '/words property name must be valid'],
    ['site', { feeds: { archives: 'none' } }, '/feeds/archives must be equal to one of'],
    ['site', { host: 'moon' }, '/host must be equal to one of'],
  ] as const)('refuses in the fields of %s %o', (type, fields, fault) => {
    expect(listFaults(type, fields).join('\n')).toContain(fault)
  })
})
