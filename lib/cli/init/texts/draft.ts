// The text of an article that begins.
import { PLACEHOLDERS } from '../../../content/schema/placeholders.ts'
import { makeArticleId } from '../../../site/article-id.ts'

export interface Draft {
  readonly title: string
  /** A name, or the id of a file in `authors/`. */
  readonly author: string
  readonly day: string
  readonly body?: string
}

/** A draft that the check finds no fault with. */
export function renderDraft({ title, author, day, body = '' }: Draft): string {
  return `---
title: ${quote(title)}
description: ${quote(PLACEHOLDERS.description)}
author: ${quote(author)}
publish_date: '${day}'
created_date: '${day}'
tags: []
draft: true
id: '${makeArticleId()}'
---

${body}`
}

/** As YAML. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
