import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface ContentFolder {
  readonly contentDir: string
  /** The variables that keep a command to this folder. */
  readonly environment: {
    readonly CONTENT_DIR: string
    readonly STATE_DIR: string
    readonly OUT_DIR: string
  }
  write(path: string, text: string): void
  removeFile(path: string): void
  remove(): void
}

export const SITE = `title: 'The Gazette'
description: 'A small paper.'
url: 'https://gazette.example'
language: 'en'
time_zone: 'UTC'
navigation:
  - label: 'Archive'
    href: '/archive'
`

/** A folder with these files and a `site.yaml`, and state of its own, beside one another. */
export function makeContentFolder(
  files: Readonly<Record<string, string>>,
): ContentFolder {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-'))
  const contentDir = join(folder, 'content')
  const write = (path: string, text: string) => {
    const file = join(contentDir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  for (const [path, text] of Object.entries({ 'site.yaml': SITE, ...files })) {
    write(path, text)
  }
  return {
    contentDir,
    environment: {
      CONTENT_DIR: contentDir,
      STATE_DIR: join(folder, 'state'),
      OUT_DIR: join(folder, 'dist'),
    },
    write,
    removeFile: (path) => rmSync(join(contentDir, path)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The same for one test, which takes it away in the end. */
export function makeTestContent(files: Readonly<Record<string, string>>): ContentFolder {
  const content = makeContentFolder(files)
  onTestFinished(content.remove)
  return content
}

/** A good article; `fields` are lines of front matter that come on top. */
export function articleOf(title: string, ...fields: readonly string[]): string {
  return `---
title: '${title}'
description: 'About ${title}.'
author: 'Ada Byron'
publish_date: '2025-03-05'
${fields.map((line) => `${line}\n`).join('')}---

The text of ${title}.
`
}
