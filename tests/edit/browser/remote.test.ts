import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'

import { buildRemote } from '../../../lib/cli/edit/remote/build-remote.ts'
import {
  planRemote,
  type RemoteOptions,
} from '../../../lib/cli/edit/remote/remote-plan.ts'
import { openChromium } from '../../support/chromium.ts'
import {
  type FakeHost,
  serveHost,
  TOKEN,
  type Traffic,
} from '../support/hosts/fake-host.ts'
import { createGitea } from '../support/hosts/gitea.ts'
import { createGithub } from '../support/hosts/github.ts'
import { createGitlab } from '../support/hosts/gitlab.ts'
import { APP_ID } from '../support/hosts/oauth.ts'
import { Repository } from '../support/hosts/repository.ts'
import { serveFiles } from '../support/static-server.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SITE = {
  title: 'Blog',
  url: 'https://blog.example',
  timeZone: 'UTC',
  language: 'en',
  authors: [],
}
const PATH = 'content/articles/hello.md'
const WINDOWS = 'content/articles/windows.md'
const TEXT = `---
# editor: keep this comment
title: "Hello"
description: >-
  Folded text
  on two lines.
publish_date: 2026-02-27 # a Friday
author: ada
tags: [one, 'two']
x_unknown: stays
---

Body *one*.\x20\x20
- [x] done
`

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

interface Opened {
  readonly page: Page
  readonly traffic: Traffic
}

/** The editor as a static host serves it, in front of a host that is a recording. */
async function open(host: FakeHost, options: RemoteOptions): Promise<Opened> {
  const clone = { remote: undefined, branch: 'main', place: 'content' }
  const plan = planRemote({ repo: 'ada/blog', ...options }, clone)
  const server = await serveFiles(await buildRemote(ROOT, plan, SITE))
  const context = await browser.newContext({ locale: 'en-GB' })
  onTestFinished(async () => {
    await context.close()
    server.close()
  })
  const traffic = await serveHost(context, host, server.origin)
  const page = await context.newPage()
  page.setDefaultTimeout(180_000)
  await page.goto(server.origin)
  return { page, traffic }
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Access Token' }).click()
  // Key by key, as people do: the first may come before the dialog listens, the value is whole.
  await page.getByRole('textbox').pressSequentially(TOKEN)
  await page.getByRole('button', { name: 'Sign In', exact: true }).click()
  await page.getByRole('row', { name: 'Hello' }).first().waitFor()
}

/** By the button, in a window of the host that closes by itself. */
async function signInAtHost(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Sign In with/ }).click()
  await page.getByRole('row', { name: 'Hello' }).first().waitFor()
}

/** The form is made anew after a save, which may close the menu under a click. */
async function chooseReady(page: Page): Promise<void> {
  const status = page.getByRole('button', { name: /^Status:/ })
  const ready = page.getByRole('menuitemradio', { name: 'Ready' })
  const name = async () => {
    const shown = (await status.isVisible()) ? ((await status.textContent()) ?? '') : ''
    if (shown === '' || shown.includes('Ready')) return shown
    const ignore = () => undefined
    if (!(await ready.isVisible())) await status.click({ timeout: 2000 }).catch(ignore)
    await ready.click({ timeout: 2000 }).catch(ignore)
    return shown
  }
  await expect.poll(name, { interval: 200 }).toContain('Ready')
}

const HOST_ALONE = { foreign: [], unknown: [] }

async function openArticle(page: Page, name: string): Promise<void> {
  const { origin } = new URL(page.url())
  await page.goto(`${origin}/#/collections/articles/entries/${name}`)
}

async function changeTitle(page: Page, name: string): Promise<void> {
  await openArticle(page, name)
  // «Subtitle» is the second.
  await page.getByRole('textbox', { name: 'Title' }).first().fill('Changed')
  await page.getByRole('button', { name: 'Save' }).click()
}

