// `new`: creates a draft.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'

import { Command } from 'commander'
import { parse } from 'yaml'

import { SITE_FILE } from '../../content/store/site.ts'
import { toDay } from '../../model/date.ts'
import { makeArticleId } from '../../site/article-id.ts'
import { ROUTES } from '../../site/routes.ts'
import { toSlug } from '../../site/slug.ts'
import { CommandError } from '../../model/command-error.ts'
import { readSettings } from '../process/installation.ts'

export function newCommand(): Command {
  return new Command('new')
    .description('create a draft')
    .argument('<title>', 'the headline')
    .option('--author <name>', 'a name, or the id of a file in authors/')
    .action((title, { author }) => newArticle(title, author))
}

/** Writes `content/articles/<slug>.md`, a draft without diagnostics. */
function newArticle(title: string, author: string | undefined): void {
  const { contentDir } = readSettings('start')
  const slug = toSlug(title)
  if (slug === undefined) {
    throw new CommandError(`"${title}" has no letter or digit for a slug.`)
  }
  const folder = join(contentDir, ROUTES.article.content)
  const file = join(folder, `${slug}.md`)
  if (existsSync(file)) {
    throw new CommandError(`${relative('', file)} already exists. Choose another title.`)
  }
  mkdirSync(folder, { recursive: true })
  const day = toDay(new Date().toISOString(), readTimeZone(contentDir))
  writeFileSync(file, renderArticle(title, author ?? firstAuthor(contentDir), day), {
    flag: 'wx',
  })
  console.log(relative('', file))
}

function renderArticle(title: string, author: string, day: string): string {
  return `---
title: ${quote(title)}
description: 'What the article says, in one or two sentences.'
author: ${quote(author)}
publish_date: '${day}'
created_date: '${day}'
tags: []
draft: true
id: '${makeArticleId()}'
---

`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function readTimeZone(contentDir: string): string {
  try {
    const site: unknown = parse(readFileSync(join(contentDir, SITE_FILE), 'utf8'))
    const isMapping = typeof site === 'object' && site !== null && 'time_zone' in site
    if (!isMapping || typeof site.time_zone !== 'string') return 'UTC'
    return new Intl.DateTimeFormat('en', { timeZone: site.time_zone }).resolvedOptions()
      .timeZone
  } catch {
    // `check` reports errors of the site file; they do not block a new article.
    return 'UTC'
  }
}

function firstAuthor(contentDir: string): string {
  const folder = join(contentDir, ROUTES.author.content)
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const file = files.find((name) => name.endsWith('.md'))
  return file === undefined ? 'Anonymous' : basename(file, '.md')
}
