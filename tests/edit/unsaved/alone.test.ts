import { expect, test } from 'vitest'

import { readAlone } from '../../../lib/edit/unsaved/alone.ts'

const HEAD = '---\ntitle: One\npublish_date: 2026-02-27\nauthor: ada\n---\n'
const read = (text: string, path = 'articles/one.md') => readAlone({ path, text })

test('a good text has no findings, and is shown', async () => {
  const { findings, body } = await read(`${HEAD}\nHello **you**.\n\n> [!NOTE]\n> Look.\n`)
  expect(findings).toEqual([])
  expect(body).toMatchObject({ title: 'One', language: 'en' })
  expect(body?.html).toContain('<strong>you</strong>')
  expect(body?.html).toContain('>Note<')
})

test('links lead nowhere, and pictures are their descriptions', async () => {
  const { body } = await read(`${HEAD}\n[other](./two.md) ![A hill](./hill.png)\n`)
  expect(body?.html).not.toMatch(/href|src=|\u0001/)
  expect(body?.html).toContain('A hill')
})

test('findings of the front matter have their field and a fix', async () => {
  const text = '---\ntitle: One\npublish_date: someday\nauthor: ada\n---\nHi\n'
  const { findings, body } = await read(text)
  expect(body).toBeUndefined()
  expect(findings).toEqual([
    expect.objectContaining({ line: 3, field: 'publish_date', severity: 'error' }),
  ])
})

test('findings of the body stand where they are in the file, with their fixes', async () => {
  const text = `${HEAD}\n<script>alert(1)</script>\n`
  const { findings } = await read(text)
  expect(findings[0]).toMatchObject({ line: 7 })
})

test('comments of the text silence rules', async () => {
  const unknown = HEAD.replace('author', 'mood: calm\nauthor')
  expect((await read(`${unknown}Hi\n`)).findings).toMatchObject([
    { rule: 'field-unknown' },
  ])
  const comment = '# imprint-disable-next-line field-unknown\n'
  const silenced = unknown.replace('mood', `${comment}mood`)
  expect((await read(`${silenced}Hi\n`)).findings).toEqual([])
})

test('settings have no body', async () => {
  const { findings, body } = await read('titel: Blog\n', 'site.yaml')
  expect(body).toBeUndefined()
  expect(findings.length).toBeGreaterThan(0)
})