/** The smallest PNG. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function pastePicture(page: Page, name: string): Promise<void> {
  return page.evaluate(
    ({ name, bytes }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/png' }))
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
      document.activeElement?.dispatchEvent(event)
    },
    { name, bytes: [...PICTURE] },
  )
}

const CHANGED = TEXT.replace('"Hello"', '"Changed"')
const toWindows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
const makeRepository = () =>
  new Repository({ [PATH]: TEXT, [WINDOWS]: toWindows(TEXT), 'README.md': '# Blog' })

test.each([
  ['github', createGithub, {}],
  ['gitlab', createGitlab, { appId: APP_ID }],
] as const)(
  '%s: a draft is a request, whose merge changes one line',
  async (name, create, options) => {
    const repository = makeRepository()
    const host = create(repository)
    const { page, traffic } = await open(host, { host: name, workflow: true, ...options })
    await (name === 'gitlab' ? signInAtHost : signIn)(page)
    await changeTitle(page, 'hello')
    await page.getByRole('button', { name: 'Send for Review' }).waitFor()
    const branch = 'cms/articles/hello'
    const draft = { branch, labels: ['sveltia-cms/draft'], isDraft: true, state: 'open' }
    expect(host.pulls).toEqual([expect.objectContaining(draft)])
    expect(repository.readText(branch, PATH)).toBe(CHANGED)
    await page.getByRole('button', { name: 'Send for Review' }).click()
    const review = { labels: ['sveltia-cms/pending_review'], isDraft: false }
    await expect.poll(() => host.pulls).toEqual([expect.objectContaining(review)])
    await chooseReady(page)
    await page.getByRole('button', { name: 'Publish Entry' }).click()
    expect(host.pulls[0]?.labels).toEqual(['sveltia-cms/pending_publish'])
    expect(repository.readText('main', PATH)).toBe(TEXT)
    const merged = page.waitForResponse(
      (response) => response.request().method() === 'DELETE',
    )
    await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click()
    await merged
    expect(host.pulls[0]?.state).toBe('merged')
    expect(repository.listBranches()).toEqual(['main'])
    expect(repository.readText('main', PATH)).toBe(CHANGED)
    expect(traffic).toMatchObject(HOST_ALONE)
  },
)

test.each([
  ['Gitea', '1.24.2', {}],
  ['Forgejo', '12.0.1+gitea-1.22.0', { appId: APP_ID }],
])(
  '%s: a save is a commit that keeps line ends and the byte order mark',
  async (name, version, application) => {
    const repository = makeRepository()
    const host = createGitea(repository, version)
    const options = { host: 'forgejo', baseUrl: host.origin, ...application } as const
    const { page, traffic } = await open(host, options)
    await (name === 'Forgejo' ? signInAtHost : signIn)(page)
    await changeTitle(page, 'windows')
    await page.getByText('Entry saved').first().waitFor()
    expect(repository.readText('main', WINDOWS)).toBe(toWindows(CHANGED))
    expect(repository.readText('main', PATH)).toBe(TEXT)
    expect(traffic).toMatchObject(HOST_ALONE)
  },
)

test('a picture that is pasted into the text is in the commit of the text', async () => {
  const repository = makeRepository()
  const { page, traffic } = await open(createGithub(repository), { host: 'github' })
  await signIn(page)
  await openArticle(page, 'hello')
  await page.getByRole('textbox', { name: 'Text' }).click()
  await page.keyboard.press('Control+End')
  await pastePicture(page, 'My Quay.PNG')
  await page.getByText('my-quay.png is in the text').waitFor()
  await page.keyboard.type('The quay')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => repository.readText('main', PATH)).not.toBe(TEXT)
  const picture = '![The quay](./my-quay.png)'
  expect(repository.readText('main', PATH)).toBe(
    TEXT.replace('done\n', `done${picture}\n`),
  )
  const { files } = repository.require('main')
  expect(files.get('content/articles/my-quay.png')).toEqual(PICTURE)
  expect(traffic).toMatchObject(HOST_ALONE)
})

test('a text is checked and shown while it is typed, without a server', async () => {
  const { page, traffic } = await open(createGithub(makeRepository()), { host: 'github' })
  await signIn(page)
  await openArticle(page, 'hello')
  const preview = page.frameLocator('iframe').first()
  const reading = preview.frameLocator('iframe')
  await reading.getByText('Body one.').waitFor()
  await page.getByRole('textbox', { name: 'Title' }).first().fill('Typed')
  await reading.getByRole('heading', { name: 'Typed' }).waitFor()
  await preview.getByRole('tab', { name: 'Problems (1)' }).click()
  await preview.getByText('x_unknown').first().waitFor()
  expect(traffic).toMatchObject(HOST_ALONE)
})

test('the editor does not open in a frame of another page', async () => {
  const { page } = await open(createGithub(makeRepository()), { host: 'github' })
  await page.getByRole('button', { name: 'Access Token' }).waitFor()
  const refused = page.waitForEvent('pageerror')
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = location.href
    document.body.append(frame)
  })
  expect(String(await refused)).toContain('does not open in a frame')
})
